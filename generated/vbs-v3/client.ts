// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { VbsV3Operations } from './operations.ts';
import type { VbsV3ErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export type { Token } from '../security.ts';
export { RestoreError, type WaitOptions } from '../follow.ts';
export { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud), its credentials and the way requests are sent. */
export type VbsV3ClientOptions = ClientOptions & ServerOptions<{
  /** Region of the backup. */
  region: 'eu-de';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens` (`createToken` of the `otc-iam` API). The token is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). */
export interface VbsV3Client extends ApiClient<paths>, VbsV3Operations {}

/** Creates a typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createVbsV3Client(options: VbsV3ClientOptions): VbsV3Client {
  return createApiClient<paths, VbsV3Operations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<VbsV3ErrorCode>;
export type ApiError = ApiErrorOf<VbsV3ErrorCode>;

const API = {
  factory: 'createVbsV3Client',
  server: 'https://vbs.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operations: {
    'GET /v3/{project_id}/native/backups/detail': 'listBackups',
    'GET /v3/{project_id}/native/backups/{backup_id}': 'getBackup',
    'POST /v3/{project_id}/native/backups/{backup_id}/restore': 'restoreBackup',
  },
};
