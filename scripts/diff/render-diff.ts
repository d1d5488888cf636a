import type { Change, Comparison } from './compare-bundles.ts';
import type { DiffResult } from './diff.ts';
import { IMPACTS, type Impact } from './redocly-diff.ts';

/** A diff as Markdown: a table for each API that changed, and one line that lists the others. */
export function renderDiff({ base, comparisons }: DiffResult): string {
  const same = comparisons.filter((comparison) => comparison.kind === 'compared' && comparison.changes.length === 0);
  const parts = comparisons.filter((comparison) => !same.includes(comparison)).map(renderComparison);
  if (same.length > 0) parts.push(`Nothing changed in ${same.map(({ name }) => name).join(', ')}.`);
  const commit = /^[0-9a-f]{40,}$/.test(base);
  return [`Compared with ${commit ? base.slice(0, 12) : base}.`, ...parts].join('\n\n');
}

function renderComparison(comparison: Comparison): string {
  if (comparison.kind !== 'compared') return `## ${comparison.name}\n\nThis API ${comparison.kind === 'added' ? 'is new' : 'was removed'}.`;
  const { name, changes, versions } = comparison;
  const rows = changes.toSorted((one, other) => rank(one.impact) - rank(other.impact)).map(renderChange);
  const version = versions.base === versions.revision ? versions.base : `${versions.base} → ${versions.revision}`;
  return [`## ${name} ${version}: ${renderCounts(changes)}`, '', '| Impact | Element | Change |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function renderCounts(changes: Change[]): string {
  const corrections = changes.filter(({ correction }) => correction).length;
  const counts = IMPACTS.map((impact) => {
    const count = changes.filter((change) => change.impact === impact).length - (impact === 'major' ? corrections : 0);
    return `${count} ${impact}`;
  });
  return [...counts, ...(corrections > 0 ? [`${corrections} ${corrections === 1 ? 'correction' : 'corrections'}`] : [])].join(', ');
}

function renderChange({ impact, element, message, correction }: Change): string {
  const evidence = correction && ` ${correction.reason} (${correction.discrepancy ?? correction.source})`;
  return `| ${correction ? 'correction' : impact} | \`${element}\` | ${`${message}${evidence ?? ''}`.replaceAll('|', '\\|').replace(/\s+/g, ' ')} |`;
}

function rank(impact: Impact): number {
  return IMPACTS.indexOf(impact);
}
