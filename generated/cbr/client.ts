// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { CbrOperations } from './operations.ts';
import type { CbrErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export type { Token } from '../security.ts';
export { RestoreError, type WaitOptions } from '../follow.ts';
export { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Cloud Backup and Recovery (Open Telekom Cloud), its credentials and the way requests are sent. */
export type CbrClientOptions = ClientOptions & ServerOptions<{
  /** Region of the backup. */
  region: 'eu-de' | 'eu-nl';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens` (`createToken` of the `otc-iam` API). The token is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Cloud Backup and Recovery (Open Telekom Cloud). */
export interface CbrClient extends ApiClient<paths>, CbrOperations {}

/** Creates a typed client of Cloud Backup and Recovery (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createCbrClient(options: CbrClientOptions): CbrClient {
  return createApiClient<paths, CbrOperations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<CbrErrorCode>;
export type ApiError = ApiErrorOf<CbrErrorCode>;

const API = {
  factory: 'createCbrClient',
  server: 'https://cbr.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operations: {
    'GET /v3/{project_id}/backups': 'listBackups',
    'GET /v3/{project_id}/backups/{backup_id}': 'getBackup',
    'POST /v3/{project_id}/backups/{backup_id}/restore': 'restoreBackup',
    'GET /v3/{project_id}/operation-logs': 'listTasks',
    'GET /v3/{project_id}/operation-logs/{operation_log_id}': 'getTask',
  },
};
