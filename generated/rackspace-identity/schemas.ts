// Generated from specs/rackspace/identity/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** User name and password. */
export type PasswordCredentials = components['schemas']['PasswordCredentials'];

/** Scope of the token. `SETUP-MFA` limits it to setting up multi-factor authentication. */
export type TokenScope = components['schemas']['TokenScope'];

/** User name and API key. */
export type ApiKeyCredentials = components['schemas']['ApiKeyCredentials'];

/** ID of the tenant to scope the token to. Not allowed together with `tenantName`. */
export type TenantId = components['schemas']['TenantId'];

/** Name of the tenant to scope the token to. Not allowed together with `tenantId`. */
export type TenantName = components['schemas']['TenantName'];

/** Credentials with a password. */
export type PasswordAuthentication = components['schemas']['PasswordAuthentication'];

/** Credentials with an API key. */
export type ApiKeyAuthentication = components['schemas']['ApiKeyAuthentication'];

/** Request for a token. */
export type CreateTokenRequest = components['schemas']['CreateTokenRequest'];

/** URLs of a service in a region. */
export type Endpoint = components['schemas']['Endpoint'];

/** A service, with its URLs. */
export type Service = components['schemas']['Service'];

/** The token. */
export type Token2 = components['schemas']['Token'];

/** A role of the user. */
export type Role = components['schemas']['Role'];

/** The user that the token belongs to. */
export type User = components['schemas']['User'];

/** A token. */
export type CreateTokenResponse = components['schemas']['CreateTokenResponse'];

/** The reason why the request was rejected. The only property is named after the fault, such as `itemNotFound`. */
export type Fault = components['schemas']['Fault'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type RackspaceIdentityErrorCode =
  | 'badRequest'
  | 'forbidden'
  | 'instanceFault'
  | 'overLimit'
  | 'unauthorized'
  | UndocumentedCode;
