import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { onTestFinished } from 'vitest';
import { renderDocs } from '../../scripts/docs/site/build-docs.ts';
import type { SiteFiles } from '../../scripts/docs/site/render-site.ts';
import { createSite, type SiteHandler } from '../../scripts/docs/site/serve-site.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import type { Document } from '../../scripts/openapi/document.ts';

export interface ServedSite extends Listener {
  files: SiteFiles;
}

/** Serves the docs, built for this server, and the mock on a free port; the docs below `prefix` if one is given. With `lifecycle`, restores go on to their end. */
export async function serveDocs(prefix = '', lifecycle = false): Promise<ServedSite> {
  const docs = Promise.withResolvers<SiteHandler>();
  const mock = createMock({ lifecycle });
  const fallback = async (request: Request) => {
    const { pathname, origin, search } = new URL(request.url);
    if (!pathname.startsWith(`${prefix}/`)) return undefined;
    return (await docs.promise)(new Request(`${origin}${pathname.slice(prefix.length)}${search}`, request));
  };
  const listener = await listen(mock, { port: 0, host: '127.0.0.1', fallback });
  const files = await renderDocs({ mockUrl: listener.url, siteUrl: listener.url + prefix, isServedByMock: prefix === '' });
  docs.resolve(createSite(files));
  return { ...listener, url: listener.url + prefix, files };
}

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
