import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleApis } from '../openapi/bundle-apis.ts';
import { listApis } from '../openapi/list-apis.ts';
import { findStaleFiles, type OutputFolder, writeStaleFiles } from '../shared/write-folder.ts';
import { renderApi } from './render-api.ts';
import { renderIndex } from './render-client.ts';

export interface GenerateOptions {
  /** Names of the APIs; all if empty. */
  names?: string[];
  config?: string;
  out?: string;
  /** Write nothing, only report what is stale. */
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
  const folder: OutputFolder = { path: out, files, isOwn: isGenerated };
  const isSelected = (path: string) => bundled.length === apis.length || files.has(path);
  const stale = findStaleFiles(folder).filter(isSelected);
  if (!check) writeStaleFiles(folder, stale);
  return { stale, names: bundled.map((api) => api.name) };
}

function renderRuntime(): string {
  const source = readFileSync(new URL('../client/runtime.ts', import.meta.url), 'utf8');
  return `// Generated from scripts/client/runtime.ts by \`npm run generate\`; do not edit.\n${source}`;
}

function isGenerated(path: string): boolean {
  return /^(#|\/\/) Generated from /.test(readFileSync(path, 'utf8'));
}
