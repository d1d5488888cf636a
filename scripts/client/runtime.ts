import type { Client, ClientOptions as FetchClientOptions, FetchResponse, Middleware } from 'openapi-fetch';
import { calls } from './errors.ts';
import type { SendResult } from './read-response.ts';
import type { Security, SecurityOptions } from './security.ts';
import { type Defaults, type SendOptions, send } from './send.ts';

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
  /** By operationId, how a request is sent or a response is read that is not JSON. */
  media?: Record<string, Pick<SendOptions, 'bodySerializer' | 'parseAs'> & { header?: Record<string, string> }>;
}

type Call = (method: string, path: string, options?: SendOptions) => Promise<SendResult>;
type NamedOptions = SendOptions & NonNullable<SendOptions['params']>;

/** Creates a client with the methods of openapi-fetch's, and one for each operation that has an ID. */
export function createApiClient<Paths extends object, Operations = object>(
  api: Api,
  options: ClientOptions & SecurityOptions,
): ApiClient<Paths> & Operations {
  const { fetch, headers, timeout } = options;
  const baseUrl = fillServer(api, options);
  const defaults: Defaults = { baseUrl, fetch, headers, timeout, authorize: api.security?.(options, api.factory), middlewares: [] };
  const call: Call = async (method, path, given) => {
    const name = `${method} ${path}`;
    requirePath(name, given);
    const result = await send(defaults, method, path, given);
    calls.set(result.response, { operationId: api.operations[name], method, path });
    return result;
  };
  const use = (...added: Middleware[]) => defaults.middlewares.push(...added);
  const eject = (...removed: Middleware[]) => {
    defaults.middlewares = defaults.middlewares.filter((middleware) => !removed.includes(middleware));
  };
  return { use, eject, ...createMethods(call), ...createNamedMethods(api, call) } as unknown as ApiClient<Paths> & Operations;
}

/** Such as `client.POST(path, options)`. */
function createMethods(call: Call): object {
  const request: Call = (method, ...rest) => call(method.toUpperCase(), ...rest);
  const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];
  return { request, ...Object.fromEntries(methods.map((method) => [method, call.bind(undefined, method)])) };
}

/** Such as `client.restoreBackup(options)`. */
function createNamedMethods({ operations, media = {} }: Api, call: Call): object {
  const methods = Object.entries(operations).map(([operation, id]) => {
    const [method = '', schemaPath = ''] = operation.split(/ (.*)/s);
    const { header: preset, ...how } = media[id] ?? {};
    const run = ({ path, query, header, ...given }: NamedOptions = {}) =>
      call(method, schemaPath, { ...how, ...given, params: { path, query, header: { ...preset, ...header } } });
    return [id, run];
  });
  return Object.fromEntries(methods);
}

/** A missing value would be sent as `{name}`, and `..` would name another resource. */
function requirePath(operation: string, { params }: SendOptions = {}): void {
  for (const [, name = ''] of operation.matchAll(/\{[.;]?([^{}*]+)/g)) {
    if (/^\.{0,2}$/.test((params?.path?.[name] ?? '') as string)) throw new TypeError(`${operation} needs ${name}.`);
  }
}

function fillServer({ factory, server }: Api, options: object): string {
  const values = options as Record<string, string | undefined>;
  const url = values.baseUrl || server;
  // A variable in the host cannot end the host, but one that is the whole URL, or comes after the host, can contain slashes.
  const endOfHost = url.search(/[^/:]\/|$/);
  return url.replace(/\{([^{}]*)\}/g, (_, name: string, offset: number) => {
    const value = values[name];
    if (!value || (offset && offset <= endOfHost && /[/\\?#@]/.test(value))) {
      throw new TypeError(`${factory} needs a baseUrl${name && `, or a valid ${name}`}.`);
    }
    return value;
  });
}
