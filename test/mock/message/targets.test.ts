import { describe, expect, it } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { describeApi, respondWith } from '../describe-api.ts';

const many = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`/${name}`, { get: respondWith(name), post: respondWith(name) }]),
);
const documents = {
  many: describeApi({ 'x-note': { get: respondWith('note') }, ...many }),
  api: describeApi({ '/a/{id}': { get: respondWith('a') }, '/a/b.c': { get: respondWith('b') } }),
};

async function get(target: string) {
  const mock = createMock({ documents });
  const { status, body } = await mock.handle({ method: 'GET', target, header: () => undefined, headers: () => ({}), body: undefined });
  return { status, body: JSON.parse(String(body)), path: mock.requests()[0]?.path };
}

describe('/health and /coverage', () => {
  const { fetch } = createMock({ documents });

  it.each(['/health', '/coverage'])('%s responds to GET and HEAD, is not cached, and lists its methods', async (path) => {
    const got = await fetch(path);
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([200, 'application/json', 'no-store']);
    const head = await fetch(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'application/json', '']);
    const options = await fetch(path, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, 'GET, HEAD', '']);
    const refused = await fetch(path, { method: 'POST' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await refused.json()).toMatchObject({ detail: `${path} has no POST; use GET or HEAD.`, instance: path });
  });
});

describe('a target', () => {
  it.each([
    ['/api/a/x', '/api/a/x', 'a'],
    ['/api/a/x?b=c', '/api/a/x', 'a'],
    ['/api/a/b.c', '/api/a/b.c', 'b'],
    ['/api/x/../a/x', '/api/a/x', 'a'],
    ['/api/a/%E2%82%AC', '/api/a/%E2%82%AC', 'a'],
    ['/api/a/x#fragment', '/api/a/x', 'a'],
    ['http://user:secret@host.example:80/api/a/x?token=secret', '/api/a/x', 'a'],
  ])('%s is found', async (target, path, body) => {
    expect(await get(target)).toEqual({ status: 200, body, path });
  });

  it.each([
    ['/api/a/%zz', 400, '', 'The request target /api/a/%zz must be a percent-encoded path with an optional query.'],
    ['/api/a/%ff?token=secret', 400, '', 'The request target /api/a/%ff must be'],
    ['*', 400, '', 'The request target * must be'],
    ['//api/a/x', 404, '//api/a/x', 'There is no API at //api/a/x; use /many, /api, /health, /coverage.'],
    ['/api/a', 404, '/api/a', 'api has no path /a; it has GET /a/{id}, GET /a/b.c.'],
    ['/api', 404, '/api', 'api has no path /; it has'],
    ['/many/g', 404, '/many/g', 'many has no path /g; it has GET /a, POST /a, GET /b, POST /b, GET /c and 7 more.'],
  ])('%s is refused with %i', async (target, status, path, detail) => {
    // The problem of a target that cannot be read does not repeat it: it may have a token.
    const instance = status === 400 ? '/' : target;
    expect(await get(target)).toEqual({
      status,
      path,
      body: expect.objectContaining({ detail: expect.stringContaining(detail), instance }),
    });
  });
});
