// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { CloudDatabasesOperations } from './operations.ts';
import type { CloudDatabasesErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export type { Token } from '../security.ts';
export { RestoreError, type WaitOptions } from '../follow.ts';
export { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Cloud Databases v1.0 (Rackspace), its credentials and the way requests are sent. */
export type CloudDatabasesClientOptions = ClientOptions & ServerOptions<{
  /** Region of the backups and of the instance to create: Dallas (dfw), Hong Kong (hkg), Northern Virginia (iad), London (lon), Chicago (ord) or Sydney (syd). */
  region: 'dfw' | 'hkg' | 'iad' | 'lon' | 'ord' | 'syd';
}> & {
  /** Token of the account. Request a token from Rackspace Cloud Identity with `POST https://identity.api.rackspacecloud.com/v2.0/tokens`. The response states when it expires. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Cloud Databases v1.0 (Rackspace). */
export interface CloudDatabasesClient extends ApiClient<paths>, CloudDatabasesOperations {}

/** Creates a typed client of Cloud Databases v1.0 (Rackspace). Throws a TypeError if an option is missing. */
export function createCloudDatabasesClient(options: CloudDatabasesClientOptions): CloudDatabasesClient {
  return createApiClient<paths, CloudDatabasesOperations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<CloudDatabasesErrorCode>;
export type ApiError = ApiErrorOf<CloudDatabasesErrorCode>;

const API = {
  factory: 'createCloudDatabasesClient',
  server: 'https://{region}.databases.api.rackspacecloud.com',
  security: requireToken('X-Auth-Token'),
  operations: {
    'GET /{version}/{accountId}/backups': 'listBackups',
    'GET /{version}/{accountId}/backups/{backupId}': 'getBackup',
    'POST /{version}/{accountId}/instances': 'restoreBackup',
    'GET /{version}/{accountId}/instances/{instanceId}': 'getInstance',
  },
};
