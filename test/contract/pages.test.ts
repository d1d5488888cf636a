import { describe, expect, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { loadBundle } from './bundle.ts';
import { compareApi } from './compare-api.ts';
import { type DocumentedOperation, type Json, listDocumented, loadDocumented } from './page.ts';

const PAGES = listDocumented();

/** The paths of all fields in a body, as rows spell them. */
function listPaths(body: Json | undefined, prefix = ''): string[] {
  if (Array.isArray(body)) return body.flatMap((item) => listPaths(item, `${prefix}[]`));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [path, ...listPaths(value, path)];
  });
}

/** Pairs of what the rows of a page list and what its exchanges show, of requests and of each status. */
function listBodies({ request = [], responses, exchanges }: DocumentedOperation) {
  return [
    { rows: request, shown: exchanges.map((exchange) => exchange.request.body) },
    ...responses.map(({ status, body = [] }) => ({
      rows: body,
      shown: exchanges.filter(({ response }) => response.status === status).map(({ response }) => response.body),
    })),
  ].map(({ rows, shown }) => ({ rows, shown: new Set(shown.flatMap((body) => listPaths(body))) }));
}

describe('the documented pages', () => {
  it('cover each API in redocly.yaml, and no other', () => {
    const apis = listApis();
    expect(PAGES.toSorted()).toEqual(apis.map(({ name }) => name).sort());
  });

  it.each(PAGES)('%s has a row for all that its exchanges show, and shows all that is in no table', (name) => {
    for (const { rows, shown } of loadDocumented(name).operations.flatMap(listBodies)) {
      const listed = new Set(rows.map(({ path }) => path));
      expect([...shown].filter((path) => !listed.has(path))).toEqual([]);
      expect(rows.filter((row) => row.from === 'example' && !shown.has(row.path))).toEqual([]);
    }
  });

  it.each(PAGES)('%s and its bundle say the same, save where the bundle says why not', (name) => {
    expect(compareApi(loadDocumented(name), loadBundle(name))).toEqual([]);
  });
});
