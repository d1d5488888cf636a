import { describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { UserError } from '../../scripts/shared/user-error.ts';
import { describeApi, respondWith } from './describe-api.ts';

const json = { 'content-type': 'application/json' };

describe('an option of createMock', () => {
  it.each([
    [{ apis: 'cbr' }, 'The option `apis` must be a list of names, not "cbr".'],
    [{ apis: [5] }, 'The option `apis` must be a list of names, not [5].'],
    [{ delay: '5' }, 'The option `delay` must be a number of milliseconds, not "5".'],
    [{ api: ['cbr'] }, 'createMock has no option `api`'],
  ])('that types would refuse, %j, is refused by name', (options, message) => {
    expect(() => createMock(options as never)).toThrow(UserError);
    expect(() => createMock(options as never)).toThrow(message);
  });

  it.each([null, 'cbr'])('must be in an object, and not in %j', (options) => {
    expect(() => createMock(options as never)).toThrow(
      new UserError(`createMock takes an object with options, not ${JSON.stringify(options)}.`),
    );
  });
});

describe('the documents of createMock', () => {
  it('may be values whose strings have no literal types, such as JSON imports', async () => {
    // As TypeScript types a JSON import.
    const imported: { openapi: string; info: { title: string; version: string }; paths: Record<string, object> } = {
      openapi: '3.0.3',
      info: { title: 'Imported', version: '1.0.0' },
      paths: { '/a': { get: respondWith('imported') } },
    };
    const { fetch } = createMock({ documents: { imported, lazy: () => imported } });
    expect(await (await fetch('/imported/a')).json()).toBe('imported');
    expect(await (await fetch('/lazy/a')).json()).toBe('imported');
  });

  it('list the methods of a path, and refuse methods that they do not describe', async () => {
    const { fetch } = createMock({ documents: { api: describeApi({ '/a': { get: respondWith('a'), put: respondWith('b') } }) } });
    const options = await fetch('/api/a', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, 'GET, PUT', '']);
    const refusal = await fetch('/api/a', { method: 'PATCH' });
    expect([refusal.status, refusal.headers.get('allow')]).toEqual([405, 'GET, PUT']);
    expect((await refusal.json()).detail).toBe('api has no PATCH on this path; use GET or PUT.');
  });

  it('are refused if they are not OpenAPI 3', async () => {
    const swagger = { swagger: '2.0', paths: {} } as never;
    expect(() => createMock({ documents: { old: swagger } })).toThrow(UserError);
    expect(() => createMock({ documents: { old: swagger } })).toThrow(
      'convert it with `npx swagger2openapi --yaml --outfile openapi.yaml old`',
    );
    expect(() => createMock({ documents: { none: {} as never } })).toThrow('none is not an OpenAPI 3 description');
    const response = await createMock({ documents: { lazy: () => swagger } }).fetch('/lazy/a');
    expect([response.status, (await response.json()).detail]).toEqual([500, expect.stringContaining('Swagger 2.0')]);
  });
});

describe('a request that only the mock refuses', () => {
  const invalid = { description: 'Invalid.', content: { 'application/json': { schema: {}, example: 'invalid' } } };
  const form = { required: true, content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } };
  const parameters = [{ name: 'q', in: 'query', schema: { type: 'boolean' } }];

  it.each([
    ['422', 422],
    ['400', 400],
    ['4XX', 422],
    ['default', 422],
  ])('gets the response that is described under %s', async (key, status) => {
    const operation = { operationId: 'change', parameters, requestBody: form, responses: { 200: { description: 'OK.' }, [key]: invalid } };
    const { fetch } = createMock({ documents: { api: describeApi({ '/a': { post: operation } }) } });
    const post = (path: string, body: string) =>
      fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    const responses = await Promise.all([post('/api/a?q=x', 'a=1'), post('/api/a?q=', 'a=1'), post('/api/a', 'a=1&%')]);
    for (const response of responses) expect([response.status, await response.json()]).toEqual([status, 'invalid']);
    expect(responses[2]?.headers.get('sl-violations')).toContain('The body has a name that is not percent-encoded UTF-8.');
    expect((await post('/api/a', '%C3%A9=%zz')).status).toBe(200);
  });

  it('all APIs are mounted by default', () => {
    expect(createMock().apis).toEqual(
      listApis()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('is told if a description has no paths', async () => {
    const { fetch } = createMock({ documents: { hooks: describeApi({}) } });
    expect((await (await fetch('/hooks/a')).json()).detail).toBe('hooks has no path /a; its description has no paths.');
  });
});

describe('a mount point', () => {
  const documents = {
    '/': describeApi({ '/a': { get: respondWith('root') }, '/health': { get: respondWith('own health') } }),
    shop: describeApi({ '/a': { get: respondWith('shop') }, '/': { get: respondWith('index') } }),
    'shop/v1': describeApi({ '/a': { get: respondWith('version 1') } }),
    '/deep/er/est/': describeApi({ '/a': { get: respondWith('deepest') } }),
  };

  it.each([
    ['/a', 'root'],
    ['/health', 'own health'],
    ['/shop/a', 'shop'],
    ['/shop', 'index'],
    ['/shop/', 'index'],
    ['/shop/v1/a', 'version 1'],
    ['/deep/er/est/a', 'deepest'],
  ])('%s leads to %s', async (path, expected) => {
    const { fetch, serves, apis } = createMock({ documents });
    expect(await (await fetch(path)).json()).toBe(expected);
    expect(serves(path)).toBe(true);
    expect(apis).toEqual(['/', 'shop', 'shop/v1', 'deep/er/est']);
  });

  it('is listed where no API is mounted', async () => {
    const { shop, 'shop/v1': version } = documents;
    const mock = createMock({ documents: { shop, 'shop/v1': version } });
    const response = await mock.fetch('/shopping/a');
    expect([response.status, (await response.json()).detail]).toEqual([
      404,
      'There is no API at /shopping/a; use /shop, /shop/v1, /health, /coverage.',
    ]);
    expect([mock.serves('/shopping/a'), mock.serves('/health'), mock.serves('*')]).toEqual([false, true, true]);
    expect(await (await mock.fetch('/health')).json()).toEqual({ status: 'ok', apis: ['shop', 'shop/v1'] });
  });

  it.each(['', 'health', 'coverage', 'a//b', 'a b', '..', 'a/../b'])('`%s` is refused', (name) => {
    expect(() => createMock({ documents: { [name]: describeApi({}) } })).toThrow(`\`${name}\` cannot be a mount point`);
  });
});

describe('a preferred example', () => {
  const schema = { type: 'object' };
  const response = (examples?: object) => ({
    description: 'Example.',
    ...(examples && { content: { 'application/json': { schema, examples } } }),
  });
  const documents = {
    api: describeApi({
      '/a': {
        post: {
          operationId: 'createA',
          responses: {
            202: response(),
            404: response({ diskNotFound: { value: { error: 'disk' } }, backupNotFound: { value: { error: 'backup' } } }),
            '5XX': response({ broken: { value: { error: 'broken' } } }),
            default: response({ other: { value: { error: 'other' } } }),
          },
        },
      },
    }),
  };
  const prefer = async (value: string) => {
    const { status, headers, ...rest } = await createMock({ documents })
      .fetch('/api/a', { method: 'POST', headers: { prefer: value } })
      .then(async (got) => ({
        status: got.status,
        headers: got.headers,
        body: await got.json().catch(() => undefined),
      }));
    return [status, headers.get('content-type'), rest.body];
  };

  it.each([
    ['example=diskNotFound', 404, { error: 'disk' }],
    ['example=backupNotFound', 404, { error: 'backup' }],
    ['code=404, example=backupNotFound', 404, { error: 'backup' }],
    ['example=broken', 500, { error: 'broken' }],
    ['example=other', 400, { error: 'other' }],
  ])('%s finds its status', async (value, status, body) => {
    expect(await prefer(value)).toEqual([status, 'application/json', body]);
  });

  it.each([
    [
      'example=diskNotFond',
      'createA has no example `diskNotFond`; use one of diskNotFound (404), backupNotFound (404), broken (5XX), other (default), accepted (202).',
    ],
    ['code=404, example=broken', 'createA has no example `broken` for 404; use one of diskNotFound (404), '],
    ['code=202, example=diskNotFound', 'createA has no example `diskNotFound` for 202; use one of diskNotFound (404), '],
  ])('%s is refused with 404 and the names of the examples', async (value, detail) => {
    expect(await prefer(value)).toEqual([
      404,
      'application/problem+json',
      expect.objectContaining({ type: 'urn:restore-contracts:unknown-example', detail: expect.stringContaining(detail) }),
    ]);
  });
});

describe('an invalid preference', () => {
  const { fetch } = createMock({ documents: { api: describeApi({ '/a': { get: respondWith('a') } }) } });

  it.each([
    ['code', '20', 'a number'],
    ['code', '', 'a number'],
    ['code', '2000', 'a number'],
    ['code', '404&__code=500', 'string'],
    ['example', 'a&__example=b', 'string'],
    ['seed', 'a&__seed=b', 'string'],
    ['dynamic', 'perhaps', 'a boolean'],
    ['dynamic', 'truer', 'a boolean'],
    ['dynamic', 'untrue', 'a boolean'],
    ['dynamic', 'true&__dynamic=false', 'string'],
  ])('__%s=%s is refused with the needed type', async (name, value, type) => {
    const response = await fetch(`/api/a?__${name}=${value}`);
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toMatch(new RegExp(`^optional property "${name}"\\s.*should be ${type}$`));
  });

  it.each(['code', 'example', 'seed', 'dynamic'])('Prefer: %s without a value is refused', async (name) => {
    const response = await fetch('/api/a', { headers: { prefer: name } });
    expect([response.status, (await response.json()).detail]).toEqual([
      422,
      expect.stringContaining('cannot decode true, should be string'),
    ]);
  });
});

describe('a refusal', () => {
  const bearer = { type: 'http', scheme: 'bearer' };
  const securitySchemes = {
    Token: { type: 'apiKey', in: 'header', name: 'X-Token' },
    Key: { type: 'apiKey', in: 'query', name: 'key' },
    Bearer: bearer,
  };
  const anyOf = [
    {
      title: 'Server',
      type: 'object',
      required: ['server', 'disks'],
      properties: { server: { type: 'string' }, disks: { type: 'array' } },
    },
    {
      title: 'Disk',
      type: 'object',
      required: ['disk'],
      properties: { disk: { type: 'string' }, size: { oneOf: [{ type: 'integer' }, { type: 'null' }] } },
    },
  ];
  const documents = {
    api: describeApi(
      {
        '/token': { get: respondWith(1, { security: [{ Token: [] }] }) },
        '/either': { get: respondWith(1, { security: [{ Token: [], Key: [] }, { Bearer: [] }] }) },
        '/body': {
          post: respondWith(1, {
            parameters: [{ name: 'size', in: 'query', schema: { type: 'integer' } }],
            requestBody: {
              required: true,
              content: { 'application/json': { schema: { type: 'object', required: ['a'], properties: { a: { anyOf } } } } },
            },
          }),
        },
      },
      { components: { securitySchemes } },
    ),
  };
  const listMessages = async (path: string, init?: RequestInit) => {
    const response = await createMock({ documents }).fetch(`/api${path}`, init);
    return JSON.parse(response.headers.get('sl-violations') ?? '[]').map(
      ({ location, message }: { location: string[]; message: string }) => [location.join('.'), message],
    );
  };

  it('names a wrong parameter and what the closest alternative lacks', async () => {
    expect(await listMessages('/body?size=x', { method: 'POST', headers: json, body: '{"a":{"disk":5}}' })).toEqual([
      ['request.query.size', 'Request query parameter size must be integer'],
      ['request.body.a.disk', 'Request body property a.disk must be string (closest alternative: Disk)'],
    ]);
  });

  it('names the header that carries the token', async () => {
    expect(await listMessages('/token')).toEqual([
      ['request.header.X-Token', 'The request has no valid credentials: it needs the X-Token header.'],
    ]);
    expect(await listMessages('/either')).toEqual([
      [
        'request',
        'The request has no valid credentials: it needs the X-Token header and the key query parameter, or an Authorization header with `Bearer <token>`.',
      ],
    ]);
  });

  it.each([
    [{ disk: 5 }, [['request.body.a.disk', 'Request body property a.disk must be string (closest alternative: Disk)']]],
    [{ server: 's' }, [['request.body.a', "Request body property a must have required property 'disks' (closest alternative: Server)"]]],
    [{}, [['request.body.a', "Request body property a must have required property 'disk' (closest alternative: Disk)"]]],
    [
      { server: 5, disks: 5 },
      [
        ['request.body.a.server', 'Request body property a.server must be string (closest alternative: Server)'],
        ['request.body.a.disks', 'Request body property a.disks must be array (closest alternative: Server)'],
      ],
    ],
    [{ disk: 'd', size: 'x' }, [['request.body.a.size', 'Request body property a.size must be integer (closest alternative: 1 of 2)']]],
  ])('of the body %j names what the closest alternative lacks', async (a, messages) => {
    expect(await listMessages('/body', { method: 'POST', headers: json, body: JSON.stringify({ a }) })).toEqual(messages);
  });
});
