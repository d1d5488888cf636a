import { describe, expect, it, vi } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi, respondWith } from './describe-api.ts';

/** The status, the body and the reasons of the response to a request. */
async function send(api: ReturnType<typeof describeApi>, path: string, init?: RequestInit) {
  const response = await createMock({ documents: { api } }).fetch(`/api${path}`, init);
  const text = await response.text();
  const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as { location: string[]; message: string }[];
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    reasons: violations.map(({ location, message }) => [location.join('.'), message]),
  };
}

describe('missing credentials', () => {
  const flows = { clientCredentials: { tokenUrl: 'https://host.example/token', scopes: {} } };

  it.each([
    [{ type: 'apiKey', in: 'cookie', name: 'sid' }, 'request.cookie.sid', 'the sid cookie'],
    [{ type: 'apiKey', in: 'query', name: 'key' }, 'request.query.key', 'the key query parameter'],
    [{ type: 'http', scheme: 'bearer' }, 'request.header.Authorization', 'an Authorization header with `Bearer <token>`'],
    [{ type: 'oauth2', flows }, 'request.header.Authorization', 'an Authorization header with `Bearer <token>`'],
    [{ type: 'http', scheme: 'basic' }, 'request.header.Authorization', 'an Authorization header with `Basic <user:password in Base64>`'],
    [
      { type: 'http', scheme: 'digest' },
      'request.header.Authorization',
      'an Authorization header with `Digest username="…", realm="…", nonce="…", uri="…", response="…"`',
    ],
  ])('of %j are named with their place and form', async (scheme, location, needed) => {
    const api = describeApi(
      { '/a': { get: respondWith(1, { security: [{ One: [] }] }) } },
      { components: { securitySchemes: { One: scheme } } },
    );
    expect((await send(api, '/a')).reasons).toEqual([[location, `The request has no valid credentials: it needs ${needed}.`]]);
  });

  it.each([
    [[{}], ['request', 'The operation accepts no credentials: leave out the Authorization header.']],
    [
      [{ Token: [] }, {}],
      ['request.header.Authorization', 'The request has no valid credentials: it needs an Authorization header with `Bearer <token>`.'],
    ],
  ])('where they are optional, in %j, means that others are not accepted', async (security, reason) => {
    const Token = { type: 'http', scheme: 'bearer' };
    const api = describeApi({ '/a': { get: respondWith(1, { security }) } }, { components: { securitySchemes: { Token } } });
    expect((await send(api, '/a')).status).toBe(200);
    expect((await send(api, '/a', { headers: { authorization: 'Basic eDp5' } })).reasons).toEqual([reason]);
  });

  it('of equal alternatives are named once', async () => {
    const bearer = { type: 'http', scheme: 'bearer' };
    const security = [{ One: [] }, { Two: [] }];
    const api = describeApi(
      { '/a': { get: respondWith(1, { security }) } },
      { components: { securitySchemes: { One: bearer, Two: bearer } } },
    );
    expect((await send(api, '/a')).reasons).toEqual([
      ['request', 'The request has no valid credentials: it needs an Authorization header with `Bearer <token>`.'],
    ]);
  });
});

describe('credentials', () => {
  const securitySchemes = {
    Token: { type: 'apiKey', in: 'header', name: 'X-Token' },
    Key: { type: 'apiKey', in: 'query', name: 'key' },
    Session: { type: 'apiKey', in: 'cookie', name: 'sid' },
    Bearer: { type: 'http', scheme: 'bearer' },
  };

  it.each<[string, object, { path?: string; headers?: Record<string, string> }, Record<string, string>]>([
    ['of a query parameter', { Key: [] }, { path: '?key=k' }, { key: 'k' }],
    ['of a cookie', { Session: [] }, { headers: { cookie: 'sid=s' } }, { sid: 's' }],
    ['of two schemes', { Token: [], Bearer: [] }, { headers: { 'x-token': 't', authorization: 'Bearer b' } }, { 'x-token': 't' }],
  ])('%s are not accepted in or as a header alone, not even after a valid request', async (_, requirement, valid, headers) => {
    const { fetch } = createMock({
      documents: { api: describeApi({ '/a': { get: respondWith(1, { security: [requirement] }) } }, { components: { securitySchemes } }) },
    });
    const { path = '', headers: validHeaders = {} } = valid;
    for (const _ of [1, 2]) expect((await fetch(`/api/a${path}`, { headers: validHeaders })).status).toBe(200);
    expect((await fetch('/api/a', { headers })).status).toBe(401);
  });
});

describe('a refusal with the status of the exchange that the request names', () => {
  it('states what is missing', async () => {
    const content = { 'application/json': { schema: {}, examples: { expired: { value: 'expired' } } } };
    const responses = { 200: { description: 'OK.' }, 401: { description: 'No token.', content } };
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    const Token = { type: 'apiKey', in: 'header', name: 'X-Token' };
    const api = describeApi(
      { '/{id}': { get: { parameters, security: [{ Token: [] }], responses } } },
      { components: { securitySchemes: { Token } } },
    );
    expect(await send(api, '/expired')).toEqual({
      status: 401,
      body: 'expired',
      reasons: [['request.header.X-Token', 'The request has no valid credentials: it needs the X-Token header.']],
    });
  });
});

describe('an empty value', () => {
  const text = { type: 'string', minLength: 1 };
  const list = { type: 'array', items: { type: 'string' } };
  const api = describeApi({
    '/a': {
      get: respondWith(1, {
        parameters: [
          { name: 'region', in: 'query', allowEmptyValue: false, schema: text },
          { name: 'size', in: 'query', schema: { type: 'integer' } },
          { name: 'note', in: 'query', schema: { type: 'string' } },
          { name: 'flag', in: 'query', allowEmptyValue: true, schema: text },
          { name: 'list', in: 'query', schema: list },
          { name: 'X-Region', in: 'header', schema: text },
        ],
      }),
    },
    '/object': { get: respondWith(1, { parameters: [{ name: 'filter', in: 'query', style: 'deepObject', schema: { type: 'object' } }] }) },
    '/free': { get: respondWith(1, { parameters: [{ name: 'free', in: 'query' }] }) },
    '/list': { get: respondWith(1, { parameters: [{ name: 'X-List', in: 'header', schema: list }] }) },
  });

  it.each([
    ['/a?region=', {}, 'request.query.region', 'Request query parameter region must NOT have fewer than 1 characters'],
    ['/a?size=', {}, 'request.query.size', 'Request query parameter size must be integer'],
    ['/a', { 'x-region': '' }, 'request.header.X-Region', 'Request header parameter X-Region must NOT have fewer than 1 characters'],
  ])('of %s and the headers %j is refused where its schema does not accept it', async (path, headers, ...reason) => {
    // Twice, since Prism keeps what it compiles.
    for (const _ of [1, 2]) expect(await send(api, path, { headers })).toMatchObject({ status: 400, reasons: [reason] });
  });

  it.each([
    ['/a?note=&flag=&list=', {}],
    ['/list', { 'x-list': '' }],
    ['/object?filter=', {}],
    ['/free?free=', {}],
  ])('of %s and the headers %j is accepted', async (path, headers) => {
    expect(await send(api, path, { headers })).toEqual({ status: 200, body: 1, reasons: [] });
  });
});

describe('an invalid request', () => {
  const responses = {
    200: { description: 'OK.' },
    400: { description: 'Wrong.', content: { 'application/json': { schema: {}, example: { code: 400 } } } },
    422: { description: 'Wrong, too.', content: { 'application/json': { schema: {}, example: { code: 422 } } } },
  };
  const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer', minimum: 1 } }];
  const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
  const describeSize = (more: object) => describeApi({ '/a': { post: { parameters, requestBody, responses, ...more } } });
  const headers = { 'content-type': 'application/json', accept: 'text/html' };

  it.each([
    ['a wrong parameter', '/a?size=0', undefined],
    ['an empty parameter', '/a?size=', undefined],
    ['a body that is not JSON', '/a', '{'],
    ['a body of a media type that is not described', '/a', 'text', 'text/plain'],
  ])(
    'with %s gets the status that the description names, else 422, whatever it accepts',
    async (_, path, body, type = 'application/json') => {
      const init = { method: 'POST', headers: { ...headers, 'content-type': type }, ...(body && { body }) };
      for (const [named, status] of [
        [{ 'x-invalid-request-status': '400' }, 400],
        [{}, 422],
      ] as const) {
        const refused = await send(describeSize(named), path, init);
        expect([refused.status, refused.body, refused.reasons.length]).toEqual([status, { code: status }, 1]);
      }
    },
  );

  it.each([
    ['code=422, example=second', 'second'],
    ['code=409, example=second', 'first'],
    ['example=second', 'first'],
  ])('that prefers %s gets the example %s of its refusal', async (prefer, name) => {
    const examples = { first: { value: 'first' }, second: { value: 'second' } };
    const content = { 'application/json': { schema: {}, examples } };
    const api = describeSize({
      responses: { 200: { description: 'OK.' }, 409: { description: 'Taken.', content }, 422: { description: 'Wrong.', content } },
    });
    expect(await send(api, '/a?size=0', { method: 'POST', headers: { prefer } })).toMatchObject({ status: 422, body: name });
  });

  it('is refused for its media type although it also prefers an example that does not exist', async () => {
    const api = describeSize({ responses: { 200: { description: 'OK.' } } });
    const init = { method: 'POST', headers: { 'content-type': 'text/plain', prefer: 'example=nothing' }, body: 'text' };
    expect(await send(api, '/a', init)).toMatchObject({ status: 415 });
  });

  it('gets a problem where no status for it is described', async () => {
    const api = describeSize({ responses: { 200: { description: 'OK.' } } });
    const refused = await send(api, '/a?size=', { method: 'POST', headers });
    expect(refused).toMatchObject({
      status: 400,
      body: { type: 'urn:restore-contracts:bad-request', detail: 'Request query parameter size must be integer' },
      reasons: [['request.query.size', 'Request query parameter size must be integer']],
    });
  });

  it.each([
    ['https://json-schema.org/draft/2019-09/schema', 422],
    ['https://json-schema.org/draft/2020-12/schema', 422],
    ['http://json-schema.org/draft-07/schema#', 200],
  ])('with a keyword that is new in 2019 is refused under %s with %i, also after a valid one', async (dialect, status) => {
    const schema = { type: 'object', dependentRequired: { disk: ['size'] } };
    const { fetch } = createMock({
      documents: {
        api: describeApi(
          { '/a': { post: respondWith(1, { requestBody: { content: { 'application/json': { schema } } } }) } },
          { jsonSchemaDialect: dialect },
        ),
      },
    });
    const post = (body: string) => fetch('/api/a', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const _ of [1, 2]) expect((await post('{}')).status).toBe(200);
    expect((await post('{"disk":1}')).status).toBe(status);
  });

  it('shows in its reasons what is not ASCII', async () => {
    const api = describeApi({
      '/a': { get: respondWith(1, { parameters: [{ name: 'größe', in: 'query', required: true, schema: {} }] }) },
    });
    expect((await send(api, '/a')).reasons).toEqual([['request.query', "Request query must have required property 'größe'"]]);
  });
});

describe('a body that matches no alternative', () => {
  const disk = { title: 'Disk', type: 'object', required: ['disk'] };
  const server = { title: 'Server', type: 'object', required: ['server'] };
  const described = { schema: { anyOf: [disk, server] } };
  const post = (content: object, type: string, body: string) =>
    send(describeApi({ '/a': { post: respondWith(1, { requestBody: { content } }) } }), '/a', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

  it.each(['application/json', 'application/vnd.backup+json; charset=utf-8'])(
    'of the type %s is compared with the schema that Prism validates it against',
    async (type) => {
      const content = { 'text/plain': { schema: { anyOf: [{ title: 'Text', type: 'string' }] } }, 'application/*': described };
      expect((await post(content, type, '{}')).reasons).toEqual([
        ['request.body', "Request body must have required property 'disk' (closest alternative: Disk)"],
      ]);
    },
  );

  it('is compared with an alternative of its own type rather than with one that has fewer errors', async () => {
    const schema = {
      anyOf: [
        { title: 'List', type: 'array' },
        { title: 'Full', type: 'object', required: ['a', 'b', 'c'] },
      ],
    };
    expect((await post({ 'application/json': { schema } }, 'application/json', '{}')).reasons).toEqual([
      ['request.body', "Request body must have required property 'a' (closest alternative: Full)"],
      ['request.body', "Request body must have required property 'b' (closest alternative: Full)"],
    ]);
  });

  it.each(['null', '5', '"disk"'])('and is %s, is refused for its type', async (body) => {
    const content = { 'application/json': { schema: { properties: { a: { oneOf: [disk, server] } } } } };
    expect((await post(content, 'application/json', `{"a":${body}}`)).reasons).toEqual([
      ['request.body.a', 'Request body property a must be object (closest alternative: Disk)'],
    ]);
  });

  it.each([
    ['const', 'a', 'b'],
    ['enum', ['a'], ['b', 'c']],
  ])('is compared with the alternative whose %s it has, rather than with one that has fewer errors', async (keyword, one, other) => {
    const alternative = (title: string, kind: unknown, required: string[]) => ({
      title,
      type: 'object',
      required,
      properties: { kind: { [keyword]: kind } },
    });
    const content = { 'application/json': { schema: { anyOf: [alternative('A', one, []), alternative('B', other, ['x', 'y'])] } } };
    expect((await post(content, 'application/json', '{"kind":"b"}')).reasons).toEqual([
      ['request.body', "Request body must have required property 'x' (closest alternative: B)"],
      ['request.body', "Request body must have required property 'y' (closest alternative: B)"],
    ]);
  });

  it('is never compared with an impossible alternative', async () => {
    const content = { 'application/json': { schema: { properties: { a: { anyOf: [false, disk] } } } } };
    expect((await post(content, 'application/json', '{"a":{}}')).reasons).toEqual([
      ['request.body.a', "Request body property a must have required property 'disk' (closest alternative: Disk)"],
    ]);
  });

  it('is also refused for what it lacks outside of the alternatives', async () => {
    const schema = { anyOf: [disk, server], required: ['name'] };
    expect((await post({ 'application/json': { schema } }, 'application/json', '{}')).reasons).toEqual([
      ['request.body', "Request body must have required property 'disk' (closest alternative: Disk)"],
      ['request.body', "Request body must have required property 'name'"],
    ]);
  });

  it('in a oneOf, because it matches several of them, is not compared with the others', async () => {
    const schema = { oneOf: [disk, { ...server, required: [] }, { title: 'Empty', type: 'object' }] };
    expect((await post({ 'application/json': { schema } }, 'application/json', '{}')).reasons).toEqual([
      ['request.body', "Request body must have required property 'disk'"],
      ['request.body', 'Request body must match exactly one schema in oneOf'],
    ]);
  });

  it('is compared with the properties that an alternative has in an allOf', async () => {
    const merged = { title: 'Merged', allOf: [{ type: 'object', required: ['server', 'size'] }, { properties: { size: {} } }] };
    const schema = { anyOf: [disk, merged] };
    expect((await post({ 'application/json': { schema } }, 'application/json', '{"size":1}')).reasons).toEqual([
      ['request.body', "Request body must have required property 'server' (closest alternative: Merged)"],
    ]);
  });

  it('without a type is compared with the first schema', async () => {
    const body = new TextEncoder().encode('{}');
    const api = describeApi({ '/a': { post: respondWith(1, { requestBody: { content: { 'application/json': described } } }) } });
    expect((await send(api, '/a', { method: 'POST', body })).reasons).toEqual([
      ['request.body', 'Request body must be object (closest alternative: Disk)'],
    ]);
  });

  describe('of a recursive schema', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const operator = (name: string, schema: object) => ({ type: 'object', required: [name], properties: { [name]: schema } });
    const schemas = {
      Filter: { anyOf: [ref('Literal'), ref('And'), ref('Not')] },
      Literal: { ...operator('value', { type: 'string' }), additionalProperties: false },
      And: { ...operator('and', { type: 'array', minItems: 1, items: ref('Filter') }), additionalProperties: false },
      Not: { ...operator('not', { $ref: '#/components/schemas/Filter' }), additionalProperties: false },
    };
    const requestBody = { content: { 'application/json': { schema: operator('filter', ref('Filter')) } } };
    const api = describeApi({ '/a': { post: respondWith(1, { requestBody }) } }, { components: { schemas } });
    const init = (filter: unknown) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ filter }),
    });

    it.each<[unknown, string]>([
      [{ value: 5 }, 'filter.value must be string (closest alternative: Literal)'],
      [{ and: [] }, 'filter.and must NOT have fewer than 1 items (closest alternative: And)'],
      [{ and: [{ value: 'x' }, { value: 5 }] }, 'filter.and.1.value must be string (closest alternative: Literal)'],
      [{ not: { not: { and: [{ not: { value: 3 } }] } } }, 'filter.not.not.and.0.not.value must be string (closest alternative: Literal)'],
      [{ not: 5 }, 'filter.not must be object (closest alternative: Literal)'],
      [{ not: { and: {} } }, 'filter.not.and must be array (closest alternative: And)'],
      [{ note: { value: 'x' }, value: 'x' }, "filter must NOT have additional properties; found 'note' (closest alternative: Literal)"],
    ])('%j is refused for what is wrong in it, and not for what its parents are not', async (filter, reason) => {
      const place = ['request', 'body', ...(reason.split(' ')[0] ?? '').split('.')].join('.');
      expect((await send(api, '/a', init(filter))).reasons).toEqual([[place, `Request body property ${reason}`]]);
    });

    it('is refused for the first two reasons of the closest alternative', async () => {
      const { reasons } = await send(api, '/a', init({ and: [{ value: 5 }, { value: 'x' }, {}, { not: 5 }] }));
      expect(reasons).toEqual([
        ['request.body.filter.and.0.value', 'Request body property filter.and.0.value must be string (closest alternative: Literal)'],
        [
          'request.body.filter.and.2',
          "Request body property filter.and.2 must have required property 'value' (closest alternative: Literal)",
        ],
      ]);
    });

    it('is refused for no more than two reasons, whose alternatives are nested', async () => {
      const place = 'request.body.filter.and.0';
      const literal = '(closest alternative: Literal)';
      expect((await send(api, '/a', init({ and: [{ note: 1 }, {}] }))).reasons).toEqual([
        [place, `Request body property filter.and.0 must have required property 'value' ${literal}`],
        [place, `Request body property filter.and.0 must NOT have additional properties; found 'note' ${literal}`],
      ]);
    });

    it('is also refused for what it lacks in an allOf beside the alternatives', async () => {
      const link = operator('next', ref('Link'));
      const components = { schemas: { Link: { allOf: [{ required: ['name'] }, { anyOf: [disk, link] }] } } };
      const content = { 'application/json': { schema: link } };
      const linked = describeApi({ '/a': { post: respondWith(1, { requestBody: { content } }) } }, { components });
      const body = JSON.stringify({ next: { name: 'one', next: {} } });
      expect((await send(linked, '/a', { ...init(0), body })).reasons).toEqual([
        ['request.body.next.next', "Request body property next.next must have required property 'name' (closest alternative: 2 of 2)"],
        ['request.body.next.next', "Request body property next.next must have required property 'disk' (closest alternative: Disk)"],
      ]);
    });

    it('is refused for the reasons that Prism has if there are more than 1,000', async () => {
      const response = await createMock({ documents: { api } }).fetch('/api/a', init({ and: Array(200).fill({ value: 5 }) }));
      const { validation } = (await response.json()) as { validation: unknown[] };
      expect(validation.length).toBeGreaterThan(1000);
      const first = { location: ['request', 'body', 'filter'], severity: 'Error', code: 'required' };
      expect(response.headers.get('sl-violations')).toContain(
        `[${JSON.stringify({ ...first, message: "Request body property filter must have required property 'value'" })},`,
      );
    });
  });

  it('of a form is refused for the reasons that Prism has', async () => {
    const type = 'application/x-www-form-urlencoded';
    expect((await post({ [type]: described }, type, 'size=3')).reasons).toEqual([
      ['request.body', "Request body must have required property 'disk'"],
      ['request.body', "Request body must have required property 'server'"],
      ['request.body', 'Request body must match a schema in anyOf'],
    ]);
  });
});

describe('an Accept header', () => {
  it.each([
    ['text/html', { title: 'The server cannot produce a representation for your accept header' }],
    [
      'text/html,nonsense',
      { detail: 'The Accept header has `nonsense`, which is not a media type, and no other media type that matches.' },
    ],
  ])('of %s gets 406 where nothing matches it', async (accept, problem) => {
    const api = describeApi({ '/a': { get: respondWith(1) } });
    expect(await send(api, '/a', { headers: { accept } })).toMatchObject({ status: 406, body: problem });
  });

  it('that nothing matches counts as a refusal', async () => {
    const mock = createMock({ documents: { api: describeApi({ '/a': { get: respondWith(1) } }) } });
    await mock.fetch('/api/a', { headers: { accept: 'text/html' } });
    expect(mock.coverage().apis.api?.['GET /a']).toMatchObject({
      refused: 1,
      refusals: { 'request: Unable to find content for text/html': 1 },
    });
  });
});

it('a schema that is too large to generate is refused with a problem that names the part of the response', async () => {
  const properties = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`field${index}`, { type: 'string' }]));
  const large = { type: 'object', properties };
  const inHeader = { description: 'OK.', headers: { 'X-Large': { schema: large } } };
  const getProblem = async (response: object) => {
    const { fetch } = createMock({ documents: { api: describeApi({ '/data': { get: { responses: { 200: response } } } }) } });
    return (await fetch('/api/data')).json();
  };
  const describeProblem = (part: string) => ({
    status: 500,
    detail: `Unable to generate ${part} for response. The schema is too complex to generate.`,
  });
  expect(await getProblem({ description: 'OK.', content: { 'application/json': { schema: large } } })).toMatchObject(
    describeProblem('body'),
  );
  expect(await getProblem(inHeader)).toMatchObject(describeProblem('header'));
});

describe('an error in a schema', () => {
  it('of an operation without a body is reported', async () => {
    const warn = vi.fn();
    const get = respondWith(1, { parameters: [{ name: 'size', in: 'query', schema: { type: 'string', pattern: '(' } }] });
    await createMock({ documents: { shop: describeApi({ '/a': { get } }) }, warn }).fetch('/shop/a');
    await vi.waitFor(() => expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('the parameter size of GET /a')));
  });

  it('is reported once, with its effect and its reason, and a correct schema is not', async () => {
    const warn = vi.fn();
    const wrong = { type: 'string', pattern: '(' };
    const schemas = { path: wrong, query: { type: 'string', minLength: 'x' }, header: wrong };
    const parameters = Object.entries(schemas).map(([name, schema]) => ({ name, in: name, required: true, schema }));
    const Tree = { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } };
    const content = { 'application/json': { schema: wrong }, 'application/tree+json': { schema: { $ref: '#/components/schemas/Tree' } } };
    const post = respondWith(1, { parameters: [...parameters, { name: 'free', in: 'query' }], requestBody: { content } });
    const { fetch } = createMock({
      documents: { shop: describeApi({ '/{path}': { post } }, { components: { schemas: { Tree } } }) },
      warn,
    });
    for (const _ of [1, 2]) await fetch('/shop/a?query=b', { method: 'POST', headers: { header: 'c' } });
    await vi.waitFor(() => expect(warn).toHaveBeenCalled());
    const end = 'of POST /{path} does not compile, so';
    const others = 'this parameter and the others in the same place are not checked';
    const reason = 'Invalid regular expression: /(/u: Unterminated group';
    expect(warn.mock.calls.map(([message]) => message)).toEqual([
      `shop: The schema of the body (application/json) ${end} no body is checked: ${reason}`,
      `shop: The schema of the parameter path ${end} ${others}: ${reason}`,
      expect.stringMatching(/the parameter query .* are not checked: schema is invalid: \S*minLength must be/),
      `shop: The schema of the parameter header ${end} ${others}: ${reason}`,
    ]);
  });
});
