import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBundles } from './diff/compare-bundles.ts';
import { findBase, writeBundlesAt } from './diff/read-base.ts';
import { countMajor, renderDiff } from './diff/render-diff.ts';
import { writeBundles } from './diff/write-bundles.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run diff [-- <git ref>]

Compares what the descriptions give with the bundles at a git ref (the merge base with main) by \`redocly diff\`, and
prints a Markdown table for each API that changed. Fails if a major change comes without a new major version in info.version.
The working tree and the index are left alone.

  -h, --help           print this`;

/** Compares the descriptions with those at a ref. Returns Markdown; throws a `UserError` if there is no such ref. */
export async function diff(ref?: string): Promise<{ report: string; failures: string[] }> {
  const base = findBase(ref);
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    const before = writeBundlesAt(base, join(folder, 'base'));
    const now = await writeBundles(join(folder, 'revision'));
    const comparisons = await compareBundles(before, now, folder);
    return { report: renderDiff(base, comparisons), failures: comparisons.flatMap(countMajor) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run({ positionals: [ref, ...rest] }) {
    if (rest.length > 0) throw new UserError('npm run diff takes one git ref.');
    const { report, failures } = await diff(ref);
    console.log(report);
    if (failures.length > 0) throw new UserError(failures.join('; '));
  },
});
