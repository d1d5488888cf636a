import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../openapi/document.ts';
import { UserError } from '../../shared/user-error.ts';
import { loadDocument } from './load-document.ts';

const BUNDLES = new URL('../../../generated/', import.meta.url);

/** Descriptions by mount point; a function is called when its API is first requested. */
export type Documents = Record<string, Document | (() => Document)>;

/**
 * Loads the descriptions for arguments such as `cbr` and `name=path/to/openapi.yaml`, or all bundles of this project if there are none.
 * Files are read immediately, so that errors in them are reported at the start. Bundles have been validated and are read when first needed.
 */
export function loadMounts(mounts: string[]): Documents {
  const documents: Documents = {};
  for (const mount of mounts.length === 0 ? listBundles() : mounts) {
    const { name, path } = parseMount(mount);
    if (name in documents) throw new UserError(`\`${name}\` is mounted twice; give one of them another name.`);
    documents[name] = mount === name ? () => loadDocument(path) : loadDocument(path);
  }
  return documents;
}

/** Loads the descriptions like `loadMounts`, and also bundles files that refer to other files. */
export async function openMounts(mounts: string[]): Promise<Documents> {
  const documents = loadMounts(mounts);
  for (const { name, path } of listFileMounts(mounts)) {
    if (!hasExternalReference(path)) continue;
    // The bundler loads slowly and most descriptions do not need it.
    const { bundleFile } = await import('./bundle-file.ts');
    documents[name] = await bundleFile(name, path);
  }
  return documents;
}

/** The arguments that mount a file, such as `name=path/to/openapi.yaml`. */
export function listFileMounts(mounts: string[]): { name: string; path: string }[] {
  return mounts.filter((mount) => mount.includes('=')).map(parseMount);
}

function hasExternalReference(path: string): boolean {
  return /\$ref["']?\s*:\s*["']?[^"'#\s]/.test(readFileSync(path, 'utf8'));
}

function listBundles(): string[] {
  return readdirSync(BUNDLES).filter((name) => existsSync(bundlePath(name)));
}

function parseMount(mount: string): { name: string; path: string } {
  const separator = mount.indexOf('=');
  if (separator === -1) {
    const names = listBundles();
    if (names.includes(mount)) return { name: mount, path: bundlePath(mount) };
    throw new UserError(`There is no API \`${mount}\`; use one of ${names.join(', ')}. To mount a file, write name=file.`);
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
