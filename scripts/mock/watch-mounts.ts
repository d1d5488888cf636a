import { existsSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import { bundleApi } from '../generate/bundle-api.ts';
import { type Api, listApis } from '../shared/apis.ts';
import { describeError } from '../shared/user-error.ts';
import { createMock, type Documents, type Mock } from './create-mock.ts';
import { loadMounts } from './mounts.ts';

const CONFIG = 'redocly.yaml';
// Editors save in several steps; the last one counts.
const SETTLE_MS = 50;

/**
 * Makes a mock that follows the descriptions as they are saved, and calls `report` with what came of each change.
 * A description that is broken while it is edited leaves the last good one in place. Throws a `UserError` if it is broken at the start.
 */
export async function watchMounts(mounts: string[], report: (message: string) => void): Promise<Mock> {
  // Whoever has installed the package has no such configuration; the bundles in it do not change.
  const apis = existsSync(CONFIG) ? listApis(CONFIG).filter(({ name }) => mounts.length === 0 || mounts.includes(name)) : [];
  const others = mounts.filter((mount) => !apis.some(({ name }) => name === mount));
  const files = others.filter((mount) => mount.includes('='));
  let mock = createMock({ documents: await readDocuments(apis, others) });
  const reload = async () => {
    try {
      mock = createMock({ documents: await readDocuments(apis, others) });
      report(`Serving the change to ${mock.apis.join(', ')}.`);
    } catch (error) {
      report(`Error: ${describeError(error)} The last good descriptions are still served.`);
    }
  };
  watchFolders(apis, files, reload);
  return {
    answer: (request) => mock.answer(request),
    fetch: (request) => mock.fetch(request),
    apis: mock.apis,
    get operations() {
      return mock.operations;
    },
  };
}

async function readDocuments(apis: Api[], others: string[]): Promise<Documents> {
  if (apis.length === 0) return loadMounts(others);
  const config = await loadConfig({ configPath: resolve(CONFIG) });
  const bundles = await Promise.all(apis.map(async (api) => [api.name, await bundleApi(api, config)] as const));
  return { ...Object.fromEntries(bundles), ...(others.length > 0 && loadMounts(others)) } as Documents;
}

function watchFolders(apis: Api[], files: string[], reload: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, SETTLE_MS);
  };
  // Descriptions share components, which stand beside their folders.
  const specs = new Set(apis.map(({ root }) => dirname(dirname(root))));
  const others = new Set(files.map((file) => dirname(resolve(file.slice(file.indexOf('=') + 1)))));
  for (const folder of specs) watch(folder, { recursive: true }, settle);
  for (const folder of others) watch(folder, settle);
}
