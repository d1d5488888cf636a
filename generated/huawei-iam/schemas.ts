// Generated from specs/huawei/iam/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** The IAM user. */
export type User = components['schemas']['User'];

/** The user who requests a token, and the scope of the token. */
export type CreateTokenRequest = components['schemas']['CreateTokenRequest'];

/** A service. */
export type CatalogService = components['schemas']['CatalogService'];

/** Information about the token. */
export type Token2 = components['schemas']['Token'];

/** Information about the token. The token itself is in the `X-Subject-Token` header. */
export type CreateTokenResponse = components['schemas']['CreateTokenResponse'];

/** The reason why no token was created. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type HuaweiIamErrorCode =
  | 'error'
  | UndocumentedCode;
