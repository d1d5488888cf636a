// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach Host Security Service, ransomware backups (Huawei Cloud): `baseUrl`, or `region`; and the token. */
export type HssClientOptions = ClientOptions<{
  /** Region of the server or the disks, as listed by the provider's SDK for Go. */
  region: 'ae-ad-1' | 'af-south-1' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-southeast-3' | 'ap-southeast-4' | 'cn-east-2' | 'cn-east-3' | 'cn-east-4' | 'cn-east-5' | 'cn-north-1' | 'cn-north-2' | 'cn-north-4' | 'cn-north-9' | 'cn-north-11' | 'cn-north-12' | 'cn-south-1' | 'cn-south-2' | 'cn-south-4' | 'cn-southwest-2' | 'cn-southwest-3' | 'la-north-2' | 'la-south-2' | 'me-east-1' | 'my-kualalumpur-1' | 'na-mexico-1' | 'ru-moscow-1' | 'sa-brazil-1' | 'tr-west-1';
}>;

export type HssClient = ApiClient<paths>;

/** Creates a typed client of Host Security Service, ransomware backups (Huawei Cloud). Throws a TypeError if the server or the token is missing. */
export function createHssClient(options: HssClientOptions): HssClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createHssClient',
  server: 'https://hss.{region}.myhuaweicloud.com',
  tokenHeader: 'X-Auth-Token',
  tokenPrefix: '',
  operationIds: {
    'POST /v5/{project_id}/ransomware/duplication/{backup_id}/restore': 'restoreBackup',
  },
};
