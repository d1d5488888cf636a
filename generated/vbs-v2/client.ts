// Generated from specs/otc/vbs-v2/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach Volume Backup Service, native OpenStack v2 (Open Telekom Cloud): `baseUrl`, or `region`; and the token. */
export type VbsV2ClientOptions = ClientOptions<{
  /** Region of the backup. */
  region: 'eu-de';
}>;

export type VbsV2Client = ApiClient<paths>;

/** Creates a typed client of Volume Backup Service, native OpenStack v2 (Open Telekom Cloud). Throws a TypeError if the server or the token is missing. */
export function createVbsV2Client(options: VbsV2ClientOptions): VbsV2Client {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createVbsV2Client',
  server: 'https://vbs.{region}.otc.t-systems.com',
  tokenHeader: 'X-Auth-Token',
  tokenPrefix: '',
  operationIds: {
    'POST /v2/{project_id}/backups/{backup_id}/restore': 'restoreBackup',
  },
};
