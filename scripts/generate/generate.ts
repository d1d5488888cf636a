import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BundledApi, bundleValidApis } from '../openapi/bundle-apis.ts';
import { type Api, listApis } from '../openapi/list-apis.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import { UserError } from '../shared/user-error.ts';
import { findStaleFiles, type OutputFolder, writeStaleFiles } from '../shared/write-folder.ts';
import { renderApi } from './render-api.ts';
import { renderIndex } from './render-index.ts';

export interface GenerateOptions {
  /** Names of the APIs; all if empty. */
  names?: string[];
  /** The Redocly configuration that lists the APIs. */
  config: string;
  /** The folder to write to. */
  out: string;
  /** Write nothing, only report what is stale. */
  check?: boolean;
}

/** The result of a run: paths below `out` that were (or with `check` would be) written or removed, the names of the APIs, and the problems of the APIs that failed. */
export interface GenerateResult {
  stale: string[];
  names: string[];
  problems: UserError[];
}

/** Writes generated/ from the descriptions. The files of an API that has a problem stay as they are. */
export async function generate({ names = [], config: configPath, out, check = false }: GenerateOptions): Promise<GenerateResult> {
  const all = listApis(configPath);
  refuseEqualTypes(all, configPath);
  const { apis, problems } = await bundleValidApis(configPath, names);
  const files = new Map<string, string>();
  const generated = await renderApis(apis, files, problems);
  const isAvailable = ({ name }: Api) => generated.includes(name) || existsSync(join(out, name, 'client.ts'));
  addSharedFiles(files, basename(configPath), all.filter(isAvailable));
  const folder: OutputFolder = { path: out, files, isOwn: isGenerated };
  const isSelected = (path: string) => generated.length === all.length || files.has(path);
  const stale = findStaleFiles(folder).filter(isSelected);
  if (!check) writeStaleFiles(folder, stale);
  return { stale, names: generated, problems };
}

/** Adds the files of each API and returns the names of those that have no problem. */
async function renderApis(apis: BundledApi[], files: Map<string, string>, problems: UserError[]): Promise<string[]> {
  const names: string[] = [];
  for (const api of apis) {
    try {
      for (const [file, content] of await renderApi(api)) files.set(join(api.name, file), content);
      names.push(api.name);
    } catch (error) {
      // Whatever fails there becomes one.
      problems.push(error as UserError);
    }
  }
  return names;
}

const ALWAYS = ['errors.ts', 'limit-time.ts', 'runtime.ts', 'security.ts'];

function addSharedFiles(files: Map<string, string>, config: string, apis: Api[]): void {
  // Modules that only some APIs need. No module of ALWAYS imports one of them.
  const sometimes = ['credentials.ts', 'follow.ts', 'media.ts', 'token-provider.ts'].filter((module) =>
    [...files.values()].some((content) => content.includes(`from '../${module}'`)),
  );
  const needsPointer = sometimes.includes('follow.ts') || sometimes.includes('token-provider.ts');
  const modules = [...ALWAYS, ...sometimes, ...(needsPointer ? ['read-pointer.ts'] : [])];
  for (const module of modules) {
    const source = readFileSync(new URL(`../client/${module}`, import.meta.url), 'utf8');
    files.set(module, `// Generated from scripts/client/${module} by \`npm run generate\`; do not edit.\n${source}`);
  }
  files.set('index.ts', `// Generated from ${config} by \`npm run generate\`; do not edit.\n${renderIndex(apis.map(({ name }) => name))}`);
}

/** Two names can become the same type, or the same folder on a file system that ignores case. */
function refuseEqualTypes(apis: Api[], configPath: string): void {
  const names = new Map<string, string>();
  for (const { name } of apis) {
    const key = pascalCase(name).toLowerCase();
    const other = names.get(key);
    if (other !== undefined)
      throw new UserError(`${configPath}: \`${other}\` and \`${name}\` would have the same type name; rename one of them.`);
    names.set(key, name);
  }
}

function isGenerated(path: string): boolean {
  return /^(#|\/\/) Generated from /.test(readFileSync(path, 'utf8'));
}
