import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadConfig } from '@redocly/openapi-core';
import { bundleApi } from '../../openapi/bundle-api.ts';
import { type Api, listApis } from '../../openapi/list-apis.ts';
import { describeError } from '../../shared/user-error.ts';
import { type WatchedFolder, watchFolders } from '../../shared/watch-folders.ts';
import type { Mock } from '../create-mock.ts';
import { bundleFile } from '../description/bundle-file.ts';
import { isUrl } from '../description/fetch-text.ts';
import { loadDocument } from '../description/load-document.ts';
import { type Documents, type Mount, openMounts, parseMounts } from '../description/mounts.ts';

const CONFIG = 'redocly.yaml';

/**
 * Creates a mock that follows the descriptions as they are saved, and calls `report` with the result of each change.
 * While a description has errors, the last valid one is served. Throws a `UserError` if a description has errors at the start.
 */
export async function watchMounts(
  args: string[],
  create: (documents: Documents) => Mock,
  report: (message: string) => void,
): Promise<Mock> {
  const sources = await findSources(args);
  let served = await readDocuments(sources);
  let mock = create(served);
  let problem: string | undefined;
  const reload = async () => {
    try {
      const documents = await readDocuments(sources);
      // Any file in a folder may have been saved, such as a log, and a new mock would lose the earlier requests and restores.
      if (problem === undefined && isDeepStrictEqual(documents, served)) return;
      mock = create(documents);
      served = documents;
      problem = undefined;
      report(`Serving the change to ${mock.apis.join(', ')}.`);
    } catch (error) {
      const message = describeError(error);
      if (message === problem) return;
      problem = message;
      report(`Error: ${message} The last valid descriptions are still served.`);
    }
  };
  watchFolders(listFolders(sources), reload);
  return {
    handle: (request) => mock.handle(request),
    fetch: (input, init) => mock.fetch(input, init),
    requests: () => mock.requests(),
    coverage: () => mock.coverage(),
    reset: () => mock.reset(),
    warmUp: () => mock.warmUp(),
    serves: (path) => mock.serves(path),
    apis: mock.apis,
  };
}

/** The sources of the mounted descriptions. */
interface Sources {
  /** Those below specs/. */
  apis: Api[];
  files: Mount[];
  /** Descriptions that do not change: URLs, and bundles in the installed package, which has no specs/. */
  fixed: Documents;
}

async function findSources(args: string[]): Promise<Sources> {
  const listed = existsSync(CONFIG) ? listApis(CONFIG) : [];
  const apis = listed.filter(({ name }) => args.length === 0 || args.includes(name));
  const others = args.filter((arg) => !apis.some(({ name }) => name === arg));
  const mounts = others.length > 0 || apis.length === 0 ? parseMounts(others) : [];
  const isFixed = ({ isBundle, source }: Mount) => isBundle || isUrl(source);
  return { apis, files: mounts.filter((mount) => !isFixed(mount)), fixed: await openMounts(mounts.filter(isFixed)) };
}

async function readDocuments({ apis, files, fixed }: Sources): Promise<Documents> {
  const config = apis.length > 0 ? await loadConfig({ configPath: resolve(CONFIG) }) : undefined;
  const documents = await Promise.all([
    ...apis.map(async (api) => [api.name, config && (await bundleApi(api, config))] as const),
    ...files.map(async (mount) => [mount.name, await readFile(mount)] as const),
  ]);
  return { ...fixed, ...(Object.fromEntries(documents) as Documents) };
}

/** Bundles a file even if it refers to no other, so that an unresolved reference is reported immediately and not when it is needed. */
async function readFile({ name, source }: Mount): Promise<Documents[string]> {
  // This has better messages than the bundler for some errors, such as a file that is not a description.
  loadDocument(source);
  return bundleFile(name, source);
}

function listFolders({ apis, files }: Sources): WatchedFolder[] {
  // Descriptions share components, which are beside their folders.
  const specs = new Set(apis.map(({ root }) => dirname(dirname(root))));
  const others = new Set(files.map(({ source }) => dirname(resolve(source))));
  return [...[...specs].map((path) => ({ path, recursive: true })), ...[...others].map((path) => ({ path, recursive: false }))];
}
