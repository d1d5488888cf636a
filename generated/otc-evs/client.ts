// Generated from specs/otc/evs/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { OtcEvsOperations } from './operations.ts';
import type { OtcEvsErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export type { Token } from '../security.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Elastic Volume Service (Open Telekom Cloud), its credentials and the way requests are sent. */
export type OtcEvsClientOptions = ClientOptions & ServerOptions<{
  /** Region of the disk. */
  region: 'eu-de' | 'eu-nl';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens` (`createToken` of the `otc-iam` API). The token is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Elastic Volume Service (Open Telekom Cloud). */
export interface OtcEvsClient extends ApiClient<paths>, OtcEvsOperations {}

/** Creates a typed client of Elastic Volume Service (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createOtcEvsClient(options: OtcEvsClientOptions): OtcEvsClient {
  return createApiClient<paths, OtcEvsOperations>(API, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<OtcEvsErrorCode>;
export type ApiError = ApiErrorOf<OtcEvsErrorCode>;

const API = {
  factory: 'createOtcEvsClient',
  server: 'https://evs.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operations: {
    'GET /v2/{project_id}/volumes/{volume_id}': 'getVolumeV2',
    'GET /v3/{project_id}/volumes/{volume_id}': 'getVolumeV3',
  },
};
