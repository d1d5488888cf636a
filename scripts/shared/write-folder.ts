import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describeError, UserError } from './user-error.ts';

/** A folder that a command writes as a whole. */
export interface OutputFolder {
  path: string;
  /** The files after the run: path below the folder → content. */
  files: ReadonlyMap<string, string | Buffer>;
  /** Whether an earlier run wrote a file. Only such files are replaced or removed. */
  isOwn(path: string): boolean;
}

/** The paths below a folder that a run would write or remove: changed, missing, or no longer wanted. */
export function findStaleFiles({ path: folder, files }: OutputFolder): string[] {
  return explainFailure(folder, () => {
    const changed = [...files].filter(([path, content]) => !hasContent(join(folder, path), content)).map(([path]) => path);
    return [...changed, ...listFiles(folder).filter((path) => !files.has(path))].sort();
  });
}

/**
 * Writes or removes the stale files of a folder. Each file is replaced in one step, so that a reader never sees half of it.
 * Throws a `UserError`, and changes nothing, if one of them is not the command's own: `--out .` must not empty the working directory.
 */
export function writeStaleFiles(folder: OutputFolder, stale: string[]): void {
  explainFailure(folder.path, () => {
    refuseForeignFiles(folder, stale);
    for (const path of stale) {
      const target = join(folder.path, path);
      const content = folder.files.get(path);
      if (content === undefined) rmSync(target);
      else replaceFile(target, content);
    }
  });
}

function refuseForeignFiles({ path: folder, isOwn }: OutputFolder, stale: string[]): void {
  const foreign = stale.map((path) => join(folder, path)).filter((path) => existsSync(path) && !isOwn(path));
  if (foreign.length === 0) return;
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
  throw new UserError(
    `These files were not generated: ${foreign.slice(0, 3).join(', ')}${more}. Move them out of ${folder}/, or choose another folder with --out.`,
  );
}

function hasContent(path: string, content: string | Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function replaceFile(path: string, content: string | Buffer): void {
  createFolder(dirname(path));
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/** Like `mkdir` with `recursive`, which never returns for a folder below /proc. */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  createFolder(dirname(path));
  mkdirSync(path);
}

function explainFailure<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(`Cannot write to ${folder}: ${describeError(error)}. Choose another folder with --out.`, { cause: error });
  }
}
