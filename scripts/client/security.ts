/**
 * A secret, or a function that returns it and is called for each request.
 * After a response with status 401, the function is called once more, with the secret that was refused, so that it can get a new one.
 */
export type Secret<Value> = Value | ((refused?: Value) => Value | Promise<Value>);

/** A token, an API key or an access token; or a function that returns it. */
export type Token = Secret<string>;

/** User name and password, or a function that returns both. */
export type BasicCredentials = Secret<{ username: string; password: string }>;

/** The credentials in the options of a client: `token` for a single scheme, and otherwise credentials by the name of their scheme. */
export interface SecurityOptions {
  token?: Token;
  credentials?: Record<string, Token | BasicCredentials>;
}

/** Reads the credentials in the options of a client. Throws a `TypeError` if credentials that every call needs are missing. */
export type Security = (options: SecurityOptions, factory: string) => Authorize;

/**
 * Adds credentials to the request of a call, or replaces the request by one that has them.
 * Resolves to the secrets if functions supplied some of them and they differ from the refused ones, so that the call can be repeated after status 401.
 */
export type Authorize = (call: AuthorizedCall, refused?: unknown) => Promise<unknown>;

export interface AuthorizedCall {
  request: Request;
  /** Such as `GET /things/{id}`. */
  operation: string;
}

/** The security of an API in which every operation needs the same token, in a header. */
export function requireToken(header: string, prefix = ''): Security {
  return ({ token }, factory) => {
    if (!token) throw new TypeError(`${factory} needs a token.`);
    return async ({ request }, refused) => {
      const value: unknown = typeof token === 'function' ? await token(refused as string | undefined) : token;
      // Headers.set would repeat the value in its error message. A TypeError would look like a failure of the network to `waitForRestore`.
      if (!(value as Partial<string> | undefined)?.match?.(/^[!-~][ -~]*$/)) {
        throw new RangeError(`The token given to ${factory} is not valid.`);
      }
      request.headers.set(header, prefix + value);
      return value !== token && value !== refused && value;
    };
  };
}
