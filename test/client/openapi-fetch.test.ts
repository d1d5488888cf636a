import createClient, { type ClientOptions, type Middleware } from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../scripts/client/runtime.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** A client of openapi-fetch and one of this project, which receive the same calls. */
type AnyClient = Record<(typeof METHODS)[number] | 'request', (...args: unknown[]) => Promise<unknown>> & {
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
};
type Call = (client: AnyClient, log: string[]) => Promise<unknown>;

const path = { id: 'a/b ü' };

const CALLS: Record<string, Call> = {
  // TRACE is not allowed in a request.
  ...Object.fromEntries(METHODS.map((method): [string, Call] => [`a ${method} without options`, (client) => client[method]('/things')])),
  'the method as an argument': ({ request }) => request('post', '/things', { body: [] }),
  'parameters of every kind': ({ GET }) =>
    GET('/things/{id}', { params: { path, query: { list: [1, 2], deep: { a: 'b' }, none: undefined }, header: { 'X-One': 1 } } }),
  'headers that replace those of the client': ({ POST }) =>
    POST('/things', { body: { size: 1 }, headers: { 'X-Call': 'one', 'X-Client': null } }),
  serializers: ({ POST }) =>
    POST('/things/{id}', {
      params: { path, query: { a: [1, 2] } },
      body: 'text',
      querySerializer: { array: { style: 'pipeDelimited', explode: false } },
      pathSerializer: () => 'https://api.invalid/p',
      bodySerializer: (body: string) => body.toUpperCase(),
    }),
  'another base URL': ({ GET }) => GET('/things', { baseUrl: 'https://other.invalid/v1/' }),
  'another fetch': ({ GET }) => GET('/things', { fetch: async () => Response.json({ error: 'from the call' }, { status: 400 }) }),
  'options of fetch, and others': ({ GET }) => GET('/things', { cache: 'no-store', next: { revalidate: 1 } }),
  'text as data': ({ GET }) => GET('/things', { parseAs: 'text' }),
  'a failure of fetch': ({ GET }) => GET('/things', { fetch: () => Promise.reject(new TypeError('reset')) }),
  'middleware of the client and of the call': (client, log) => {
    const [one, two] = [trace('one', log), trace('two', log)];
    client.use(one, two, trace('three', log));
    client.eject(two);
    return client.GET('/things/{id}', { params: { path }, middleware: [trace('four', log)] });
  },
  'middleware that responds to a failure': (client, log) => {
    client.use(trace('one', log), { onError: ({ error }) => Response.json({ error: String(error) }, { status: 503 }) });
    return client.GET('/things', { fetch: () => Promise.reject(new TypeError('reset')) });
  },
};

/** Middleware that records its arguments. */
function trace(name: string, log: string[]): Middleware {
  const write = (event: unknown, { schemaPath, params, options, request }: Parameters<NonNullable<Middleware['onRequest']>>[0]) =>
    void log.push([name, event, schemaPath, JSON.stringify(params), options.baseUrl, options.parseAs, request.url].join(' '));
  return {
    onRequest: (call) => {
      write('request', call);
      call.request.headers.append('x-trace', name);
    },
    onResponse: (call) => write(call.response.status, call),
    onError: (call) => write(call.error, call),
  };
}

/** Everything that a caller, the middleware and the service see of a call. */
async function observe(call: Call, create: (options: Pick<ClientOptions, 'baseUrl' | 'fetch' | 'headers'>) => unknown) {
  const log: string[] = [];
  const fetch = async (request: Request) => {
    const { method, url, cache, headers } = request;
    log.push(JSON.stringify([method, url, cache, [...headers], await request.text(), Object(request).next]));
    return Response.json({ id: 1 });
  };
  const client = create({ baseUrl: 'https://api.invalid/', headers: { 'X-Client': 'a' }, fetch }) as AnyClient;
  const result = await call(client, log).then((value) => ({ ...Object(value), response: Object(value).response.status }), String);
  return { log, result };
}

describe('a client behaves like the client of openapi-fetch with', () => {
  it.each(Object.entries(CALLS))('%s', async (_what, call) => {
    const api = { factory: 'createClient', server: '{}', operations: {} };
    expect(await observe(call, (options) => createApiClient(api, options as object))).toEqual(await observe(call, createClient));
  });
});
