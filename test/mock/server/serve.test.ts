import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../../scripts/mock/description/load-document.ts';
import type { Document } from '../../../scripts/openapi/document.ts';
import { listApis } from '../../../scripts/openapi/list-apis.ts';
import { listStatuses, requestText, type Served, serve } from './http.ts';

const PATH = '/cbr/v3/p/backups/b/restore';
// Without an Accept header, `fetch` sends its own over HTTP.
const HEADERS = { 'x-auth-token': 't', 'content-type': 'application/json', accept: 'application/json' };
const BODY = '{"restore":{"volume_id":"v"}}';
const POST = { method: 'POST', headers: HEADERS, body: BODY };

let mock: Served;
beforeAll(async () => {
  mock = await serve();
});
afterAll(() => mock.close());

describe('the server', () => {
  it('responds like the mock in process', async () => {
    const requests = [
      POST,
      { ...POST, body: '{}' },
      { ...POST, headers: { ...HEADERS, prefer: 'code=404' } },
      { ...POST, headers: { accept: '*/*' } },
    ];
    const inProcess = createMock();
    for (const init of requests) {
      const [served, direct] = await Promise.all([fetch(mock.url + PATH, init), inProcess.fetch(new Request(mock.url + PATH, init))]);
      expect(served.status).toBe(direct.status);
      for (const [name, value] of direct.headers) expect(served.headers.get(name)).toBe(value);
      expect(await served.text()).toBe(await direct.text());
    }
  });

  it('lists its APIs at /health', async () => {
    const health = await fetch(`${mock.url}/health`);
    expect(health.headers.get('content-type')).toBe('application/json');
    expect(await health.json()).toEqual({
      status: 'ok',
      apis: listApis()
        .map(({ name }) => name)
        .toSorted(),
    });
    expect((await fetch(`${mock.url}/health`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${mock.url}/health`, { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('refuses HEAD with 405, and lists the methods of a path for OPTIONS', async () => {
    const head = await fetch(mock.url + PATH, { method: 'HEAD' });
    expect([head.status, head.headers.get('allow'), await head.text()]).toEqual([405, 'POST', '']);
    const options = await fetch(mock.url + PATH, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, 'POST', '']);
  });

  it('allows pages of other origins to send requests and read responses', async () => {
    const origin = 'https://app.example';
    const preflightHeaders = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-auth-token, content-type',
    };
    const preflight = await fetch(mock.url + PATH, { method: 'OPTIONS', headers: preflightHeaders });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'x-auth-token, content-type',
    });
    for (const init of [POST, { ...POST, body: '{' }, { method: 'PUT' }]) {
      const response = await fetch(mock.url + PATH, { ...init, headers: { ...HEADERS, origin } });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-expose-headers')).toContain('sl-violations');
    }
    const refused = await fetch(mock.url + PATH, { ...POST, body: '{', headers: { ...HEADERS, origin } });
    expect(refused.headers.get('access-control-expose-headers')?.split(', ')).toContain('content-type');
  });
});

describe('an operation that cannot be served', () => {
  const document = {
    openapi: '3.1.0',
    paths: {
      '/lost': { get: { responses: { 200: { $ref: '#/components/responses/Nothing' } } } },
      '/header': {
        get: { responses: { 200: { description: '', headers: { 'x-a': { schema: { type: 'string' }, example: 'line\nbreak' } } } } },
      },
      '/continue': { get: { responses: { 100: { description: '' } } } },
      '/empty': { get: { responses: { 204: { description: '', content: { 'application/json': { schema: {}, example: {} } } } } } },
      '/none': { get: { responses: {} } },
      '/null': null,
    },
  } as unknown as Document;

  it('responds with a problem, over HTTP and in process', async () => {
    const odd = await serve({}, { odd: document });
    const inProcess = createMock({ documents: { odd: document } });
    for (const path of ['lost', 'header', 'continue', 'none']) {
      for (const response of [await fetch(`${odd.url}/odd/${path}`), await inProcess.fetch(new Request(`${odd.url}/odd/${path}`))]) {
        expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 500, 'application/problem+json']);
        expect(await response.text()).not.toMatch(/\.(js|ts)\b|\bat \w+ \(|node_modules/);
      }
    }
    expect((await inProcess.fetch(new Request(`${odd.url}/odd/empty`))).status).toBe(204);
    expect((await fetch(`${odd.url}/odd/empty`)).status).toBe(204);
    expect((await fetch(`${odd.url}/odd/null`)).status).toBe(404);
    await odd.close();
  });

  it('accepts a method in lower case', async () => {
    const inProcess = createMock({ documents: { example: loadDocument('test/mock/descriptions/every-feature.yaml') } });
    const request = new Request('http://x/example/things', { method: 'patch', headers: { 'x-key': 'k' } });
    expect((await inProcess.fetch(request)).status).toBe(200);
  });
});

describe('a fallback', () => {
  it('that fails causes a problem response', async () => {
    const failing = await serve({ fallback: () => Promise.reject(new Error('The fallback failed.')) });
    const response = await fetch(`${failing.url}/docs`);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ type: 'urn:restore-contracts:internal-error', instance: '/docs' });
    expect((await fetch(failing.url + PATH, POST)).status).toBe(202);
    await failing.close();
  });

  it('gets every form of target, except those of the mock', async () => {
    const received: string[] = [];
    const portal = await serve({
      fallback: async ({ url }) => {
        received.push(url);
        return new Response('docs');
      },
    });
    for (const target of ['/docs/?a=1', 'http://host.example/docs/', '//docs', '*', '/health', PATH, `http://host.example${PATH}`]) {
      expect(listStatuses(await portal.sendBytes(requestText(`GET ${target}`)))).toHaveLength(1);
    }
    expect(received.map((url) => url.replace('http://localhost', ''))).toEqual(['/docs/?a=1', '/docs/', '//docs']);
    await portal.close();
  });
});
