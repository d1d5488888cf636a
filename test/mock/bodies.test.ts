import { describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi, respondWith } from './describe-api.ts';

const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 1 } } };
const text = { schema: { type: 'string', maxLength: 1 } };
const content = { 'application/json': { schema }, 'text/plain': text, 'image/png': text, 'application/x-www-form-urlencoded': { schema } };
const { fetch } = createMock({
  documents: {
    api: describeApi({
      '/required': { post: respondWith('done', { requestBody: { required: true, content } }) },
      '/optional': { post: respondWith('done', { requestBody: { content } }) },
      '/none': { post: respondWith('done') },
      '/paged': {
        post: respondWith('done', { parameters: [{ name: 'page', in: 'query', required: true, schema: {} }], requestBody: { content } }),
      },
    }),
  },
});

async function send(body: BodyInit | undefined, type: string | undefined, path = '/required') {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const response = await fetch(`/api${path}`, { method: 'POST', headers: { ...(type && { 'content-type': type }) }, body: bytes ?? null });
  const [violation] = JSON.parse(response.headers.get('sl-violations') ?? '[]') as { location: string[]; code: string; message: string }[];
  return [response.status, violation?.message];
}

const NAME = '{"name":"é"}';
const latin1 = Buffer.from(NAME, 'latin1');

describe('a body', () => {
  it.each([
    [NAME, 'application/json'],
    [NAME, 'application/json; charset=utf-8'],
    [NAME, 'application/json; odd=1'],
    [latin1, 'application/json; charset=latin1'],
    [Buffer.from(NAME, 'utf16le'), 'application/json; charset="utf-16le"'],
    [`\ufeff${NAME}`, 'application/json'],
    ['é', 'text/plain'],
    [Buffer.from('é', 'latin1'), 'text/plain; charset=iso-8859-1'],
    // Bytes of an image are no text in the wrong charset.
    [Buffer.from('é', 'latin1'), 'image/png'],
  ])('%j of the type %s is read', async (body, type) => {
    expect(await send(body, type)).toEqual([200, undefined]);
  });

  it.each([
    [latin1, 'application/json', 'The body is not UTF-8.'],
    [latin1, 'application/vnd.example+json', 'The body is not UTF-8.'],
    [latin1, 'text/plain', 'The body is not UTF-8.'],
    [latin1, 'application/x-www-form-urlencoded', 'The body is not UTF-8.'],
    [Buffer.from([0x61]), 'text/plain; charset=utf-16le', 'The body is not UTF-16LE.'],
    [NAME, 'application/json; charset=klingon', 'The Content-Type header names the charset klingon, which is unknown.'],
    [NAME, 'nonsense', 'The Content-Type header is not a media type: nonsense.'],
    ['{"name":', 'application/json', 'The body is not JSON: Unexpected end of JSON input.'],
    ['{"name": secret}', 'application/json; charset=utf-8', "The body is not JSON: Unexpected token 's'."],
    [`{"name": secret, "more": "${'x'.repeat(50)}"}`, 'application/merge-patch+json', "The body is not JSON: Unexpected token 's'."],
  ])('%j of the type %s is refused without showing it', async (body, type, message) => {
    expect(await send(body, type)).toEqual([400, message]);
  });

  it('is validated as what its type says', async () => {
    expect(await send('{"name":"ab"}', 'application/json')).toEqual([422, expect.stringContaining('NOT have more than 1 character')]);
    expect(await send('12', 'text/plain')).toEqual([422, expect.stringContaining('NOT have more than 1 character')]);
    expect(await send('12', 'application/xml')).toEqual([415, expect.stringContaining('Supported content types')]);
  });

  it.each([
    [latin1, 'text/csv', '/required'],
    [latin1, 'text/csv', '/paged'],
    [NAME, 'text/csv; charset=klingon', '/optional'],
    [latin1, 'application/json', '/none'],
    ['{"name":', 'application/json', '/none'],
  ])('%j of the type %s is refused for its type by %s, which does not describe it', async (body, type, path) => {
    expect(await send(body, type, path)).toEqual([415, expect.stringMatching(/supported content types/i)]);
  });

  it.each([
    ['/required', undefined, [422, 'Body parameter is required']],
    ['/required', '', [422, 'Body parameter is required']],
    ['/optional', undefined, [200, undefined]],
    ['/optional', '', [200, undefined]],
    ['/none', '', [200, undefined]],
    ['/none', NAME, [415, 'No supported content types, but request included a non-empty body']],
  ])('sent to %s as %j gets %j', async (path, body, expected) => {
    expect(await send(body, 'application/json', path)).toEqual(expected);
  });
});
