import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { readBundles, serveDocs } from './helpers.ts';

test('no link is broken, from below a path of a host', async () => {
  const { url, close } = await serveDocs('/restore-contracts');
  const checker = new LinkChecker();
  const result = await checker.check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    // Redoc creates what these name; the browser tests follow them.
    fragmentsToSkip: async (fragment) => fragment.startsWith('/'),
    linksToSkip: async (link) => !link.startsWith(`${url}/`),
  });
  await close();
  expect(result.links.filter(({ state }) => state === 'BROKEN')).toEqual([]);
  const skipped = result.links.filter(({ state }) => state === 'SKIPPED').map((link) => link.url);
  const pages = [...readBundles().values()].flatMap(listProviderPages);
  expect(new Set(skipped.filter((link) => !link.includes('/#/')))).toEqual(new Set(pages));
  expect(result.links.filter((link) => link.url.endsWith('.yaml')).length).toBeGreaterThan(0);
});

/** The providers' own pages, to which no request is sent here. */
function listProviderPages({ paths = {} }: { paths?: object }): string[] {
  return [...JSON.stringify(paths).matchAll(/"externalDocs":\{[^}]*"url":"([^"]+)"/g)].map(([, url = '']) => url);
}
