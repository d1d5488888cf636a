// Generated from specs/otc/iam/openapi.yaml by `npm run generate`; do not edit.
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** Where Identity and Access Management (Open Telekom Cloud) is and how requests are sent. */
export type OtcIamClientOptions = ClientOptions & ServerOptions<{
  /** Region of the project. */
  region: 'eu-de' | 'eu-nl';
}>;

/** A typed client of Identity and Access Management (Open Telekom Cloud). */
export type OtcIamClient = ApiClient<paths>;

/** Creates a typed client of Identity and Access Management (Open Telekom Cloud). Throws a TypeError if an option is missing. */
export function createOtcIamClient(options: OtcIamClientOptions): OtcIamClient {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'createOtcIamClient',
  server: 'https://iam.{region}.otc.t-systems.com',
  operationIds: {
    'POST /v3/auth/tokens': 'createToken',
  },
};
