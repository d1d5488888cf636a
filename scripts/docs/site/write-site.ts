import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeError, UserError } from '../../shared/user-error.ts';
import type { SiteFiles } from './render-site.ts';

/** Lists the files of the last build. Only these are ever replaced or removed. */
const MANIFEST = 'site-files.json';

/**
 * Writes a site to a folder and removes what the last build wrote and this one does not. A `.git` in the folder is left alone.
 * Throws a `UserError`, and changes nothing, if the folder contains a file that no build wrote.
 */
export async function writeSite(folder: string, files: SiteFiles): Promise<void> {
  try {
    const written = new Set([MANIFEST, ...(await readManifest(folder))]);
    const present = await listFiles(folder, written);
    const paths = [...files.keys()];
    // Before the files: an interrupted build can then be repeated.
    await writeManifest(folder, [...new Set([...written, ...paths])]);
    await Promise.all([...files].map(([path, content]) => writeChanged(join(folder, path), content)));
    await removeFiles(folder, present, new Set([...paths, MANIFEST]));
    await writeManifest(folder, paths);
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(`Cannot write to ${folder}: ${describeError(error)}. Choose another folder with --out.`, { cause: error });
  }
}

async function readManifest(folder: string): Promise<string[]> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return [];
  try {
    const { files } = JSON.parse(await readFile(path, 'utf8')) as { files?: unknown };
    if (!Array.isArray(files)) throw new Error('it has no array `files`');
    return files;
  } catch (error) {
    throw new UserError(`${path} is not a list of files: ${describeError(error)}. Remove the folder, or choose another with --out.`, {
      cause: error,
    });
  }
}

async function writeManifest(folder: string, files: string[]): Promise<void> {
  await createFolder(folder);
  await replaceFile(join(folder, MANIFEST), `${JSON.stringify({ writtenBy: 'npm run docs', files: files.sort() }, null, 2)}\n`);
}

/** Like `mkdir` with `recursive`, which never returns for a folder below /proc. */
async function createFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await createFolder(dirname(folder));
  await mkdir(folder);
}

/** The files below a folder. Throws a `UserError` at the first one that no build wrote, without reading folders that contain none of its files. */
async function listFiles(folder: string, written: Set<string>): Promise<string[]> {
  const ownFolders = new Set([...written].flatMap((path) => listParents(path)));
  const list = async (below: string): Promise<string[]> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    const found: string[] = [];
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path === '.git') continue;
      if (entry.isDirectory() && ownFolders.has(path)) found.push(...(await list(path)));
      // An interrupted build leaves one of its files under its temporary name.
      else if (entry.isFile() && written.has(path.replace(/\.new$/, ''))) found.push(path);
      else throw new UserError(`${join(folder, path)} was not written by npm run docs. Move it away, or choose another folder with --out.`);
    }
    return found;
  };
  return existsSync(folder) ? list('') : [];
}

/** `docs/cbr/index.html` → `docs`, `docs/cbr`. */
function listParents(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

async function writeChanged(path: string, content: string): Promise<void> {
  if (existsSync(path) && (await readFile(path, 'utf8')) === content) return;
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, content);
}

/** Removes the files that are not expected, and the folders that are then empty: the next build would not know them and refuse to continue. */
async function removeFiles(folder: string, present: string[], expected: Set<string>): Promise<void> {
  const obsolete = present.filter((path) => !expected.has(path));
  await Promise.all(obsolete.map((path) => rm(join(folder, path))));
  const remaining = new Set([...expected].flatMap(listParents));
  const emptied = new Set(obsolete.flatMap(listParents)).difference(remaining);
  for (const path of [...emptied].sort().reverse()) await rmdir(join(folder, path));
}

/** Replaces a file in one step, so that a reader never sees half of one. */
async function replaceFile(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
