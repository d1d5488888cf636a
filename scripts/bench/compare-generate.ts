import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listApis } from '../openapi/list-apis.ts';
import { UserError } from '../shared/user-error.ts';
import { findPackageFile } from './peers.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 3;
const require = createRequire(import.meta.url);
// openapi-typescript does not export its command.
const OPENAPI_TYPESCRIPT = fileURLToPath(new URL('../bin/cli.js', pathToFileURL(require.resolve('openapi-typescript'))));
const GENERATE = fileURLToPath(new URL('../generate.ts', import.meta.url));

/** Compares `generate` with `redocly bundle` and `openapi-typescript` once per API, in alternating rounds, and renders a table. */
export function compareGenerate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const configs = { 'all APIs': 'redocly.yaml', 'GitHub (1,223 operations)': writeGitHubConfig(folder) };
  try {
    const rows = Object.entries(configs).flatMap(([name, config]) => (config === undefined ? [] : compareOn(name, config, folder)));
    return renderTable(['description', 'ms', 'ratio'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareOn(name: string, config: string, folder: string): string[][] {
  const times: { own: number[]; stock: number[] } = { own: [], stock: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.stock.push(measure(() => runStock(config, folder)));
    times.own.push(measure(() => run([GENERATE, '--config', config, '--out', join(folder, 'own', name)])));
  }
  const [own, stock] = [median(times.own), median(times.stock)];
  return [
    [`${name}: redocly bundle and openapi-typescript, once per API`, String(Math.round(stock)), '1.00 ×'],
    [`${name}: npm run generate`, String(Math.round(own)), `${(own / stock).toFixed(2)} ×`],
  ];
}

/** A configuration with GitHub's description; undefined if it is not installed. */
function writeGitHubConfig(folder: string): string | undefined {
  const root = findPackageFile('@octokit/openapi', 'generated/api.github.com.json');
  if (!existsSync(root)) return undefined;
  const config = join(folder, 'config', 'redocly.yaml');
  mkdirSync(dirname(config));
  writeFileSync(config, `apis: { github: { root: ${JSON.stringify(root)} } }\n`);
  return config;
}

function runStock(config: string, folder: string): void {
  for (const { name, root } of listApis(config)) {
    const bundle = join(folder, `${name}.yaml`);
    run([require.resolve('@redocly/cli/bin/cli.js'), 'bundle', root, '-o', bundle], folder);
    run([OPENAPI_TYPESCRIPT, bundle, '-o', join(folder, `${name}.ts`)], folder);
  }
}

function measure(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function run(args: string[], cwd = '.'): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new UserError(`${args.join(' ')} failed: ${stderr}`);
}
