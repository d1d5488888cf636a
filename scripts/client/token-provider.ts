import { type AnyResult, unwrap } from './errors.ts';
import { readPointer } from './read-pointer.ts';

/** Where the response of an identity service has the token and its expiry: a header, or a pointer into the body without a leading slash. */
export interface TokenPlaces {
  header?: string;
  body?: string;
  expires: string;
}

interface Issued {
  token: string;
  /** Milliseconds since 1970; NaN if the response does not state it. */
  expires: number;
}

/**
 * Creates a function for the `token` of a client. It requests a token when the first call needs one and keeps it until a minute before it
 * expires, or until a service refuses it. Concurrent calls share one request.
 */
export function provideToken(
  { header, body, expires }: TokenPlaces,
  request: () => Promise<AnyResult>,
): (refused?: string) => Promise<string> {
  let current: Promise<Issued> | undefined;
  const renew = () => {
    const renewed = request().then((result): Issued => {
      const data = unwrap(result);
      const token = header ? result.response.headers.get(header) : readPointer(data, body);
      if (!token) throw new TypeError('The identity service returned no token.');
      return { token: String(token), expires: Date.parse(String(readPointer(data, expires))) };
    });
    current = renewed;
    // The next call tries again.
    renewed.catch(() => {
      current = undefined;
    });
    return renewed;
  };
  return async (refused) => {
    const used = current;
    const issued = await (used ?? renew());
    if (issued.token !== refused && !(issued.expires - 60_000 < Date.now())) return issued.token;
    // Another call may have renewed the token in the meantime. A token that was just requested is used even if it expires soon.
    return (await (current === used ? renew() : (current ?? renew()))).token;
  };
}
