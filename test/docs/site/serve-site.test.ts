import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocs } from '../../../scripts/docs/site/build-docs.ts';
import type { SiteFiles } from '../../../scripts/docs/site/render-site.ts';
import { createSite, type SiteHandler } from '../../../scripts/docs/site/serve-site.ts';

const MOCK = 'http://mock.example:4010';
let files: SiteFiles;
let site: SiteHandler;

beforeAll(async () => {
  files = await renderDocs({ mockUrl: MOCK });
  site = createSite(files);
});

describe('the served site', () => {
  it('compresses a page for a client that accepts it, and only then', async () => {
    for (const [accepted, encoding, decompress] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip, br;q=0', 'gzip', gunzipSync],
    ] as const) {
      for (const time of ['first', 'second']) {
        const response = await get('/', { 'accept-encoding': accepted });
        expect(response.headers.get('content-encoding'), time).toBe(encoding);
        expect(response.headers.get('content-type'), time).toBe('text/html; charset=utf-8');
        expect(response.headers.get('vary'), time).toBe('Accept-Encoding');
        expect(decompress(await response.arrayBuffer()).toString(), time).toBe(files.get('index.html'));
      }
    }
    const plain = await get('/', { 'accept-encoding': 'gzip;q=0' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    expect(await plain.text()).toBe(files.get('index.html'));
  });

  it('responds with 304 to a client that has the page', async () => {
    const etag = (await get('/errors/', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? '';
    const again = await get('/errors/', { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('no-cache');
    expect(await again.text()).toBe('');
    expect((await get('/errors/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('lets browsers cache assets without a time limit, and makes them check pages each time', async () => {
    const asset = [...files.keys()].find((path) => path.startsWith('assets/'));
    expect((await get(`/${asset}`)).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/specs/cbr.yaml', 'application/yaml'],
    ['/specs/cbr.json', 'application/json'],
    ['/docs/cbr/index.md', 'text/markdown; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  it('responds to HEAD as to GET, without a body', async () => {
    const response = await site(new Request('http://localhost/', { method: 'HEAD' }));
    expect(response?.status).toBe(200);
    expect(response?.headers.get('etag')).toBe((await get('/')).headers.get('etag'));
    expect(await response?.text()).toBe('');
  });

  it('redirects from a folder without a slash at the end, so that relative links work', async () => {
    const response = await get('/docs/cbr?x=1');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/docs/cbr/?x=1');
  });

  it.each(['/nothing', '/assets/', '/../package.json', '/%2e%2e/package.json', '/%', '//', '/docs/', '/index.html.br'])(
    'has nothing at %s',
    async (path) => {
      expect(await site(new Request(`http://localhost${path}`))).toBeUndefined();
    },
  );

  it('responds to a browser with a page that links to the site if the path is unknown', async () => {
    const response = await get('/docs/nothing/here', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(files.get('404.html'));
    expect(files.get('404.html')).toContain('href="/errors/"');
  });

  it('links from the page for unknown paths to the place of the site on its host', async () => {
    const below = await renderDocs({ mockUrl: MOCK, siteUrl: 'https://example.github.io/restore-contracts/' });
    expect(below.get('404.html')).toContain('href="/restore-contracts/docs/cbr/"');
    expect(below.get('404.html')).not.toMatch(/(href|src)="(?!\/restore-contracts\/|#)/);
  });

  it.each(['POST', 'DELETE'])('leaves a request with %s to the mock', async (method) => {
    expect(await site(new Request('http://localhost/', { method, headers: { accept: 'text/html' } }))).toBeUndefined();
  });

  it('lets no page run other scripts, send requests to other hosts than the mock, or be framed', async () => {
    for (const path of ['/', '/errors/', '/docs/cbr/']) {
      const response = await get(path);
      expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      // On hosts that set no headers, such as GitHub Pages, the page itself sets the rest.
      const text = await response.text();
      const policy = text.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]?.replaceAll('&#39;', "'");
      const [script = ''] = text.match(/(?<=<script>).*?(?=<\/script>)/) ?? [];
      expect(policy).toContain(`default-src 'none'; script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'; `);
      expect(policy).toContain(`connect-src 'self' ${MOCK};`);
    }
  });
});

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await site(new Request(`http://localhost${path}`, { headers }));
  if (response === undefined) throw new Error(`The site has nothing at ${path}.`);
  return response;
}
