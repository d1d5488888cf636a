import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { onTestFinished } from 'vitest';
import type { Document } from '../../scripts/openapi/document.ts';

/** Creates a folder below the system's temporary one. */
export function createFolder(): string {
  return mkdtempSync(join(tmpdir(), 'docs-'));
}

/** Copies the descriptions and their configuration, so that a test can change them. */
export function copySpecs(): { folder: string; config: string } {
  const folder = createFolder();
  cpSync('specs', join(folder, 'specs'), { recursive: true });
  cpSync('redocly.yaml', join(folder, 'redocly.yaml'));
  return { folder, config: join(folder, 'redocly.yaml') };
}

/** The committed bundles, read as data: name → document. */
export function readBundles(): Map<string, Document> {
  const folder = new URL('../../generated/', import.meta.url);
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return new Map(names.map((name) => [name, load(readFileSync(new URL(`${name}/openapi.yaml`, folder), 'utf8')) as Document]));
}

/** Every value under a key anywhere in a value. */
export function findAll(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [...(name === key ? [item] : []), ...findAll(item, key)]);
}

/** Undoes what a test changes. */
export function afterThisTest(undo: () => unknown): void {
  onTestFinished(async () => {
    await undo();
  });
}
