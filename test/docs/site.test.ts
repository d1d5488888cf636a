import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { createSite, type SiteHandler } from '../../scripts/docs/site/serve-site.ts';
import { buildDocs } from '../../scripts/docs.ts';
import { makeFolder } from './helpers.ts';

const MOCK = 'http://mock.example:4010';
const folder = makeFolder();
let site: SiteHandler;

beforeAll(async () => {
  await buildDocs({ out: folder, mockUrl: MOCK });
  site = await createSite(folder, MOCK);
});

test('a page is sent in the encoding that the client prefers', async () => {
  const plain = readFileSync(join(folder, 'index.html'), 'utf8');
  const br = await get('/', { 'accept-encoding': 'gzip, br' });
  expect(br.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(plain);
  const gzip = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
  const identity = await get('/');
  expect(identity.headers.get('content-encoding')).toBeNull();
  expect(identity.headers.get('vary')).toBe('Accept-Encoding');
  expect(await identity.text()).toBe(plain);
});

test('a page that the client has is answered with 304', async () => {
  const etag = (await get('/errors/')).headers.get('etag') ?? '';
  const again = await get('/errors/', { 'if-none-match': `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect((await get('/errors/', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('assets are kept for good, pages are not', async () => {
  const [asset] = readdirSync(join(folder, 'assets'));
  expect((await get(`/assets/${asset}`)).headers.get('cache-control')).toContain('immutable');
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('HEAD is answered like GET without a body', async () => {
  const response = await site(new Request('http://localhost/', { method: 'HEAD' }));
  expect(response?.status).toBe(200);
  expect(Number(response?.headers.get('content-length'))).toBe(statSync(join(folder, 'index.html')).size);
  expect(await response?.text()).toBe('');
});

test('a folder without its slash leads to the page, so that relative links hold', async () => {
  const response = await get('/docs/cbr?x=1');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/docs/cbr/?x=1');
});

test.each(['/nothing', '/assets/', '/../package.json', '/%2e%2e/package.json', '/index.html.br'])('%s is not of the site', async (path) => {
  expect(await site(new Request(`http://localhost${path}`))).toBeUndefined();
});

test('a request that would change something is not of the site', async () => {
  expect(await site(new Request('http://localhost/', { method: 'POST' }))).toBeUndefined();
});

test('no page may run scripts or send requests elsewhere than the mock', async () => {
  for (const path of ['/', '/errors/', '/docs/cbr/']) {
    const response = await get(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'; script-src 'self'; `);
    expect(policy).toContain(`connect-src 'self' ${MOCK};`);
    // Hosts that set no headers, such as GitHub Pages, leave the policy to the page.
    const meta = (await response.text()).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy).toBe(`${meta?.replaceAll('&#39;', "'")}; frame-ancestors 'none'`);
  }
});

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await site(new Request(`http://localhost${path}`, { headers }));
  if (response === undefined) throw new Error(`${path} is not of the site.`);
  return response;
}
