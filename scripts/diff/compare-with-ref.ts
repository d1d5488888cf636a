import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBundles } from './compare-bundles.ts';
import { findBase, writeBundlesAt } from './read-base.ts';
import { listFailures, renderDiff } from './render-diff.ts';
import { writeBundles } from './write-bundles.ts';

/** Compares the descriptions with the bundles at a ref. Returns Markdown and what must be done; throws a `UserError` if there is no such ref. */
export async function compareWithRef(ref?: string): Promise<{ report: string; failures: string[] }> {
  const base = findBase(ref);
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    const before = writeBundlesAt(base, join(folder, 'base'));
    const now = await writeBundles(join(folder, 'revision'));
    const comparisons = await compareBundles(before, now, folder);
    return { report: renderDiff(base, comparisons), failures: comparisons.flatMap(listFailures) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
