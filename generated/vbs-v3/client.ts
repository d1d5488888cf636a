// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { paths } from './types.ts';

export { ApiError, unwrap } from '../runtime.ts';
export type { Token } from '../security.ts';
export type { components, operations, paths } from './types.ts';

/** Where Volume Backup Service, native OpenStack v3 (Open Telekom Cloud) is, its credentials and how requests are sent. */
export type VbsV3ClientOptions = ClientOptions & ServerOptions<{
  /** Region of the backup. */
  region: 'eu-de';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens`. It is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). */
export type VbsV3Client = ApiClient<paths>;

/** Creates a typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createVbsV3Client(options: VbsV3ClientOptions): VbsV3Client {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createVbsV3Client',
  server: 'https://vbs.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operationIds: {
    'GET /v3/{project_id}/native/backups/detail': 'listBackups',
    'GET /v3/{project_id}/native/backups/{backup_id}': 'getBackup',
    'POST /v3/{project_id}/native/backups/{backup_id}/restore': 'restoreBackup',
  },
};
