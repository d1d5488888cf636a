// Generated from scripts/client/send.ts by `npm run generate`; do not edit.
import {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
  type HeadersOptions,
  type Middleware,
  type MiddlewareCallbackParams,
  mergeHeaders,
  type RequestOptions,
  removeTrailingSlash,
} from 'openapi-fetch';
import { exchange } from './exchange.ts';
import { limitTime } from './limit-time.ts';
import { readResponse, type SendResult } from './read-response.ts';
import type { Authorize } from './security.ts';

/** The settings that all calls of a client share. */
export interface Defaults {
  baseUrl: string;
  fetch: ((request: Request) => Promise<Response>) | undefined;
  headers: HeadersOptions | undefined;
  timeout: number | undefined;
  authorize: Authorize | undefined;
  middlewares: Middleware[];
}

/** The options of a call: those of openapi-fetch, those of `fetch`, and `timeout`. */
export interface SendOptions extends Omit<RequestOptions<unknown>, 'body' | 'params'>, Omit<RequestInit, 'body' | 'headers'> {
  params?: { [Place in 'path' | 'query' | 'header']?: Record<string, unknown> | undefined };
  body?: unknown;
  Request?: typeof Request;
  timeout?: number | undefined;
}

/**
 * Works like a call of openapi-fetch's own client, with its serializers, and also adds credentials and a timeout.
 * As middleware of that client, these would make a client about 400 bytes larger.
 */
export async function send(defaults: Defaults, method: string, schemaPath: string, given: SendOptions = {}): Promise<SendResult> {
  const {
    baseUrl = defaults.baseUrl,
    fetch = defaults.fetch ?? globalThis.fetch,
    Request = globalThis.Request,
    headers,
    params = {},
    parseAs = 'json',
    querySerializer,
    bodySerializer = defaultBodySerializer,
    pathSerializer = defaultPathSerializer,
    body,
    middleware = [],
    timeout = defaults.timeout,
    signal,
    ...init
  } = given;
  const options = {
    baseUrl: removeTrailingSlash(baseUrl),
    fetch,
    parseAs,
    querySerializer: typeof querySerializer === 'function' ? querySerializer : createQuerySerializer(querySerializer),
    bodySerializer,
    pathSerializer,
  };
  const ownHeaders = [defaults.headers, headers, params.header as HeadersOptions];
  const content =
    body === undefined ? body : (bodySerializer as (body: unknown, headers: Headers) => unknown)(body, mergeHeaders(...ownHeaders));
  // The platform adds the boundary of a form.
  const type = content === undefined || content instanceof FormData ? {} : { 'Content-Type': 'application/json' };
  const [limited, release] = limitTime(signal, timeout);
  const request = new Request(createFinalURL(schemaPath, { ...options, params } as never), {
    ...init,
    method,
    body: content,
    headers: mergeHeaders(type, ...ownHeaders),
    signal: limited,
  } as RequestInit);
  // Some platforms also read non-standard options from a request.
  for (const key in init) if (!(key in request)) Object.assign(request, { [key]: init[key as never] });
  const call = { request, schemaPath, params, options, id: `${Math.random()}` } as MiddlewareCallbackParams;
  try {
    const response = await exchange(call, defaults.authorize, [...defaults.middlewares, ...middleware]);
    return await readResponse(response, method, parseAs);
  } finally {
    // A stream is still being read.
    if (parseAs !== 'stream') release?.();
  }
}
