// Generated from scripts/client/runtime.ts by `npm run generate`; do not edit.
import createClient, { type Client, type ClientOptions as FetchClientOptions, type FetchResponse, type ParseAs } from 'openapi-fetch';
import { type AnyResult, calls } from './errors.ts';
import { limitTime } from './limit-time.ts';
import type { Authorize, AuthorizedCall, Security, SecurityOptions } from './security.ts';

/** How a client sends its requests. */
export interface ClientOptions {
  /** The function that sends a request; the platform's `fetch` by default. */
  fetch?: FetchClientOptions['fetch'];
  /** Sent with each request. */
  headers?: FetchClientOptions['headers'];
  /**
   * Milliseconds that a call may take, from the first request to the end of the response, at most 2147483647; no limit by default.
   * A call can also have a `signal`.
   */
  timeout?: number;
}

/** The address of an API: a base URL, or the variables of its server. With several servers, a union. */
export type ServerOptions<Variables> = ({ baseUrl: string } & { [K in keyof Variables]?: never }) | ({ baseUrl?: never } & Variables);

type MediaType = `${string}/${string}`;

export type ApiClient<Paths extends object> = Client<Paths, MediaType>;

/** The options of every operation. */
export interface CallOptions {
  /** Headers that are not described. */
  headers?: FetchClientOptions['headers'] | undefined;
  /** Cancels the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that the call may take, instead of the client's `timeout`. */
  timeout?: number | undefined;
}

/** The data or the error of an operation, with its response. */
export type CallResult<Operation extends object, Options = object> = FetchResponse<Operation, Options, MediaType>;

/** The differences between the clients of two APIs. */
interface Api {
  /** Name of the factory, for errors. */
  factory: string;
  /** A URL with `{variables}`, which the options fill in; `{}` if only the options give a URL. */
  server: string;
  /** Missing if no operation needs credentials. */
  security?: Security;
  /** The operations that have an ID, such as `{ 'POST /backups/{id}/restore': 'restoreBackup' }`. Each is a method of the client. */
  operations: Record<string, string>;
}

type Fetch = NonNullable<FetchClientOptions['fetch']>;
type Params = { [Place in 'path' | 'query' | 'header']?: Record<string, unknown> | undefined };

/** The options of a call that are read here; openapi-fetch reads more. */
interface RequestOptions {
  params?: Params;
  parseAs?: ParseAs;
  fetch?: Fetch;
  signal?: AbortSignal | null | undefined;
  timeout?: number | undefined;
}

type Method = (method: string, path: string, options?: RequestOptions) => Promise<AnyResult>;

/** Creates a client of openapi-fetch that adds credentials and timeouts, and has a method for each operation with an ID. */
export function createApiClient<Paths extends object, Operations = object>(
  api: Api,
  options: ClientOptions & SecurityOptions = {},
): ApiClient<Paths> & Operations {
  // openapi-fetch reads undefined as its default.
  const client = createClient({ baseUrl: fillServer(api, options), headers: options.headers } as FetchClientOptions);
  const authorize = api.security?.(options, api.factory);
  const request: Method = async (name, path, given = {}) => {
    const { signal, timeout = options.timeout, fetch = options.fetch ?? globalThis.fetch, ...init } = given;
    const method = name.toUpperCase();
    const operation = `${method} ${path}`;
    requirePath(operation, init.params?.path);
    const [limited, release] = limitTime(signal, timeout);
    const send = (request: Request) => sendAuthorized({ request, operation }, authorize, fetch);
    try {
      const result = await (client.request as unknown as Method)(method, path, { ...init, signal: limited, fetch: send });
      calls.set(result.response, { operationId: api.operations[operation], method, path });
      return result;
    } finally {
      // A stream is still being read.
      if (init.parseAs !== 'stream') release?.();
    }
  };
  const methods: Record<string, unknown> = { ...client, request };
  // Such as `client.POST(path, options)`.
  for (const method in client) if (/[A-Z]/.test(method)) methods[method] = request.bind(undefined, method);
  // Such as `client.restoreBackup(options)`.
  for (const [operation, id] of Object.entries(api.operations)) {
    const [method, schemaPath] = operation.split(/ (.*)/s) as [string, string];
    methods[id] = ({ path, query, header, ...init }: RequestOptions & Params = {}) =>
      request(method, schemaPath, { ...init, params: { path, query, header } });
  }
  return methods as unknown as ApiClient<Paths> & Operations;
}

/** Repeats a request only after status 401, since not every call is idempotent. */
async function sendAuthorized(call: AuthorizedCall, authorize: Authorize | undefined, fetch: Fetch): Promise<Response> {
  const secrets = await authorize?.(call);
  // A body can be sent only once.
  const copy = secrets ? call.request.clone() : undefined;
  const response = await fetch(call.request);
  if (!copy || response.status !== 401) return response;
  call.request = copy;
  return (await authorize?.(call, secrets)) ? fetch(call.request) : response;
}

/** A missing value would be sent as `{name}`, and `..` would name another resource. */
function requirePath(operation: string, path: Params['path']): void {
  for (const [, name = ''] of operation.matchAll(/\{[.;]?([^{}*]+)/g)) {
    if (/^\.{0,2}$/.test((path?.[name] ?? '') as string)) throw new TypeError(`${operation} needs ${name}.`);
  }
}

function fillServer({ factory, server }: Api, options: object): string {
  const values = options as { baseUrl?: string; [name: string]: string | undefined };
  return (values.baseUrl || server).replace(/\{([^{}]*)\}/g, (_, name: string, offset: number, url: string) => {
    const value = values[name];
    // A variable in the host cannot end the host, but one that is the whole URL, or comes after the host, can contain slashes.
    const isHost = /\/\/[^/]*$/.test(url.slice(0, offset));
    if (!value || (isHost && /[/\\?#@]/.test(value))) {
      throw new TypeError(`${factory} needs a baseUrl${name && `, or a valid ${name}`}.`);
    }
    return value;
  });
}
