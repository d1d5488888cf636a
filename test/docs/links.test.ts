import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import type { Document } from '../../scripts/openapi/document.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { readBundles } from './helpers.ts';
import { serveDocs } from './serve-docs.ts';

test('no link is broken, from below a path of a host', async () => {
  const { url, close } = await serveDocs('/restore-contracts');
  const checker = new LinkChecker();
  const result = await checker.check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    linksToSkip: async (link) => !link.startsWith(`${url}/`),
  });
  await close();
  expect(result.links.filter(({ state }) => state === 'BROKEN')).toEqual([]);
  const skipped = result.links.filter(({ state }) => state === 'SKIPPED').map((link) => link.url);
  const sources = [...readBundles().values()].flatMap(listSources);
  expect(sources.filter((source) => source !== undefined && !skipped.includes(source))).toEqual([]);
  expect(result.links.filter((link) => link.url.endsWith('.yaml')).length).toBeGreaterThan(0);
});

/** The hosts of the texts that the operations were transcribed from. No request is sent there. */
function listSources(document: Document): (string | undefined)[] {
  return listOperations(document).map(({ operation }) => operation['x-source']?.url);
}
