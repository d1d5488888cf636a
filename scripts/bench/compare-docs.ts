import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listApis } from '../openapi/list-apis.ts';
import { UserError } from '../shared/user-error.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 3;
const REDOCLY = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const DOCS = fileURLToPath(new URL('../docs.ts', import.meta.url));

/** Compares the time to build all pages of the docs with `redocly build-docs` once per API, in alternating rounds, and renders a table. */
export function compareDocs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-docs-'));
  const times: { own: number[]; stock: number[] } = { own: [], stock: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      times.stock.push(measure(() => buildStock(folder)));
      times.own.push(measure(() => run([DOCS, '--out', join(folder, `own-${round}`)])));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [own, stock] = [median(times.own), median(times.stock)];
  return renderTable(
    ['docs of all APIs', 'ms', 'ratio'],
    [
      ['redocly build-docs, once per API', String(Math.round(stock)), '1.00 ×'],
      ['npm run docs', String(Math.round(own)), `${(own / stock).toFixed(2)} ×`],
    ],
  );
}

function buildStock(folder: string): void {
  for (const { name } of listApis())
    run([REDOCLY, 'build-docs', join('generated', name, 'openapi.yaml'), '--output', join(folder, `${name}.html`)]);
}

function measure(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function run(args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new UserError(`${args.join(' ')} failed: ${stderr}`);
}
