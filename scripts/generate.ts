import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { renderApi } from './generate/render-api.ts';
import { renderIndex } from './generate/render-client.ts';
import { findStaleFiles, writeFiles } from './generate/write-files.ts';
import { bundleApis } from './openapi/bundle-apis.ts';
import { listApis } from './openapi/list-apis.ts';
import { runWhenStarted } from './shared/command.ts';
import { describeError, UserError } from './shared/user-error.ts';
import { watchFolders } from './shared/watch-folders.ts';

const HELP = `Usage: npm run generate -- [api …] [--check] [--watch] [--config redocly.yaml] [--out generated]

Bundles the descriptions of the APIs in the configuration (all, unless some are named) and writes for each
<out>/<api>/openapi.yaml, types.ts and client.ts, and <out>/runtime.ts, which the clients share, and index.ts, which
exports them all.

  --check          write nothing; fail and name the files that are not what the specs give
  --watch          write again whenever a description is saved
  --config <file>  the Redocly configuration that lists the APIs (redocly.yaml)
  --out <folder>   where to write (generated)
  -h, --help       print this`;

export interface GenerateOptions {
  /** Names of the APIs; all if empty. */
  names?: string[];
  config?: string;
  out?: string;
  /** Write nothing, only say what is stale. */
  check?: boolean;
}

/** What a run found: paths below `out` that were (or with `check` would be) written or removed, and the names of the APIs. */
export interface GenerateResult {
  stale: string[];
  names: string[];
}

/** Writes generated/ from the descriptions. Throws a `UserError` that lists the problems of every API; then nothing is written. */
export async function generate({
  names = [],
  config: configPath = 'redocly.yaml',
  out = 'generated',
  check = false,
}: GenerateOptions = {}): Promise<GenerateResult> {
  const apis = listApis(configPath);
  const bundled = await bundleApis(configPath, names);
  const files = new Map([
    ['runtime.ts', renderRuntime()],
    ['index.ts', `// Generated from ${basename(configPath)} by \`npm run generate\`; do not edit.\n${renderIndex(apis)}`],
  ]);
  for (const api of bundled) {
    for (const [name, content] of await renderApi(api)) files.set(join(api.name, name), content);
  }
  const isSelected = (path: string) => bundled.length === apis.length || files.has(path);
  const stale = findStaleFiles(out, files).filter(isSelected);
  if (!check) writeFiles(out, files, stale);
  return { stale, names: bundled.map((api) => api.name) };
}

function renderRuntime(): string {
  const source = readFileSync(new URL('client/runtime.ts', import.meta.url), 'utf8');
  return `// Generated from scripts/client/runtime.ts by \`npm run generate\`; do not edit.\n${source}`;
}

/** Generates again whenever something below the folders of the descriptions changes; a failed run is reported and waits for the next change. */
async function watchAndGenerate(options: GenerateOptions): Promise<void> {
  const apis = listApis(options.config);
  // Descriptions share components, which stand beside their folders.
  const folders = [...new Set(apis.map((api) => dirname(dirname(api.root))))];
  watchFolders(
    folders.map((path) => ({ path, recursive: true })),
    () => generate(options).then(report, (error) => console.error(`Error: ${describeError(error)}`)),
  );
  console.error(`Watching ${folders.map((folder) => relative('.', folder)).join(', ')}.`);
}

function report({ stale, names }: GenerateResult): void {
  for (const path of stale) console.log(path);
  console.log(`Generated ${countOf(names, 'API')}: ${stale.length === 0 ? 'nothing' : countOf(stale, 'file')} changed.`);
}

function countOf(things: unknown[], noun: string): string {
  return `${things.length} ${noun}${things.length === 1 ? '' : 's'}`;
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {
    check: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    config: { type: 'string', default: 'redocly.yaml' },
    out: { type: 'string', default: 'generated' },
  },
  async run({ values: { check, watch: keepWatching, config, out }, positionals: names }) {
    const options = { names, check, config, out };
    const result = await generate(options);
    if (!check) {
      report(result);
      if (keepWatching) await watchAndGenerate(options);
      return;
    }
    if (result.stale.length > 0) {
      const paths = result.stale.map((path) => join(out, path)).join(', ');
      throw new UserError(`Not what the specs give: ${paths}. Run npm run generate and commit the result.`);
    }
    console.log(`${out}/ is what the specs give (${countOf(result.names, 'API')}).`);
  },
});
