// Generated from specs/rackspace/identity/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface RackspaceIdentityOperations {
  /**
   * Create a token from a password or an API key
   *
   * **What it does:** Checks the credentials of a user (a user name with a password or an API key) and returns a token.
   *
   * **Before you call:** An API key is listed in the account settings of the Cloud Control Panel.
   * To scope the token to a tenant, add the ID or the name of the tenant, not both.
   * If the account uses multi-factor authentication, a correct password gets `401`: send the passcode in a second request;
   * see [Authenticate with multi-factor authentication credentials](https://github.com/rackerlabs/docs-cloud-identity/blob/master/api-docs/getting-started/mfa-content/proc-mfa-auth.rst).
   *
   * **After you call:** Send `access.token.id` in the `X-Auth-Token` header of other APIs.
   * Keep the token until shortly before `access.token.expires`, by default 24 hours later, or until an API responds with `401`.
   * `access.token.tenant.id` is the account ID, and the service of the type `rax:database` in `access.serviceCatalog`
   * lists the URLs of Cloud Databases by region.
   *
   * `POST /v2.0/tokens`
   *
   * - `200`: The token, with the user and the services that the token gives access to.
   * - `400`: The request lacks a parameter, or has both the ID and the name of a tenant.
   * - `401`: The credentials are wrong, or the account needs multi-factor authentication.
   * - `403`: The user is disabled or has no access, or the account needs multi-factor authentication and it is not yet set up.
   * - `413`: Too many requests were sent.
   * - `500`: The service is not available.
   *
   * @param options.query.apply_rcn_roles - Whether to include roles and endpoints that the user has through RCN roles.
   * @param options.query.include_accessible_domains - Whether to list the domains that the user has access to in the `user` of the response.
   * @param options.query.include_endpoints - Whether to list the endpoints of the services.
   * @param options.body - The credentials.
   */
  createToken(options: CreateTokenOptions): Promise<CreateTokenResult>;
}

/** The options of `createToken`. */
export interface CreateTokenOptions extends CallOptions {
  query?: NonNullable<operations['createToken']['parameters']['query']> | undefined;
  /** The credentials. */
  body: NonNullable<operations['createToken']['requestBody']>['content']['application/json'];
}

/** The result of `createToken`: data or an error, with the response. */
export type CreateTokenResult = CallResult<operations['createToken']>;
