import type { AuthorizedCall, Security } from './security.ts';

/** How a security scheme adds a secret to a request, and how it turns a secret that is not a string into text. */
export interface Scheme {
  add(request: Request, text: string): Request | Promise<Request>;
  encode?(secret: unknown): unknown;
}

/** Alternatives of which a request needs one: positions in the list of schemes, all of which are sent together. */
export type Alternatives = number[][];

type NamedScheme = [name: string, scheme: Scheme];

/**
 * The security of an API with several schemes, or with operations that differ: its schemes, the alternatives that most operations
 * accept, and those of the other operations. A request carries the first alternative whose credentials the client has.
 */
export function chooseCredentials(schemes: NamedScheme[], common: Alternatives, exceptions: Record<string, Alternatives> = {}): Security {
  return ({ token, credentials = {} }, factory) => {
    const secrets = schemes.map(([name]) => token ?? (Object.hasOwn(credentials, name) ? credentials[name] : undefined));
    const choose = (caller: string, alternatives: Alternatives) => {
      const complete = alternatives.filter((positions) => positions.every((position) => secrets[position]));
      const chosen = complete.find((positions) => positions.length > 0) ?? complete[0];
      if (chosen === undefined) throw new TypeError(`${caller} needs ${describeAlternatives(schemes, alternatives)}.`);
      return chosen.map((position): [unknown, Scheme] => [secrets[position], (schemes[position] as NamedScheme)[1]]);
    };
    if (Object.keys(exceptions).length === 0) choose(factory, common);
    return async (call, refused) => {
      const { operation } = call;
      return authorize(call, choose(operation, exceptions[operation] ?? common), refused as unknown[] | undefined, factory);
    };
  };
}

function describeAlternatives(schemes: NamedScheme[], alternatives: Alternatives): string {
  // A single scheme is the option `token`, unless it needs a user name and a password.
  if (schemes.length === 1 && !schemes[0]?.[1].encode) return 'a token';
  return `credentials: ${alternatives.map((positions) => positions.map((position) => schemes[position]?.[0]).join(' and ')).join(', or ')}`;
}

async function authorize(call: AuthorizedCall, credentials: [unknown, Scheme][], refused: unknown[] | undefined, factory: string) {
  const values: unknown[] = [];
  for (const [secret, { add, encode }] of credentials) {
    const value = typeof secret === 'function' ? await secret(refused?.[values.length]) : secret;
    values.push(value);
    const text = encode ? encode(value) : value;
    // Headers.set would repeat the text in its error message.
    if (typeof text !== 'string' || !/^[!-~][ -~]*$/.test(text)) throw new RangeError(`The credentials given to ${factory} are not valid.`);
    call.request = await add(call.request, text);
  }
  const isRenewable = credentials.some(([secret]) => typeof secret === 'function');
  return isRenewable && JSON.stringify(values) !== JSON.stringify(refused) && values;
}

/** Sends a secret in a header. */
export function inHeader(name: string, prefix = ''): Scheme {
  return {
    add(request, text) {
      request.headers.set(name, prefix + text);
      return request;
    },
  };
}

/** Sends user name and password in the `Authorization` header, as RFC 7617 describes. */
export function inBasicHeader(): Scheme {
  return {
    ...inHeader('Authorization', 'Basic '),
    encode(secret) {
      const { username, password } = Object(secret);
      if (typeof username !== 'string' || typeof password !== 'string') return undefined;
      // btoa reads one byte per character.
      return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
    },
  };
}

/** Sends a secret in a cookie. Browsers ignore it: they send their own cookies only. */
export function inCookie(name: string): Scheme {
  return {
    add(request, text) {
      const others = (request.headers.get('cookie') ?? '').split(/; */).filter((cookie) => cookie && !cookie.startsWith(`${name}=`));
      request.headers.set('cookie', [...others, `${name}=${text}`].join('; '));
      return request;
    },
  };
}

/** Sends a secret as a query parameter. */
export function inQuery(name: string): Scheme {
  return {
    async add(request, text) {
      const url = new URL(request.url);
      url.searchParams.set(name, text);
      const { method, headers, signal, cache, credentials, integrity, keepalive, mode, redirect, referrer } = request;
      const init = { method, headers, signal, cache, credentials, integrity, keepalive, mode, redirect, referrer };
      // The body of a request is a stream, for which browsers need HTTP/2.
      const body = await request.blob();
      return new Request(url, body.size > 0 ? { ...init, body } : init);
    },
  };
}
