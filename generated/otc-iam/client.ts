// Generated from specs/otc/iam/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import type { OtcIamOperations } from './operations.ts';
import type { OtcIamErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export { createTokenProvider } from './token-provider.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Identity and Access Management (Open Telekom Cloud) and the way requests are sent. */
export type OtcIamClientOptions = ClientOptions & ServerOptions<{
  /** Region of the project. */
  region: 'eu-de' | 'eu-nl';
}>;

/** A typed client of Identity and Access Management (Open Telekom Cloud). */
export interface OtcIamClient extends ApiClient<paths>, OtcIamOperations {}

/** Creates a typed client of Identity and Access Management (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createOtcIamClient(options: OtcIamClientOptions): OtcIamClient {
  return createApiClient<paths, OtcIamOperations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<OtcIamErrorCode>;
export type ApiError = ApiErrorOf<OtcIamErrorCode>;

const API = {
  factory: 'createOtcIamClient',
  server: 'https://iam.{region}.otc.t-systems.com',
  operations: {
    'POST /v3/auth/tokens': 'createToken',
  },
};
