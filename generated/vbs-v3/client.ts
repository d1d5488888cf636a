// Generated from specs/vbs-v3 by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

/** How to reach Volume Backup Service, native OpenStack v3 (Open Telekom Cloud): `baseUrl`, or `region`; and the token. */
export type VbsV3ClientOptions = ClientOptions<{
  /** The region that the backup is in. */
  region: 'eu-de';
}>;

export type VbsV3Client = ApiClient<paths>;

/** Makes a typed client of Volume Backup Service, native OpenStack v3 (Open Telekom Cloud). Throws a TypeError if the server or the token is missing. */
export function createVbsV3Client(options: VbsV3ClientOptions): VbsV3Client {
  return createApiClient<paths>('createVbsV3Client', 'https://vbs.{region}.otc.t-systems.com', 'X-Auth-Token', options);
}
