import { describe, expect, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { compareApi } from './compare-api.ts';
import { listPaths } from './json-path.ts';
import { loadApis, loadFixtures } from './load-apis.ts';
import { listPages, type PageOperation } from './page.ts';

const APIS = [...loadApis(), ...(await loadFixtures())];

/** Pairs of the rows that a page lists and the paths that its exchanges show, of requests and of each status. */
function listBodies({ request = [], responses, exchanges }: PageOperation) {
  return [
    { rows: request, shown: exchanges.map((exchange) => exchange.request.body) },
    ...responses.map(({ status, body = [] }) => ({
      rows: body,
      shown: exchanges.filter(({ response }) => response.status === status).map(({ response }) => response.body),
    })),
  ].map(({ rows, shown }) => ({ rows, shown: new Set(shown.flatMap((body) => listPaths(body))) }));
}

describe('the pages', () => {
  it('cover each API in redocly.yaml, and no other', () => {
    expect(listPages()).toEqual(
      listApis()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(APIS)('of $name have a row for everything that their exchanges show, and show everything that is in no table', ({ page }) => {
    for (const { rows, shown } of page.operations.flatMap(listBodies)) {
      const listed = new Set(rows.map(({ path }) => path));
      expect([...shown].filter((path) => !listed.has(path))).toEqual([]);
      expect(rows.filter((row) => row.from === 'example' && !shown.has(row.path))).toEqual([]);
    }
  });

  it.each(APIS)('of $name and its description agree, except where the description explains why not', ({ page, document }) => {
    expect(compareApi(page, document)).toEqual([]);
  });
});
