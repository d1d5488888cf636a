// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { HssOperations } from './operations.ts';
import type { HssErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export type { Token } from '../security.ts';
export { RestoreError, type WaitOptions } from '../follow.ts';
export { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Host Security Service, ransomware backups (Huawei Cloud), its credentials and the way requests are sent. */
export type HssClientOptions = ClientOptions & ServerOptions<{
  /** Huawei Cloud. The region eu-west-101 (Dublin) has its own server. The default. */
  server?: 'https://hss.{region}.myhuaweicloud.com';
  /** Region of the server or the disks, as listed by the provider's SDK for Go. */
  region: 'ae-ad-1' | 'af-south-1' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-southeast-3' | 'ap-southeast-4' | 'cn-east-2' | 'cn-east-3' | 'cn-east-4' | 'cn-east-5' | 'cn-north-1' | 'cn-north-2' | 'cn-north-4' | 'cn-north-9' | 'cn-north-11' | 'cn-north-12' | 'cn-south-1' | 'cn-south-2' | 'cn-south-4' | 'cn-southwest-2' | 'cn-southwest-3' | 'la-north-2' | 'la-south-2' | 'me-east-1' | 'my-kualalumpur-1' | 'na-mexico-1' | 'ru-moscow-1' | 'sa-brazil-1' | 'tr-west-1';
} | {
  /** Huawei Cloud Europe, region eu-west-101 (Dublin). */
  server: 'https://hss.eu-west-101.myhuaweicloud.eu';
}> & {
  /** User token of 1 to 32,768 characters. It carries the user's identity and permissions. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.myhuaweicloud.com/v3/auth/tokens`, or with `POST https://iam.eu-west-101.myhuaweicloud.eu/v3/auth/tokens` for the region eu-west-101 (Dublin). The token is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Host Security Service, ransomware backups (Huawei Cloud). */
export interface HssClient extends ApiClient<paths>, HssOperations {}

/** Creates a typed client of Host Security Service, ransomware backups (Huawei Cloud). Throws a TypeError if an option is missing. */
export function createHssClient(options: HssClientOptions): HssClient {
  return createApiClient<paths, HssOperations>({ ...API, server: options.server ?? API.server }, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<HssErrorCode>;
export type ApiError = ApiErrorOf<HssErrorCode>;

const API = {
  factory: 'createHssClient',
  server: 'https://hss.{region}.myhuaweicloud.com',
  security: requireToken('X-Auth-Token'),
  operations: {
    'GET /v5/{project_id}/ransomware/server': 'listProtectedServers',
    'GET /v5/{project_id}/ransomware/backup/operation-logs': 'listTasks',
    'GET /v5/{project_id}/ransomware/backup/{host_id}': 'listBackups',
    'GET /v5/{project_id}/ransomware/backup/{backup_id}/detail': 'getBackup',
    'POST /v5/{project_id}/ransomware/duplication/{backup_id}/restore': 'restoreBackup',
  },
};
