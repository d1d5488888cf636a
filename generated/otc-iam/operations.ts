// Generated from specs/otc/iam/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface OtcIamOperations {
  /**
   * Create a token
   *
   * **What it does:** Returns a token for a user, by name and password.
   * The token is in the `X-Subject-Token` response header; send it as `X-Auth-Token` with other calls.
   *
   * **Before you call:** To restore a backup, request a token for the project of the backup with `scope.project`.
   * Never log the password.
   *
   * **After you call:** Keep the token and use it until shortly before `expires_at`.
   * A new token does not invalidate an earlier one.
   * A token becomes invalid within 30 minutes if the user is deleted or disabled, or their password, access key or permissions change.
   *
   * `POST /v3/auth/tokens`
   *
   * - `201`: The token was created. It is in the `X-Subject-Token` header.
   * - `400`: The request is invalid.
   * - `401`: The user could not be authenticated.
   * - `403`: The user is not allowed to request a token.
   * - `404`: The project or the account of the scope does not exist.
   * - `500`: The service failed, or the format of the request is incorrect.
   * - `503`: The service is not available.
   *
   * @param options.query.nocatalog - If it is set, the response has no catalog. Any non-empty value means true.
   * @param options.body - The user who requests a token, and the scope of the token.
   */
  createToken(options: CreateTokenOptions): Promise<CreateTokenResult>;
}

/** The options of `createToken`. */
export interface CreateTokenOptions extends CallOptions {
  query?: NonNullable<operations['createToken']['parameters']['query']> | undefined;
  /** The user who requests a token, and the scope of the token. */
  body: NonNullable<operations['createToken']['requestBody']>['content']['application/json'];
}

/** The result of `createToken`: data or an error, with the response. */
export type CreateTokenResult = CallResult<operations['createToken']>;
