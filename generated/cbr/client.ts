// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { paths } from './types.ts';

export { ApiError, unwrap } from '../runtime.ts';
export type { Token } from '../security.ts';
export type { components, operations, paths } from './types.ts';

/** Where Cloud Backup and Recovery (Open Telekom Cloud) is, its credentials and how requests are sent. */
export type CbrClientOptions = ClientOptions & ServerOptions<{
  /** Region of the backup. */
  region: 'eu-de' | 'eu-nl';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens`. It is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Cloud Backup and Recovery (Open Telekom Cloud). */
export type CbrClient = ApiClient<paths>;

/** Creates a typed client of Cloud Backup and Recovery (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createCbrClient(options: CbrClientOptions): CbrClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createCbrClient',
  server: 'https://cbr.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operationIds: {
    'GET /v3/{project_id}/backups': 'listBackups',
    'GET /v3/{project_id}/backups/{backup_id}': 'getBackup',
    'POST /v3/{project_id}/backups/{backup_id}/restore': 'restoreBackup',
    'GET /v3/{project_id}/operation-logs': 'listTasks',
    'GET /v3/{project_id}/operation-logs/{operation_log_id}': 'getTask',
  },
};
