import createClient, { type Client, type ClientOptions as FetchClientOptions, type Middleware } from 'openapi-fetch';
import type { Security, SecurityOptions } from './security.ts';

/** How a client sends its requests. */
export interface ClientOptions {
  /** What sends a request; the platform's `fetch` by default. */
  fetch?: FetchClientOptions['fetch'];
  /** Sent with each request. */
  headers?: FetchClientOptions['headers'];
  /** Milliseconds that a call may take, from the first request to the end of the response; no limit by default. A call can also have a `signal`. */
  timeout?: number;
}

/** Where an API is: a base URL, or what its server needs. With several servers, a union. */
export type ServerOptions<Variables> = ({ baseUrl: string } & { [K in keyof Variables]?: never }) | ({ baseUrl?: never } & Variables);

export type ApiClient<Paths extends object> = Client<Paths, `${string}/${string}`>;

/** What differs between the clients of two APIs. */
interface Api {
  /** Name of the factory, for errors. */
  factory: string;
  /** A URL with `{variables}`, which the options fill in; `{}` if only the options give a URL. */
  server: string;
  /** Missing if no operation needs credentials. */
  security?: Security;
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
    super([call?.operationId, 'failed:', status, code, text].filter(Boolean).join(' '));
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

/** Creates an openapi-fetch client that sends credentials. It repeats a request only after status 401, since not every call is idempotent. */
export function createApiClient<Paths extends object>(api: Api, options: ClientOptions & SecurityOptions): ApiClient<Paths> {
  const { fetch, headers } = options;
  const middleware = createMiddleware(api, options);
  // openapi-fetch reads undefined as its default.
  const client = createClient<Paths, `${string}/${string}`>({ baseUrl: fillServer(api, options), fetch, headers } as FetchClientOptions);
  client.use(middleware);
  return client;
}

function createMiddleware({ factory, security, operationIds }: Api, options: ClientOptions & SecurityOptions): Middleware {
  const { timeout } = options;
  const authorize = security?.(options, factory);
  // Keyed by the options of a call, which are an object of its own.
  const attempts = new WeakMap<object, [copy: Request, secrets: unknown]>();
  return {
    async onRequest(call) {
      if (timeout)
        call.request = new Request(call.request, { signal: AbortSignal.any([call.request.signal, AbortSignal.timeout(timeout)]) });
      const secrets = await authorize?.(call);
      if (secrets) attempts.set(call.options, [call.request.clone(), secrets]);
      return call.request;
    },
    async onResponse({ response, ...call }) {
      // Browsers refuse to call fetch as a method of another object.
      const { fetch } = call.options;
      const { method, headers } = call.request;
      const [copy, refused] = attempts.get(call.options) ?? [];
      if (copy && response.status === 401) {
        // The body has been sent; the headers may have been changed since they were copied.
        call.request = new Request(copy, { headers });
        if (await authorize?.(call, refused)) response = await fetch(call.request);
      }
      calls.set(response, { operationId: operationIds[`${method} ${call.schemaPath}`], method, path: call.schemaPath });
      return response;
    },
  };
}

function fillServer({ factory, server }: Api, options: object): string {
  const values = options as Record<string, string | undefined>;
  return (values.baseUrl || server).replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new TypeError(`${factory} needs a baseUrl${name && `, or ${name}`}.`);
    return value;
  });
}
