// Generated from specs/rackspace/identity/openapi.yaml by `npm run generate`; do not edit.
import { provideToken } from '../token-provider.ts';
import type { CreateTokenOptions, RackspaceIdentityOperations } from './operations.ts';

/**
 * Creates a function for the `token` option of other clients. It requests a token when it is first called, and a new one a minute before the old one
 * expires or after a service has refused it. Concurrent calls share one request.
 *
 * @param client - A client that has `createToken`.
 * @param options - The options of `createToken`, such as the credentials.
 */
export function createTokenProvider(
  client: Pick<RackspaceIdentityOperations, 'createToken'>,
  options: Omit<CreateTokenOptions, 'signal'>,
): (refused?: string) => Promise<string> {
  return provideToken({ body: 'access/token/id', expires: 'access/token/expires' }, () => client['createToken'](options));
}
