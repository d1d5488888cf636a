import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serveDocs } from './helpers.ts';

test('no link is broken, from below a path of a host', async () => {
  const { url, close } = await serveDocs('/restore-contracts');
  const checker = new LinkChecker();
  const result = await checker.check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    // Redoc makes what these name; the browser tests follow them.
    fragmentsToSkip: async (fragment) => fragment.startsWith('/'),
    linksToSkip: async (link) => !link.startsWith(`${url}/`),
  });
  await close();
  expect(result.links.filter(({ state }) => state === 'BROKEN')).toEqual([]);
  const skipped = result.links.filter(({ state }) => state === 'SKIPPED').map((link) => link.url);
  expect(skipped.filter((link) => !link.includes('/#/'))).toEqual([]);
  expect(result.links.filter((link) => link.url.endsWith('.yaml')).length).toBeGreaterThan(0);
});
