import { pointerToPath } from '@stoplight/json';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compareBundles, type Change as ReportedChange } from '../../scripts/diff/compare-bundles.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { type Change, DOCUMENT, DOCUMENT_CHANGES, type Edit, ITEM, ITEM_CHANGES } from './changes.ts';

/** A copy of a value after some edits, in which no two parts share an object. */
function apply<T>(target: T, edits: Edit[]): T {
  const copy = JSON.parse(JSON.stringify(target));
  for (const [pointer, value] of edits) {
    const keys = pointerToPath(`#${pointer}`);
    const last = keys.pop() as string | number;
    const parent = keys.reduce((node, key) => node[key], copy);
    if (value !== undefined) parent[last] = value;
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return copy;
}

/** Compares each pair of documents. One run of Redocly takes longer than all of its changes. */
async function compare(pairs: [base: object, revision: object][]): Promise<ReportedChange[][]> {
  const bundles = (side: 0 | 1) => new Map(pairs.map((pair, index) => [String(index), { document: pair[side] as Document }]));
  const comparisons = await compareBundles(bundles(0), bundles(1));
  return comparisons.map((comparison: Comparison) => (comparison.kind === 'compared' ? comparison.changes : []));
}

/** The report about one part of a document: whether the change breaks callers, and why. */
function judge(changes: ReportedChange[], part: string): { verdict: string; text: string } {
  const own = changes.filter(({ pointer }) => pointer === part || pointer.startsWith(`${part}/`));
  const isBreaking = own.some(({ impact }) => impact === 'major');
  return { verdict: isBreaking ? 'breaking' : 'compatible', text: own.map(({ message }) => message).join(' ') };
}

/** A document with an item for each change, before or after the changes. */
function buildItems(isChanged: boolean): object {
  const items = ITEM_CHANGES.map(([, , edits], index) => {
    const item = JSON.stringify(apply(ITEM, isChanged ? edits : [])).replace(/(?<="operationId":"\w+)(?=")/g, String(index));
    return [`/item${index}/{id}`, JSON.parse(item)];
  });
  return { ...DOCUMENT, paths: Object.fromEntries(items) };
}

/** The part of the document that a change affects. */
function partOf([, , edits]: Change): string {
  const [, first, second] = edits.at(-1)?.[0].split('/') ?? [];
  return first === 'paths' ? `#/${first}/${second}` : `#/${first}`;
}

let items: ReportedChange[] = [];
let documents: ReportedChange[][] = [];

beforeAll(async () => {
  const groups = DOCUMENT_CHANGES.map((changes): [object, object] => [
    DOCUMENT,
    apply(
      DOCUMENT,
      changes.flatMap(([, , edits]) => edits),
    ),
  ]);
  [items = [], ...documents] = await compare([[buildItems(false), buildItems(true)], ...groups]);
}, 120_000);

describe('callers', () => {
  it.each(ITEM_CHANGES.map(([verdict, name, , message], index) => ({ verdict, name, message, index })))(
    'see a $verdict change if $name',
    ({ verdict, message, index }) => {
      const found = judge(items, `#/paths/~1item${index}~1{id}`);
      expect(found).toEqual({ verdict, text: expect.stringContaining(message) });
    },
  );

  it.each(DOCUMENT_CHANGES.flatMap((changes, group) => changes.map((change) => ({ verdict: change[0], name: change[1], change, group }))))(
    'see a $verdict change if $name',
    ({ verdict, change, group }) => {
      expect(judge(documents[group] ?? [], partOf(change))).toEqual({ verdict, text: expect.stringContaining(change[3]) });
    },
  );
});
