import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Beyond 9, Redoc's script takes seconds to compress and becomes a tenth smaller.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Makes `folder` hold `files` (path below it → content), each with a .br and a .gz beside it, and nothing else. */
export async function writeSite(folder: string, files: Map<string, Buffer>): Promise<void> {
  const before = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  await Promise.all([...files].map(([path, content]) => writeWithVariants(join(folder, path), content)));
  const expected = new Set([...files.keys()].flatMap((path) => ['', '.br', '.gz'].map((suffix) => join(folder, path + suffix))));
  const stale = before.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(stale.filter((path) => !expected.has(path)).map((path) => rm(path)));
}

async function writeWithVariants(path: string, content: Buffer): Promise<void> {
  if (await isWritten(path, content)) return;
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(`${path}.br`, await promisify(brotliCompress)(content, BROTLI));
  await replaceFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
  // The plain file comes last: while it is the old one, an interrupted build is taken up again.
  await replaceFile(path, content);
}

async function isWritten(path: string, content: Buffer): Promise<boolean> {
  const present = [path, `${path}.br`, `${path}.gz`].every((file) => existsSync(file));
  return present && content.equals(await readFile(path));
}

/** Replaces a file in one step, so that a reader never sees half of one. */
async function replaceFile(path: string, content: Buffer): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
