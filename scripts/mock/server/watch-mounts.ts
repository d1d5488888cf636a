import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import { bundleApi } from '../../openapi/bundle-api.ts';
import type { Document } from '../../openapi/document.ts';
import { type Api, listApis } from '../../openapi/list-apis.ts';
import { describeError } from '../../shared/user-error.ts';
import { type WatchedFolder, watchFolders } from '../../shared/watch-folders.ts';
import { createMock, type Mock } from '../create-mock.ts';
import { bundleFile } from '../description/bundle-file.ts';
import { loadDocument } from '../description/load-document.ts';
import { type Documents, listFileMounts, loadMounts } from '../description/mounts.ts';

const CONFIG = 'redocly.yaml';

/**
 * Creates a mock that follows the descriptions as they are saved, and calls `report` with the result of each change.
 * While a description has errors, the last valid one is served. Throws a `UserError` if a description has errors at the start.
 */
export async function watchMounts(mounts: string[], report: (message: string) => void): Promise<Mock> {
  const sources = findSources(mounts);
  let mock = createMock({ documents: await readDocuments(sources), warn: report });
  const reload = async () => {
    try {
      mock = createMock({ documents: await readDocuments(sources), warn: report });
      report(`Serving the change to ${mock.apis.join(', ')}.`);
    } catch (error) {
      report(`Error: ${describeError(error)} The last valid descriptions are still served.`);
    }
  };
  watchFolders(listFolders(sources), reload);
  return {
    handle: (request) => mock.handle(request),
    fetch: (request) => mock.fetch(request),
    apis: mock.apis,
  };
}

/** Where the mounted descriptions come from. */
interface Sources {
  /** Those below specs/. */
  apis: Api[];
  files: { name: string; path: string }[];
  /** Names of bundles, which do not change: the installed package has no specs/. */
  bundles: string[] | undefined;
}

function findSources(mounts: string[]): Sources {
  const names = mounts.filter((mount) => !mount.includes('='));
  const apis = existsSync(CONFIG) ? listApis(CONFIG).filter(({ name }) => mounts.length === 0 || names.includes(name)) : [];
  const others = names.filter((name) => !apis.some((api) => api.name === name));
  const isAll = mounts.length === 0 && apis.length === 0;
  return { apis, files: listFileMounts(mounts), bundles: isAll || others.length > 0 ? others : undefined };
}

/** Files are bundled too, so that an unresolved reference is reported immediately and not when it is needed. */
async function readDocuments({ apis, files, bundles }: Sources): Promise<Documents> {
  const config = apis.length > 0 ? await loadConfig({ configPath: resolve(CONFIG) }) : undefined;
  const documents = await Promise.all([
    ...apis.map(async (api) => [api.name, config && (await bundleApi(api, config))] as const),
    ...files.map(async ({ name, path }) => [name, await readFile(name, path)] as const),
  ]);
  return { ...(bundles && loadMounts(bundles)), ...(Object.fromEntries(documents) as Documents) };
}

function readFile(name: string, path: string): Promise<Document> {
  // It has better messages than the bundler for some errors, such as a file that is not a description.
  loadDocument(path);
  return bundleFile(name, path);
}

function listFolders({ apis, files }: Sources): WatchedFolder[] {
  // Descriptions share components, which are beside their folders.
  const specs = new Set(apis.map(({ root }) => dirname(dirname(root))));
  const others = new Set(files.map(({ path }) => dirname(resolve(path))));
  return [...[...specs].map((path) => ({ path, recursive: true })), ...[...others].map((path) => ({ path, recursive: false }))];
}
