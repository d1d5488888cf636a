// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach Volume Backup Service, native OpenStack v3 (Open Telekom Cloud): `baseUrl`, or `region`; and the token. */
export type VbsV3ClientOptions = ClientOptions<{
  /** Region of the backup. */
  region: 'eu-de';
}>;

export type VbsV3Client = ApiClient<paths>;

/** Creates a typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). Throws a TypeError if the server or the token is missing. */
export function createVbsV3Client(options: VbsV3ClientOptions): VbsV3Client {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createVbsV3Client',
  server: 'https://vbs.{region}.otc.t-systems.com',
  tokenHeader: 'X-Auth-Token',
  tokenPrefix: '',
  operationIds: {
    'POST /v3/{project_id}/native/backups/{backup_id}/restore': 'restoreBackup',
  },
};
