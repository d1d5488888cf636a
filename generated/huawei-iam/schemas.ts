// Generated from specs/huawei/iam/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** The IAM user. */
export type User = components['schemas']['User'];

/** Who requests a token, and what for. */
export type CreateTokenRequest = components['schemas']['CreateTokenRequest'];

/** A service. */
export type CatalogService = components['schemas']['CatalogService'];

/** What is known about the token. */
export type Token2 = components['schemas']['Token'];

/** What is known about the token. The token itself is in the header. */
export type CreateTokenResponse = components['schemas']['CreateTokenResponse'];

/** Why there is no token. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** The codes of errors that are documented. A service can also return others, which an editor does not suggest. */
export type HuaweiIamErrorCode =
  | 'error'
  | UndocumentedCode;
