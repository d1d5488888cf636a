import { describe, expect, it } from 'vitest';
import { createRequest, fillInput } from '../../../scripts/docs/browser/call.ts';
import { listApiOperations } from '../../../scripts/docs/model/api-operation.ts';
import { createCall } from '../../../scripts/docs/model/exchanges.ts';
import type { Document, Operation, SecurityScheme } from '../../../scripts/openapi/document.ts';

const TOKEN = 'not-a-real-token';

/** The first request that the docs show of an operation `POST /things/{id}`. */
function requestOf(operation: Operation, components: Document['components'] = {}, security?: Document['security']) {
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: { '/things/{id}': { post: operation } },
    components,
    ...(security && { security }),
  };
  const [first] = listApiOperations({ name: 'things', document, root: '', source: '' });
  if (first === undefined) throw new Error('The document has no operation.');
  const call = createCall(first, 'http://localhost:4010');
  const [choice] = call.choices;
  if (choice === undefined) throw new Error('The operation has no exchange.');
  return { key: choice.key, ...createRequest(call, fillInput(call, choice)), choices: call.choices };
}

describe('the request of an exchange', () => {
  it.each<[string, SecurityScheme, object]>([
    ['a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, { headers: [['X-Key', TOKEN]] }],
    ['a query parameter', { type: 'apiKey', in: 'query', name: 'key' }, { url: `http://localhost:4010/things/things/id?key=${TOKEN}` }],
    ['a cookie', { type: 'apiKey', in: 'cookie', name: 'session' }, { headers: [['Cookie', `session=${TOKEN}`]] }],
    ['a bearer token', { type: 'http', scheme: 'bearer' }, { headers: [['Authorization', `Bearer ${TOKEN}`]] }],
    ['basic authentication', { type: 'http', scheme: 'basic' }, { headers: [['Authorization', `Basic ${btoa(`user:${TOKEN}`)}`]] }],
    ['OAuth 2', { type: 'oauth2' }, { headers: [['Authorization', `Bearer ${TOKEN}`]] }],
  ])('has a token where %s is required', (_name, scheme, expected) => {
    const components = { securitySchemes: { scheme } };
    expect(requestOf({ responses: {} }, components, [{ scheme: [] }])).toMatchObject(expected);
  });

  it('has no token where the operation needs none', () => {
    const components: Document['components'] = { securitySchemes: { scheme: { type: 'http', scheme: 'bearer' } } };
    const { headers, url } = requestOf({ security: [], responses: {} }, components, [{ scheme: [] }]);
    expect(headers).toEqual([]);
    expect(url).toBe('http://localhost:4010/things/things/id');
  });

  it('has the values of one example key, encoded', () => {
    const request = requestOf({
      parameters: [
        { name: 'id', in: 'path', required: true, examples: { other: { value: 'x' }, found: { value: 'a/b c' } } },
        { name: 'tag', in: 'query', examples: { other: { value: 1 }, found: { value: ['a&b', 'c'] } } },
        { name: 'X-Trace', in: 'header', examples: { found: { value: 7 } } },
      ],
      responses: { 200: { content: { 'application/json': { examples: { found: { value: {} } } } } } },
    });
    expect(request.key).toBe('found');
    expect(request.url).toBe('http://localhost:4010/things/things/a%2Fb%20c?tag=a%26b&tag=c');
    expect(request.headers).toEqual([['X-Trace', '7']]);
    expect(request.body).toBe('');
  });

  it.each([
    ['application/json', '{\n  "a": [\n    "b"\n  ]\n}'],
    ['application/problem+json', '{\n  "a": [\n    "b"\n  ]\n}'],
    ['application/x-www-form-urlencoded', 'a=b'],
  ])('has a body of %s', (mediaType, text) => {
    const request = requestOf({ requestBody: { content: { [mediaType]: { examples: { one: { value: { a: ['b'] } } } } } } });
    expect(request.body).toBe(text);
    expect(request.headers).toEqual([['Content-Type', mediaType]]);
  });

  it('omits the exchanges that lead to an error', () => {
    const request = requestOf({
      parameters: [{ name: 'id', in: 'path', required: true, examples: { missing: { value: 'no' }, found: { value: 'yes' } } }],
      responses: { 204: {}, 404: { content: { 'application/json': { examples: { missing: { value: {} } } } } } },
    });
    expect(request.key).toBe('found');
  });

  it('without examples has a value that each required parameter can have', () => {
    const request = requestOf({
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', enum: ['only'] } },
        { name: 'limit', in: 'query', required: true, schema: { type: 'integer', default: 10 } },
        { name: 'optional', in: 'query', schema: { type: 'string' } },
      ],
      responses: {},
    });
    expect(request.url).toBe('http://localhost:4010/things/things/only?limit=10');
  });

  it('asks for each response that the mock would not choose by itself', () => {
    const { choices } = requestOf({
      responses: {
        200: { content: { 'application/json': { examples: { waiting: { value: 1 }, done: { value: 2 } } } } },
        202: {},
        404: { content: { 'application/json': { examples: { gone: { value: 3, summary: 'E1' } } } } },
        500: {},
        '5XX': {},
      },
    });
    expect(choices.map(({ status, key, summary, prefer }) => [status, key, summary, prefer])).toEqual([
      ['200', 'waiting', '', ''],
      ['200', 'done', '', 'example=done'],
      ['202', '', '', 'code=202'],
      ['404', 'gone', 'E1', 'code=404, example=gone'],
      ['500', '', '', 'code=500'],
      ['5XX', '', '', ''],
    ]);
  });
});
