import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The paths below `folder` that differ from `files` (path below `folder` → content): changed, missing, or there without being in it. */
export function findStaleFiles(folder: string, files: Map<string, string>): string[] {
  const changed = [...files].filter(([path, content]) => read(join(folder, path)) !== content).map(([path]) => path);
  return [...changed, ...listFiles(folder).filter((path) => !files.has(path))].sort();
}

/** Makes `folder` hold `files`. Each file is replaced in one step, so that a reader never sees half of one. */
export function writeFiles(folder: string, files: Map<string, string>, stale: string[]): void {
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

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
}
