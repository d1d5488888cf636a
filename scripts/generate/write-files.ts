import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../shared/user-error.ts';

/** The paths below `folder` that differ from `files` (path below `folder` → content): changed, missing, or there without being in it. */
export function findStaleFiles(folder: string, files: Map<string, string>): string[] {
  const changed = [...files].filter(([path, content]) => read(join(folder, path)) !== content).map(([path]) => path);
  return [...changed, ...listFiles(folder).filter((path) => !files.has(path))].sort();
}

/** Makes `folder` hold `files`. Each file is replaced in one step, so that a reader never sees half of one. Throws a `UserError` rather than remove a file that was not generated. */
export function writeFiles(folder: string, files: Map<string, string>, stale: string[]): void {
  // `--out .` must not empty the working directory.
  const foreign = stale.filter((path) => !files.has(path) && !isGenerated(join(folder, path)));
  if (foreign.length > 0) {
    const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
    const paths = foreign.slice(0, 3).map((path) => join(folder, path));
    throw new UserError(`Not generated: ${paths.join(', ')}${more}. Move it out of ${folder}/, which holds nothing else.`);
  }
  for (const path of stale) {
    const target = join(folder, path);
    const content = files.get(path);
    if (content === undefined) {
      rmSync(target);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.new`, content);
    renameSync(`${target}.new`, target);
  }
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function isGenerated(path: string): boolean {
  return /^(#|\/\/) Generated from /.test(readFileSync(path, 'utf8'));
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
