// Generated from specs/otc/evs/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import { requireToken, type Token } from '../security.ts';
import type { paths } from './types.ts';

export { ApiError, unwrap } from '../runtime.ts';
export type { Token } from '../security.ts';
export type { components, operations, paths } from './types.ts';

/** Where Elastic Volume Service (Open Telekom Cloud) is, its credentials and how requests are sent. */
export type OtcEvsClientOptions = ClientOptions & ServerOptions<{
  /** Region of the disk. */
  region: 'eu-de' | 'eu-nl';
}> & {
  /** User token. Request a token from Identity and Access Management (IAM) with `POST https://iam.{region}.otc.t-systems.com/v3/auth/tokens`. It is returned in the `X-Subject-Token` response header. Sent in the `X-Auth-Token` header. No error message contains it. */
  token: Token;
};

/** A typed client of Elastic Volume Service (Open Telekom Cloud). */
export type OtcEvsClient = ApiClient<paths>;

/** Creates a typed client of Elastic Volume Service (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createOtcEvsClient(options: OtcEvsClientOptions): OtcEvsClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createOtcEvsClient',
  server: 'https://evs.{region}.otc.t-systems.com',
  security: requireToken('X-Auth-Token'),
  operationIds: {
    'GET /v2/{project_id}/volumes/{volume_id}': 'getVolumeV2',
    'GET /v3/{project_id}/volumes/{volume_id}': 'getVolumeV3',
  },
};
