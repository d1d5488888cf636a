import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../openapi/document.ts';
import { UserError } from '../../shared/user-error.ts';
import type { OpenApiDocument } from './check-document.ts';
import { fetchText, isUrl } from './fetch-text.ts';
import { loadDocument, readText } from './load-document.ts';
import { parseMountPoint } from './mount-points.ts';
import { parseDocument } from './parse-document.ts';

const BUNDLES = new URL('../../../generated/', import.meta.url);

/** Descriptions by mount point; a function is called when its API is first requested. */
export type Documents = Record<string, OpenApiDocument | (() => OpenApiDocument)>;

/** A description to mount. */
export interface Mount {
  name: string;
  /** The path or URL of the description. */
  source: string;
  /** Whether it is one of this project's bundles, which are known to be valid. */
  isBundle: boolean;
}

/** Parses arguments such as `cbr`, `name=path/to/openapi.yaml` and `/=https://…`; without arguments, mounts all bundles of this project. */
export function parseMounts(mounts: string[]): Mount[] {
  const parsed = (mounts.length === 0 ? listBundles() : mounts).map(parseMount);
  const twice = parsed.find(({ name }, index) => parsed.findIndex((each) => each.name === name) !== index);
  if (twice) throw new UserError(`\`${twice.name}\` is mounted twice; give one of them another name.`);
  return parsed;
}

/** Loads bundles of this project, by name, or all of them. A bundle is read when it is first needed. */
export function loadBundles(names: string[]): Documents {
  return Object.fromEntries(parseMounts(names).map(({ name, source }) => [name, () => loadDocument(source)]));
}

/** Loads the descriptions of mounts. Files and URLs are read immediately, so that errors in them are reported at the start. */
export async function openMounts(mounts: Mount[]): Promise<Documents> {
  const entries = mounts.map(
    async (mount) => [mount.name, mount.isBundle ? () => loadDocument(mount.source) : await openSource(mount)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function openSource({ name, source }: Mount): Promise<Document> {
  const text = isUrl(source) ? await fetchText(source) : readText(source);
  const document = parseDocument(text, source);
  if (!hasExternalReference(text)) return document;
  // The bundler loads slowly and most descriptions do not need it.
  const { bundleFile } = await import('./bundle-file.ts');
  return bundleFile(name, source);
}

function hasExternalReference(text: string): boolean {
  return /\$ref["']?\s*:\s*["']?[^"'#\s]/.test(text);
}

function listBundles(): string[] {
  return readdirSync(BUNDLES).filter((name) => existsSync(bundlePath(name)));
}

function parseMount(mount: string): Mount {
  const separator = mount.indexOf('=');
  if (separator !== -1) {
    const source = mount.slice(separator + 1);
    if (source === '') throw new UserError(`\`${mount}\` names no description; write a file or URL after \`=\`.`);
    return { name: parseMountPoint(mount.slice(0, separator)), source, isBundle: false };
  }
  const names = listBundles();
  if (names.includes(mount)) return { name: mount, source: bundlePath(mount), isBundle: true };
  throw new UserError(`There is no API \`${mount}\`; use one of ${names.join(', ')}. To mount a file or URL, write name=file or /=file.`);
}

function bundlePath(name: string): string {
  return fileURLToPath(new URL(`${name}/openapi.yaml`, BUNDLES));
}
