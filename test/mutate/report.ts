import type { Outcome } from './run-mutations.ts';

/** A table of the families, the survivors, and the failures that do not name their element. */
export function renderReport(outcomes: Outcome[]): string {
  const families = [...new Set(outcomes.map(({ mutation }) => mutation.family))].sort();
  const rows = families.map((family) =>
    renderRow(
      family,
      outcomes.filter(({ mutation }) => mutation.family === family),
    ),
  );
  const survivors = outcomes.filter(({ check }) => check === undefined);
  const unnamed = outcomes.filter(({ check, isNamed }) => check !== undefined && !isNamed);
  const killed = outcomes.length - survivors.length;
  return [
    ...survivors.map(({ api, mutation }) => `survived  ${api}  ${mutation.family}  ${mutation.title}`),
    ...unnamed.map(({ api, mutation, problems }) => `unnamed   ${api}  ${mutation.family}  ${mutation.title}\n          ${problems[0]}`),
    '',
    `${'family'.padEnd(42)}${['run', 'failed', 'survived', 'named'].map((title) => title.padStart(10)).join('')}`,
    ...rows,
    renderRow('all', outcomes),
    '',
    `By the first failing check: ${countChecks(outcomes)}.`,
    `${percent(killed, outcomes.length)} of ${outcomes.length} mutations fail a check; ${percent(killed - unnamed.length, killed)} of these failures name the element.`,
  ].join('\n');
}

function renderRow(family: string, outcomes: Outcome[]): string {
  const killed = outcomes.filter(({ check }) => check !== undefined);
  const named = killed.filter(({ isNamed }) => isNamed);
  const counts = [outcomes.length, killed.length, outcomes.length - killed.length, named.length];
  return family.padEnd(42) + counts.map((count) => String(count).padStart(10)).join('');
}

function countChecks(outcomes: Outcome[]): string {
  const checks = [...new Set(outcomes.flatMap(({ check }) => check ?? []))];
  return checks.map((name) => `${name} ${outcomes.filter(({ check }) => check === name).length}`).join(', ');
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1)}%`;
}
