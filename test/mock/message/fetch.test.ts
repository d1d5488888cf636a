import { describe, expect, it } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { describeApi, respondWith } from '../describe-api.ts';

const security = [{ Token: [] }];
const requestBody = { required: true, content: { 'application/json': { schema: { type: 'object', required: ['a'] } } } };
const mock = createMock({
  documents: {
    api: describeApi(
      { '/open': { get: respondWith('open') }, '/closed': { post: respondWith('closed', { security, requestBody }) } },
      { components: { securitySchemes: { Token: { type: 'apiKey', in: 'header', name: 'X-Token' } } } },
    ),
  },
});
const POST = { method: 'POST', headers: { 'X-Token': 't', 'Content-Type': 'application/json' }, body: '{"a":1}' };

describe('mock.fetch', () => {
  it.each([
    ['a path', '/api/open'],
    ['a URL as text', 'https://host.example/api/open'],
    ['a URL', new URL('https://host.example/api/open')],
    ['a Request', new Request('https://host.example/api/open')],
  ])('takes %s', async (_, input) => {
    const response = await mock.fetch(input);
    expect([response.status, await response.json()]).toEqual([200, 'open']);
  });

  it.each([
    ['a URL', 'https://host.example/api/closed'],
    ['a Request', new Request('https://host.example/api/closed', { headers: { 'x-token': 'replaced' } })],
  ])('takes %s and an init', async (_, input) => {
    expect((await mock.fetch(input, POST)).status).toBe(200);
    expect((await mock.fetch(input, { ...POST, body: '{}' })).status).toBe(422);
  });

  it('reads a body that is a stream', async () => {
    const body = new Blob(['{"a"', ':1}']).stream();
    expect((await mock.fetch('/api/closed', { ...POST, body, duplex: 'half' } as RequestInit)).status).toBe(200);
  });

  it.each([undefined, null, {}, 5])('rejects %j, which is no request, with an error that states what it needs', async (input) => {
    await expect(mock.fetch(input as never)).rejects.toThrow(new TypeError('mock.fetch needs a path, a URL or a Request.'));
  });

  it('rejects a URL and a method that fetch rejects', async () => {
    await expect(mock.fetch('http://[')).rejects.toThrow(TypeError);
    await expect(mock.fetch('/api/open', { method: 'no method' })).rejects.toThrow(TypeError);
  });

  it('accepts a Request of another implementation, whose headers have capitals', async () => {
    expect((await mock.fetch(createForeignRequest(POST.body))).status).toBe(200);
    expect((await mock.fetch(createForeignRequest(undefined), { body: '{"a":1}' })).status).toBe(200);
    expect((await mock.fetch(createForeignRequest('{}'))).status).toBe(422);
  });
});

describe('an aborted signal', () => {
  it('rejects a request before it is handled', async () => {
    const reason = new Error('No longer needed.');
    await expect(mock.fetch('/api/open', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(mock.fetch(new Request('http://host.example/api/open', { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  it('rejects a request that is being received', async () => {
    const controller = new AbortController();
    const endless = new ReadableStream({ pull: () => new Promise(() => {}) });
    const pending = mock.fetch('/api/closed', { ...POST, body: endless, duplex: 'half', signal: controller.signal } as RequestInit);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('rejects a request whose data is being generated', async () => {
    const controller = new AbortController();
    const pending = mock.fetch('/api/open', { headers: { prefer: 'dynamic=true' }, signal: controller.signal });
    await Promise.resolve();
    const reason = new DOMException('It took too long.', 'TimeoutError');
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });
});

/** A request whose headers iterate as they were written, as in some implementations of the DOM. */
function createForeignRequest(body: string | undefined): Request {
  const entries = Object.entries(POST.headers);
  const headers = {
    get: (name: string) => entries.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? null,
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
  return {
    url: 'http://host.example/api/closed',
    method: 'POST',
    headers,
    body: body === undefined ? null : new Blob([body]).stream(),
    signal: new AbortController().signal,
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  } as unknown as Request;
}
