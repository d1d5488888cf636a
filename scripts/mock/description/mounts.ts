import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../shared/user-error.ts';
import type { Documents } from '../create-mock.ts';
import { loadDocument } from './load-document.ts';

const BUNDLES = new URL('../../../generated/', import.meta.url);

/**
 * The descriptions to mount by name, from arguments such as `cbr` and `name=path/to/openapi.yaml`; all bundles of this project if there are none.
 * A file is read at once, so that its mistakes are known at once; a bundle, which has none, when it is first needed.
 */
export function loadMounts(mounts: string[]): Documents {
  const documents: Documents = {};
  for (const mount of mounts.length === 0 ? listBundles() : mounts) {
    const { name, path } = readMount(mount);
    if (name in documents) throw new UserError(`\`${name}\` is mounted twice; give one of them another name.`);
    documents[name] = mount === name ? () => loadDocument(path) : loadDocument(path);
  }
  return documents;
}

/** As `loadMounts`, but also takes files that refer to others. */
export async function openMounts(mounts: string[]): Promise<Documents> {
  const documents = loadMounts(mounts);
  for (const { name, path } of listFiles(mounts)) {
    if (!refersToOthers(path)) continue;
    // The bundler is only loaded where there is something to bundle.
    const { bundleFile } = await import('./bundle-file.ts');
    documents[name] = await bundleFile(name, path);
  }
  return documents;
}

/** The mounts that are files, such as `name=path/to/openapi.yaml`. */
export function listFiles(mounts: string[]): { name: string; path: string }[] {
  return mounts.filter((mount) => mount.includes('=')).map(readMount);
}

/** Whether there is a reference in a file that does not point into it. */
function refersToOthers(path: string): boolean {
  return /\$ref["']?\s*:\s*["']?[^"'#\s]/.test(readFileSync(path, 'utf8'));
}

/** The names of this project's bundles. */
function listBundles(): string[] {
  return readdirSync(BUNDLES).filter((name) => existsSync(bundlePath(name)));
}

function readMount(mount: string): { name: string; path: string } {
  const separator = mount.indexOf('=');
  if (separator === -1) {
    const names = listBundles();
    if (names.includes(mount)) return { name: mount, path: bundlePath(mount) };
    throw new UserError(`There is no API \`${mount}\`; there are ${names.join(', ')}. To mount a file, write name=file.`);
  }
  const name = mount.slice(0, separator);
  if (!/^[\w.~-]+$/.test(name) || name === 'health') {
    throw new UserError(`\`${name}\` cannot be a mount point: use letters, digits, \`-\`, \`_\`, \`.\` or \`~\`, and not \`health\`.`);
  }
  return { name, path: mount.slice(separator + 1) };
}

function bundlePath(name: string): string {
  return fileURLToPath(new URL(`${name}/openapi.yaml`, BUNDLES));
}
