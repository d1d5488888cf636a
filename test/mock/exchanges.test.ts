import { describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi } from './describe-api.ts';

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { value: { name } }]));
const respond = (...names: string[]) => ({
  description: 'A response.',
  content: { 'application/json': { schema: {}, examples: named(...names) } },
});
const inPath = (name: string, examples = {}) => ({ name, in: 'path', required: true, schema: { type: 'string' }, examples });

const documents = {
  api: describeApi(
    {
      '/{project}/disks.v1/{disk}': {
        parameters: [
          inPath('project', { full: { value: 'project 1' } }),
          inPath('disk', { usual: { value: 'disk 1' }, wide: { value: 'disk 1' }, taken: { value: 'd-2' }, full: { value: 'disk 2' } }),
        ],
        post: {
          operationId: 'attachDisk',
          security: [{ Key: [] }, {}],
          parameters: [
            { name: 'status', in: 'query', schema: { type: 'string' }, examples: { wide: { value: 'usual' } } },
            {
              name: 'tag',
              in: 'query',
              schema: { type: 'array', items: { type: 'string' } },
              examples: { tagged: { value: ['a', 'b'] }, untagged: { value: [] } },
            },
            { name: 'project', in: 'query', schema: { type: 'string' }, examples: { scoped: { value: 'another' } } },
            { name: 'X-Mode', in: 'header', schema: { type: 'string' }, examples: { fast: { value: 'fast mode' } } },
            { name: 'session', in: 'cookie', schema: { type: 'string' }, examples: { baked: { value: 's' } } },
          ],
          requestBody: {
            content: { 'application/json': { schema: {}, examples: { filled: { value: { size: [1] } }, wide: { value: { size: 2 } } } } },
          },
          responses: {
            200: respond('first', 'usual', 'wide', 'tagged', 'untagged', 'full', 'scoped', 'fast', 'baked', 'filled'),
            400: respond('wrong'),
            404: respond('notFound'),
            409: respond('taken'),
            503: { description: 'Down.' },
          },
        },
      },
      '/files/{file}.json': {
        parameters: [inPath('file')],
        post: { operationId: 'writeFile', responses: { 200: respond('first'), 409: respond('taken') } },
      },
    },
    { components: { securitySchemes: { Key: { type: 'apiKey', in: 'query', name: 'key' } } } },
  ),
};

interface Sent {
  path?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

async function send({ path = '/p/disks.v1/d', headers = {}, body }: Sent, options = {}) {
  const mock = createMock({ documents, ...options });
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const init = { method: 'POST', headers: { ...json, ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await mock.fetch(`/api${path}`, init);
  const text = await response.text();
  return [response.status, text === '' ? undefined : JSON.parse(text).name, mock.requests()[0]?.exchange];
}

/** A body in which a text is below so many objects. */
const nest = (depth: number, text: string): unknown => (depth === 0 ? text : { a: nest(depth - 1, text) });

describe('a request that names an exchange gets it', () => {
  it.each<[string, Sent, string]>([
    ['in its path', { path: '/p/disks.v1/taken' }, 'taken'],
    ['in any parameter of its path', { path: '/taken/disks.v1/d' }, 'taken'],
    ['in its path, percent-encoded', { path: '/p/disks.v1/t%61ken' }, 'taken'],
    ['in a part of a segment of its path', { path: '/files/taken.json' }, 'taken'],
    ['in its query', { path: '/p/disks.v1/d?status=x&tag=taken' }, 'taken'],
    ['in its body', { body: ['x', { a: null, b: { c: 'taken' } }] }, 'taken'],
    ['in its body, 100 levels deep', { body: nest(100, 'taken') }, 'taken'],
    ['in its path rather than in its query or its body', { path: '/p/disks.v1/taken?status=notFound', body: 'notFound' }, 'taken'],
    ['in its query rather than in its body', { path: '/p/disks.v1/d?status=taken', body: 'notFound' }, 'taken'],
  ])('%s', async (_, request, exchange) => {
    expect(await send(request)).toEqual([409, exchange, exchange]);
  });

  it('by the phrase of a status without an example', async () => {
    expect(await send({ path: '/p/disks.v1/serviceUnavailable' })).toEqual([503, undefined, 'serviceUnavailable']);
  });

  it.each<[string, Sent]>([
    ['in a fixed segment of another path', { path: '/p/disks.v1/x?taken=x' }],
    ['in a credential', { path: '/p/disks.v1/d?key=taken' }],
    ['in a header', { headers: { 'x-mode': 'taken' } }],
    ['as the key of a property', { body: { taken: 1 } }],
    ['in its body, deeper than 100 levels', { body: nest(101, 'taken') }],
  ])('but not %s', async (_, request) => {
    expect(await send(request)).toEqual([200, 'first', 'first']);
  });

  it('but not where a fixed segment is percent-encoded, which Prism refuses', async () => {
    expect(await send({ path: '/p/disks%2Ev1/taken' })).toEqual([400, 'wrong', 'wrong']);
  });

  it('unless exchanges are turned off', async () => {
    expect(await send({ path: '/p/disks.v1/taken' }, { exchanges: false })).toEqual([200, 'first', 'first']);
  });
});

describe('a request that names an exchange and accepts another media type', () => {
  const accept = { accept: 'text/html' };

  it.each([
    ['wrong', 400],
    ['taken', 409],
  ])('gets the error %s', async (exchange, status) => {
    expect(await send({ path: `/p/disks.v1/${exchange}`, headers: accept })).toEqual([status, exchange, exchange]);
  });

  it('gets 406 instead of a success, which does not belong to the exchange', async () => {
    expect(await send({ path: '/p/disks.v1/usual', headers: accept })).toEqual([406, undefined, undefined]);
  });
});

describe('a request that prefers a status', () => {
  it.each([
    ['code=404', 404, 'notFound'],
    ['example=taken', 409, 'taken'],
    ['code=409, example=taken', 409, 'taken'],
  ])('with %s is recorded with the exchange whose response it gets', async (prefer, status, exchange) => {
    expect(await send({ path: '/p/disks.v1/usual', headers: { prefer } })).toEqual([status, exchange, exchange]);
  });
});

describe('a request that prefers an example', () => {
  it.each([
    [{ 404: respond('one'), default: { description: 'Any.' } }, 'one', 404],
    [{ 200: respond('one'), 402: respond('two') }, 'two', 402],
    [{ 200: respond('one'), 202: respond('two', 'three') }, 'two', 202],
    [{ 200: respond('one'), '4XX': respond('two') }, 'two', 400],
    [{ 200: respond('one'), default: respond('two') }, 'two', 500],
    [{ 200: respond('one'), 500: respond('one'), default: respond('two') }, 'two', 501],
    [{ '2XX': respond('two'), 500: respond('one') }, 'two', 200],
    [{ 200: respond('default'), 404: { description: 'None.' } }, 'default', 200],
  ])('of %j gets %s with its status', async (responses, name, status) => {
    const { fetch } = createMock({ documents: { api: describeApi({ '/a': { get: { responses } } }) } });
    const response = await fetch('/api/a', { headers: { prefer: `example=${name}` } });
    expect([response.status, (await response.json()).name]).toEqual([status, name]);
  });
});

describe('a request that prefers an exchange without an example', () => {
  it.each(['example=serviceUnavailable', 'code=503, example=serviceUnavailable'])('with %s gets its status', async (prefer) => {
    expect(await send({ headers: { prefer } })).toEqual([503, undefined, 'serviceUnavailable']);
  });

  it('with another status gets 404', async () => {
    expect(await send({ headers: { prefer: 'code=404, example=serviceUnavailable' } })).toEqual([404, undefined, undefined]);
  });
});

describe('a request that has the examples of an exchange gets it', () => {
  it.each<[string, Sent, string]>([
    ['where its path has a parameter without an example', { path: '/p/disks.v1/disk%201' }, 'usual'],
    ['where each parameter of its path has an example', { path: '/project%201/disks.v1/disk%202' }, 'full'],
    ['with a query parameter that has the name of a path parameter', { path: '/p/disks.v1/d?project=another' }, 'scoped'],
    ['with a list in its query', { path: '/p/disks.v1/d?tag=a&tag=b' }, 'tagged'],
    ['with a header', { headers: { 'x-mode': 'fast mode' } }, 'fast'],
    ['with a body', { body: { size: [1] } }, 'filled'],
    [
      'with the most examples, although a value is the name of another exchange',
      { path: '/p/disks.v1/disk%201?status=usual', body: { size: 2 } },
      'wide',
    ],
  ])('%s', async (_, request, exchange) => {
    expect(await send(request)).toEqual([200, exchange, exchange]);
  });

  it.each<[string, Sent, string]>([
    ['one of two values of a list', { path: '/p/disks.v1/d?tag=a' }, 'first'],
    ['the values of a list in another order', { path: '/p/disks.v1/d?tag=b&tag=a' }, 'first'],
    ['a path that only resembles the described one', { path: '/p/disks.v1/disk%201x' }, 'first'],
    ['another body', { body: { size: [1, 2] } }, 'first'],
    ['a query parameter that has the name of a cookie', { path: '/p/disks.v1/d?session=s' }, 'first'],
    ['no list where an example is empty', { path: '/p/disks.v1/d' }, 'first'],
    ['a cookie', { headers: { cookie: 'session=s' } }, 'first'],
    ['a value that is a name, and not the other examples', { path: '/p/disks.v1/d?status=usual', body: { size: 2 } }, 'usual'],
  ])('but not with %s', async (_, request, exchange) => {
    expect(await send(request)).toEqual([200, exchange, exchange]);
  });
});

it('a path without parameters has the exchanges of its query', async () => {
  const parameters = [{ name: 'status', in: 'query', schema: { type: 'string' }, examples: { failed: { value: 'error' } } }];
  const { fetch } = createMock({
    documents: { api: describeApi({ '/disks': { get: { parameters, responses: { 200: respond('all', 'failed') } } } }) },
  });
  const getName = async (path: string) => (await (await fetch(path)).json()).name;
  expect([await getName('/api/disks'), await getName('/api/disks?status=error')]).toEqual(['all', 'failed']);
});
