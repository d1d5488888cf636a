import { type Counts, type Coverage, KINDS, listCovered, type OperationCoverage, summarizeCoverage, toPercent } from './coverage.ts';

const HEAD = ['API', 'Operation', 'Requests', 'Refused', 'Operations', 'Statuses', 'Exchanges', 'Codes'];

/** A Markdown table with a row for each operation, and a list of what is not covered. Its columns are aligned for a terminal. */
export function renderCoverage(coverage: Coverage): string {
  const covered = listCovered(coverage);
  const operations = covered.map(({ operation }) => operation);
  const rows = covered.map(({ api, name, operation }) => [api, name, ...renderCounts([operation])]);
  const { total } = summarizeCoverage(operations);
  const missing = covered.flatMap(({ api, name, operation }) => {
    const list = listMissing(operation);
    return list.length === 0 ? [] : [`- ${api} ${name}: ${list.join(', ')}`];
  });
  return [
    `Contract coverage: ${toPercent(total)}% (${total.met} of ${total.described})`,
    '',
    ...renderTable([HEAD, ...rows, ['Total', '', ...renderCounts(operations)]]),
    ...(coverage.unmatched > 0 ? ['', `Requests that matched no operation: ${coverage.unmatched}`] : []),
    ...(missing.length > 0 ? ['', 'Not covered:', '', ...missing] : []),
  ].join('\n');
}

function renderCounts(operations: OperationCoverage[]): string[] {
  const summary = summarizeCoverage(operations);
  const sum = (key: 'requests' | 'refused') => String(operations.reduce((total, operation) => total + operation[key], 0));
  return [sum('requests'), sum('refused'), ...KINDS.map((kind) => `${summary[kind].met}/${summary[kind].described}`)];
}

/** The statuses of an operation that are not covered, and the uncovered exchanges of the other statuses. */
function listMissing({ requests, responses }: OperationCoverage): string[] {
  if (requests === 0) return ['everything'];
  return Object.entries(responses).flatMap(([status, response]) => {
    if (response.requests === 0) return [status];
    return listUnmet(response.exchanges).map((name) => `${status} ${name}`);
  });
}

function listUnmet(counts: Counts): string[] {
  return Object.keys(counts).filter((name) => counts[name] === 0);
}

function renderTable([head = [], ...rows]: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  const rule = widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head.map(pad), rule, ...rows.map((cells) => cells.map(pad))].map((cells) => `| ${cells.join(' | ')} |`);
}
