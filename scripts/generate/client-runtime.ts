import createClient, { type Client, type ClientOptions as FetchClientOptions } from 'openapi-fetch';

/** A token, or a function that is called for each request and returns one. */
export type Token = string | (() => string | Promise<string>);

/** Where an API is (its base URL, or the variables of its server) and who calls it. */
export type ClientOptions<Variables> = (({ baseUrl: string } & { [K in keyof Variables]?: never }) | ({ baseUrl?: never } & Variables)) & {
  /** Sent as the API's token header. It never stands in an error message. */
  token: Token;
  /** What sends a request; the platform's `fetch` by default. */
  fetch?: FetchClientOptions['fetch'];
  /** Sent with each request. */
  headers?: FetchClientOptions['headers'];
};

export type ApiClient<Paths extends object> = Client<Paths, `${string}/${string}`>;

/**
 * Makes an openapi-fetch client that sends a token.
 * `factory` is named in errors; `server` is a URL with `{variables}`; `tokenHeader` is the header that carries the token.
 */
export function createApiClient<Paths extends object>(
  factory: string,
  server: string,
  tokenHeader: string,
  options: ClientOptions<object>,
): ApiClient<Paths> {
  const { token, fetch, headers } = options;
  if (!token) throw new TypeError(`${factory} needs a token: a string, or a function that returns one.`);
  const client = createClient<Paths, `${string}/${string}`>({
    baseUrl: fillServer(factory, server, options),
    ...(fetch && { fetch }),
    ...(headers && { headers }),
  });
  client.use({
    async onRequest({ request }) {
      const value = typeof token === 'function' ? await token() : token;
      // Headers.set would put the value into its error message.
      if (typeof value !== 'string' || !/^[!-~]+$/.test(value)) {
        throw new TypeError(`The token given to ${factory} is empty or has characters that a header cannot carry.`);
      }
      request.headers.set(tokenHeader, value);
      return request;
    },
  });
  return client;
}

function fillServer(factory: string, server: string, options: { baseUrl?: string }): string {
  if (options.baseUrl) return options.baseUrl;
  return server.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (options as Record<string, unknown>)[name];
    if (!value) throw new TypeError(`${factory} needs a baseUrl, or ${name}.`);
    return String(value);
  });
}
