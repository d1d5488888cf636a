import createClient, { type ClientOptions, type Middleware } from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../scripts/client/runtime.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** A client of openapi-fetch and one of this project, which receive the same calls. */
type AnyClient = Record<(typeof METHODS)[number] | 'request', (...args: unknown[]) => Promise<{ response?: Response }>> & {
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
};

interface Case {
  headers?: ClientOptions['headers'];
  respond?: () => Response | Promise<Response>;
  call: (client: AnyClient, log: string[]) => Promise<unknown>;
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const thing = '/things/{id}';
const path = { id: 'a/b ü' };

const CASES: Record<string, Case> = {
  'a GET with parameters of every kind': {
    call: ({ GET }) =>
      GET(thing, { params: { path, query: { list: [1, 2], deep: { a: 'b' }, none: undefined, text: 'x y' }, header: { 'X-One': 1 } } }),
  },
  'parameters in other styles': {
    call: ({ GET }) => GET('/{.label}/{;matrix*}/{list*}', { params: { path: { label: 'a', matrix: { b: 1, c: 2 }, list: ['d', 'e'] } } }),
  },
  // TRACE is not allowed in a request.
  ...Object.fromEntries(
    METHODS.map((method): [string, Case] => [`a ${method} without options`, { call: (client) => client[method]('/things').catch(String) }]),
  ),
  'a POST of JSON': { call: ({ POST }) => POST('/things', { body: { size: 1 }, headers: { 'X-Call': 'one', 'X-Client': null } }) },
  'a POST of null': { call: ({ POST }) => POST('/things', { body: null }) },
  'a form in its URL encoding': {
    call: ({ POST }) => POST('/things', { body: { a: 'b c' }, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
  },
  'a serializer for the body': {
    call: ({ POST }) => POST('/things', { body: 'text', bodySerializer: (body: string) => body.toUpperCase() }),
  },
  'serializers for the URL': {
    call: ({ GET }) =>
      GET(thing, { params: { path, query: { a: [1, 2] } }, querySerializer: { array: { style: 'pipeDelimited', explode: false } } }),
  },
  'functions as serializers': {
    call: ({ GET }) =>
      GET(thing, { params: { path, query: { a: 1 } }, querySerializer: () => '?q', pathSerializer: () => 'https://api.invalid/p' }),
  },
  'another base URL': { call: ({ GET }) => GET('/things', { baseUrl: 'https://other.invalid/v1/' }) },
  'another fetch': { call: ({ GET }) => GET('/things', { fetch: async () => json({ from: 'call' }) }) },
  'options of fetch, and others': { call: ({ GET }) => GET('/things', { cache: 'no-store', next: { revalidate: 1 } }) },
  'the method as an argument': { call: ({ request }) => request('post', '/things', { body: [] }) },
  'no content': { respond: () => new Response(null, { status: 204 }), call: ({ GET }) => GET('/things') },
  'a success without a body': { respond: () => new Response(null, { status: 202 }), call: ({ GET }) => GET('/things') },
  'an empty success by its length': {
    respond: () => new Response('', { headers: { 'Content-Length': '0' } }),
    call: ({ GET }) => GET('/things'),
  },
  'an empty error by its length': {
    respond: () => new Response('', { status: 500, headers: { 'Content-Length': '0' } }),
    call: ({ GET }) => GET('/things'),
  },
  'the response to HEAD': { respond: () => new Response(null, { status: 404 }), call: ({ HEAD }) => HEAD('/things') },
  'an error in JSON': { respond: () => json({ code: 1 }, { status: 400 }), call: ({ GET }) => GET('/things') },
  'an error in text': { respond: () => new Response('<html>', { status: 502 }), call: ({ GET }) => GET('/things') },
  'text as data': { respond: () => new Response('text'), call: ({ GET }) => GET('/things', { parseAs: 'text' }) },
  'bytes as data': {
    respond: () => new Response('text'),
    call: async ({ GET }) => [...new Uint8Array(((await GET('/things', { parseAs: 'arrayBuffer' })) as { data: ArrayBuffer }).data)],
  },
  'a stream as data': {
    respond: () => new Response('text'),
    call: async ({ GET }) => new Response(((await GET('/things', { parseAs: 'stream' })) as { data: ReadableStream }).data).text(),
  },
  'data that is not JSON': { respond: () => new Response('text'), call: ({ GET }) => GET('/things') },
  'a failure of fetch': { respond: () => Promise.reject(new TypeError('reset')), call: ({ GET }) => GET('/things') },
  'middleware in its order': {
    call: (client, log) => {
      client.use(trace('one', log), trace('two', log));
      return client.GET(thing, { params: { path }, middleware: [trace('three', log)] });
    },
  },
  'middleware that was ejected': {
    call: (client, log) => {
      const [one, two] = [trace('one', log), trace('two', log)];
      client.use(one, two);
      client.eject(one);
      return client.GET('/things');
    },
  },
  'middleware that changes request and response': {
    call: (client) => {
      client.use({
        onRequest: ({ request }) => new Request(`${request.url}?changed`, request),
        onResponse: async ({ response }) => json({ wrapped: await response.json() }),
      });
      return client.GET('/things');
    },
  },
  'middleware that responds itself': {
    call: (client, log) => {
      client.use(trace('one', log), { onRequest: () => json({ from: 'middleware' }) }, trace('never asked', log));
      return client.GET('/things');
    },
  },
  'middleware that replaces an error': {
    respond: () => Promise.reject(new TypeError('reset')),
    call: (client, log) => {
      client.use(trace('one', log), { onError: ({ error }) => new Error(`replaced ${(error as Error).message}`) });
      return client.GET('/things');
    },
  },
  'middleware that responds to an error': {
    respond: () => Promise.reject(new TypeError('reset')),
    call: (client, log) => {
      client.use(trace('one', log), { onError: () => json({ from: 'middleware' }, { status: 503 }) }, trace('two', log));
      return client.GET('/things');
    },
  },
};

/** Middleware that records its arguments. */
function trace(name: string, log: string[]): Middleware {
  const write = (event: string, { schemaPath, params, options, request }: Parameters<NonNullable<Middleware['onRequest']>>[0]) =>
    void log.push([name, event, schemaPath, JSON.stringify(params), options.baseUrl, options.parseAs, request.url].join(' '));
  return {
    onRequest: (call) => {
      write('request', call);
      call.request.headers.append('x-trace', name);
    },
    onResponse: (call) => write(`response ${call.response.status}`, call),
    onError: (call) => write(`error ${(call.error as Error).message}`, call),
  };
}

/** Everything that a caller, the middleware and the service see of a call. */
async function observe(
  { headers = {}, respond = () => json({ id: 1 }), call }: Case,
  create: (options: Pick<ClientOptions, 'baseUrl' | 'fetch' | 'headers'>) => unknown,
) {
  const log: string[] = [];
  const fetch = async (request: Request) => {
    const { method, url, cache, redirect } = request;
    log.push(JSON.stringify([method, url, [...request.headers], await request.text(), cache, redirect, Object(request).next]));
    return respond();
  };
  const options: Parameters<typeof create>[0] = {
    baseUrl: 'https://api.invalid/',
    headers: { 'X-Client': 'a', ...Object(headers) },
    fetch,
  };
  const result = await call(create(options) as AnyClient, log).then(
    async (value) => {
      const { response, ...rest } = Object(value) as { response?: Response };
      return {
        value: Array.isArray(value) || typeof value === 'string' ? value : rest,
        keys: Object.keys(Object(value)),
        status: response?.status,
      };
    },
    (error: Error) => ({ error: [error.name, error.message] }),
  );
  return { log, result };
}

describe('a client behaves like the client of openapi-fetch with', () => {
  it.each(Object.keys(CASES))('%s', async (name) => {
    const each = CASES[name] as Case;
    const ours = await observe(each, (options) =>
      createApiClient({ factory: 'createClient', server: '{}', operations: {} }, options as object),
    );
    expect(ours).toEqual(await observe(each, createClient));
  });
});
