import { pointerToPath } from '@stoplight/json';
import { type Change, type Comparison, IMPACTS, type Impact } from './compare-bundles.ts';

/** The differences as Markdown: a table for each API that changed, and one line that lists the others. */
export function renderDiff(base: string, comparisons: Comparison[]): string {
  const same = comparisons.filter((comparison) => comparison.kind === 'compared' && comparison.changes.length === 0);
  const parts = comparisons.filter((comparison) => !same.includes(comparison)).map(renderComparison);
  if (same.length > 0) parts.push(`Nothing changed in ${same.map(({ name }) => name).join(', ')}.`);
  return [`Compared with ${base.slice(0, 12)}.`, ...parts].join('\n\n');
}

/** What must be done about the major changes of an API; nothing if there are none or the major version was raised. */
export function listFailures(comparison: Comparison): string[] {
  if (comparison.kind !== 'compared') return [];
  const { name, changes, versions } = comparison;
  const major = changes.filter(({ impact }) => impact === 'major');
  if (major.length === 0 || isMajorBump(versions.base, versions.revision)) return [];
  const elements = major.map((change) => `${describeElement(change)} (${describeChange(change)})`);
  return [
    `${name}: info.version is ${versions.revision} after ${versions.base}, but this breaks callers: ${elements.join(', ')}. Raise the major version.`,
  ];
}

function renderComparison(comparison: Comparison): string {
  if (comparison.kind !== 'compared') return `## ${comparison.name}\n\nThis API ${comparison.kind === 'added' ? 'is new' : 'was removed'}.`;
  const { name, changes, versions } = comparison;
  const counts = IMPACTS.map((impact) => `${changes.filter((change) => change.impact === impact).length} ${impact}`);
  const rows = changes
    .toSorted((one, other) => rank(one.impact) - rank(other.impact))
    .map((change) => `| ${change.impact} | \`${describeElement(change)}\` | ${describeChange(change).replaceAll('|', '\\|')} |`);
  const version = versions.base === versions.revision ? versions.base : `${versions.base} → ${versions.revision}`;
  return [`## ${name} ${version}: ${counts.join(', ')}`, '', '| Impact | Element | Change |', '| --- | --- | --- |', ...rows].join('\n');
}

function rank(impact: Impact): number {
  return IMPACTS.indexOf(impact);
}

/** `#/paths/~1restore/post/responses/500` → `POST /restore responses/500`. */
function describeElement({ path, property }: Change): string {
  const [first = '', second, third, ...rest] = pointerToPath(path).map(String);
  const parts =
    first === 'paths' && second !== undefined
      ? [`${third?.toUpperCase() ?? ''} ${second}`.trim(), rest.join('/')]
      : [[first, second, third, ...rest].filter(Boolean).join('/')];
  return [...parts, property].filter(Boolean).join(' ');
}

function describeChange({ kind, verdicts }: Change): string {
  return verdicts.map(({ message }) => message).join(' ') || kind;
}

/** Below 1.0.0, the minor version is the one that may break. */
function isMajorBump(base: string, revision: string): boolean {
  const [major = 0, minor = 0] = base.split('.').map(Number);
  const [newMajor = 0, newMinor = 0] = revision.split('.').map(Number);
  return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}
