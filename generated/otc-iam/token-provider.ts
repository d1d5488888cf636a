// Generated from specs/otc/iam/openapi.yaml by `npm run generate`; do not edit.
import { provideToken } from '../token-provider.ts';
import type { CreateTokenOptions, OtcIamOperations } from './operations.ts';

/**
 * Creates a function for the `token` option of other clients. It requests a token when it is first called, and a new one a minute before the old one
 * expires or after a service has refused it. Concurrent calls share one request.
 *
 * @param client - A client that has `createToken`.
 * @param options - The options of `createToken`, such as the credentials.
 */
export function createTokenProvider(
  client: Pick<OtcIamOperations, 'createToken'>,
  options: Omit<CreateTokenOptions, 'signal'>,
): (refused?: string) => Promise<string> {
  return provideToken({ header: 'X-Subject-Token', expires: 'token/expires_at' }, () => client['createToken'](options));
}
