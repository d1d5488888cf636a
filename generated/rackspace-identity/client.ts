// Generated from specs/rackspace/identity/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import type { RackspaceIdentityOperations } from './operations.ts';
import type { RackspaceIdentityErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export { createTokenProvider } from './token-provider.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Cloud Identity v2.0 (Rackspace) and the way requests are sent. */
export type RackspaceIdentityClientOptions = ClientOptions & ServerOptions<{}>;

/** A typed client of Cloud Identity v2.0 (Rackspace). */
export interface RackspaceIdentityClient extends ApiClient<paths>, RackspaceIdentityOperations {}

/** Creates a typed client of Cloud Identity v2.0 (Rackspace). Throws a TypeError if an option is missing. */
export function createRackspaceIdentityClient(options: RackspaceIdentityClientOptions = {}): RackspaceIdentityClient {
  return createApiClient<paths, RackspaceIdentityOperations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<RackspaceIdentityErrorCode>;
export type ApiError = ApiErrorOf<RackspaceIdentityErrorCode>;

const API = {
  factory: 'createRackspaceIdentityClient',
  server: 'https://identity.api.rackspacecloud.com',
  operations: {
    'POST /v2.0/tokens': 'createToken',
  },
};
