// Generated from scripts/client/runtime.ts by `npm run generate`; do not edit.
import createClient, { type Client, type ClientOptions as FetchClientOptions, type Middleware } from 'openapi-fetch';

/**
 * A token, or a function that returns one and is called for each request.
 * After a response with status 401, the function is called once more, with the token that was refused, so that it can get a new token.
 */
export type Token = string | ((refused?: string) => string | Promise<string>);

/** Where an API is (its base URL, or the variables of its server) and who calls it. */
export type ClientOptions<Variables> = (({ baseUrl: string } & { [K in keyof Variables]?: never }) | ({ baseUrl?: never } & Variables)) & {
  /** Sent as the API's token header. No error message contains it. */
  token: Token;
  /** What sends a request; the platform's `fetch` by default. */
  fetch?: FetchClientOptions['fetch'];
  /** Sent with each request. */
  headers?: FetchClientOptions['headers'];
  /** Milliseconds that a call may take, from the first request to the end of the response; no limit by default. A call can also have a `signal`. */
  timeout?: number;
};

export type ApiClient<Paths extends object> = Client<Paths, `${string}/${string}`>;

/** What differs between the clients of two APIs. */
interface Api {
  /** Name of the factory, for errors. */
  factory: string;
  /** A URL with `{variables}`. */
  server: string;
  /** The header that carries the token. */
  tokenHeader: string;
  /** What the header has before the token, such as `Bearer `. */
  tokenPrefix: string;
  /** Such as `{ 'POST /backups/{id}/restore': 'restoreBackup' }`. */
  operationIds: Record<string, string>;
}

interface Call {
  operationId: string | undefined;
  method: string;
  /** As in the description, so that it contains no ID. */
  path: string;
}

const calls = new WeakMap<Response, Call>();

/** An error status in response to a call. Contains neither the token nor the body. */
export class ApiError extends Error {
  override name = 'ApiError';
  declare readonly status: number;
  /** The provider's code for the error, such as `BackupService.6200`, or the name of its fault, such as `badRequest`. */
  declare readonly code: string | undefined;
  /** The provider's ID of the request, which its support asks for. */
  declare readonly requestId: string | undefined;
  declare readonly operationId: string | undefined;
  declare readonly method: string | undefined;
  /** As in the description, without the IDs that were sent. */
  declare readonly path: string | undefined;

  constructor({ status, headers }: Response, call: Call | undefined, [code, text]: ProviderError) {
    const requestId = headers.get('x-request-id') ?? headers.get('x-openstack-request-id') ?? undefined;
    super([call?.operationId, 'failed with', status, code, text].filter(Boolean).join(' '));
    Object.assign(this, { status, code, requestId, ...call });
  }
}

/** The data of a result, such as `unwrap(await client.POST(…))`. Throws an `ApiError` if the response has an error status. */
export function unwrap<Result extends { data?: unknown; error?: unknown; response: Response }>(result: Result): DataOf<Result> {
  const { data, error, response } = result;
  if (response.ok) return data as DataOf<Result>;
  throw new ApiError(response, calls.get(response), readError(error as ErrorBody));
}

/** Of the two results of a call, only the successful one must have data. */
type DataOf<Result> = Result extends { data: infer Data } ? Data : never;
type ProviderError = [code?: unknown, message?: unknown];
type ErrorBody = Record<string, unknown> | undefined;

/** Reads `{ error_code, error_msg }`, and faults such as `{ badRequest: { code: 400, message } }`. */
function readError(body: ErrorBody): ProviderError {
  if (body?.error_code) return [body.error_code, body.error_msg];
  for (const name in body) {
    const { code, message } = Object(body[name]);
    // A number repeats the status.
    if (message) return [code > 0 ? name : (code ?? name), message];
  }
  return [];
}

/** Creates an openapi-fetch client that sends a token. It repeats a request only after status 401, since a restore is not idempotent. */
export function createApiClient<Paths extends object>(api: Api, options: ClientOptions<object>): ApiClient<Paths> {
  const { token, fetch, headers } = options;
  if (!token) throw new TypeError(`${api.factory} needs a token, or a function that returns one.`);
  const client = createClient<Paths, `${string}/${string}`>({
    baseUrl: fillServer(api, options),
    ...(fetch && { fetch }),
    ...(headers && { headers }),
  });
  client.use(createMiddleware(api, options));
  return client;
}

function createMiddleware({ factory, tokenHeader, tokenPrefix, operationIds }: Api, { token, timeout }: ClientOptions<object>): Middleware {
  // Keyed by the options of a call, which are an object of its own.
  const copies = new WeakMap<object, Request>();
  const authorize = async (request: Request, refused?: string) => {
    const value = typeof token === 'function' ? await token(refused) : token;
    // Headers.set would put the value into its error message.
    if (typeof value !== 'string' || !/^[!-~]+$/.test(value)) {
      throw new TypeError(`The token given to ${factory} is empty or not valid in a header.`);
    }
    request.headers.set(tokenHeader, tokenPrefix + value);
    return value !== refused;
  };
  return {
    async onRequest({ request, options }) {
      const limited = timeout ? new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]) }) : request;
      await authorize(limited);
      if (typeof token === 'function') copies.set(options, limited.clone());
      return limited;
    },
    async onResponse({ request, response, options, schemaPath: path }) {
      // Browsers refuse to call fetch as a method of another object.
      const { fetch } = options;
      const copy = copies.get(options);
      // The body has been sent; the headers may have been changed since they were copied.
      const again = response.status === 401 && copy && new Request(copy, { headers: request.headers });
      const isNew = again && (await authorize(again, again.headers.get(tokenHeader)?.slice(tokenPrefix.length)));
      const final = isNew ? await fetch(again) : response;
      calls.set(final, { operationId: operationIds[`${request.method} ${path}`], method: request.method, path });
      return final;
    },
  };
}

function fillServer({ factory, server }: Api, options: { baseUrl?: string }): string {
  if (options.baseUrl) return options.baseUrl;
  return server.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (options as Record<string, unknown>)[name];
    if (!value) throw new TypeError(`${factory} needs a baseUrl, or ${name}.`);
    return String(value);
  });
}
