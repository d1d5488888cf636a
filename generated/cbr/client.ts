// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach Cloud Backup and Recovery (Open Telekom Cloud): `baseUrl`, or `region`; and the token. */
export type CbrClientOptions = ClientOptions<{
  /** Region of the backup. */
  region: 'eu-de' | 'eu-nl';
}>;

export type CbrClient = ApiClient<paths>;

/** Creates a typed client of Cloud Backup and Recovery (Open Telekom Cloud). Throws a TypeError if the server or the token is missing. */
export function createCbrClient(options: CbrClientOptions): CbrClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createCbrClient',
  server: 'https://cbr.{region}.otc.t-systems.com',
  tokenHeader: 'X-Auth-Token',
  tokenPrefix: '',
  operationIds: {
    'POST /v3/{project_id}/backups/{backup_id}/restore': 'restoreBackup',
  },
};
