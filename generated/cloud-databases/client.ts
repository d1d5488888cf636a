// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach Cloud Databases v1.0 (Rackspace): `baseUrl`, or `region`; and the token. */
export type CloudDatabasesClientOptions = ClientOptions<{
  /** Region to create the instance in: Dallas (dfw), Hong Kong (hkg), Northern Virginia (iad), London (lon), Chicago (ord) or Sydney (syd). */
  region: 'dfw' | 'hkg' | 'iad' | 'lon' | 'ord' | 'syd';
}>;

export type CloudDatabasesClient = ApiClient<paths>;

/** Creates a typed client of Cloud Databases v1.0 (Rackspace). Throws a TypeError if the server or the token is missing. */
export function createCloudDatabasesClient(options: CloudDatabasesClientOptions): CloudDatabasesClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createCloudDatabasesClient',
  server: 'https://{region}.databases.api.rackspacecloud.com',
  tokenHeader: 'X-Auth-Token',
  tokenPrefix: '',
  operationIds: {
    'POST /{version}/{accountId}/instances': 'restoreBackup',
  },
};
