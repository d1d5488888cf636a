import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig, stringifyYaml } from '@redocly/openapi-core';
import { bundleApi } from '../openapi/bundle-api.ts';
import { listApis } from '../openapi/list-apis.ts';
import type { Bundles } from './read-base.ts';

/** Bundles the descriptions as they are now into a folder. Those in generated/ may be older than a change under specs/. */
export async function writeBundles(folder: string): Promise<Bundles> {
  mkdirSync(folder, { recursive: true });
  const config = await loadConfig({ configPath: resolve('redocly.yaml') });
  const bundles = listApis().map(async (api) => {
    const path = join(folder, `${api.name}.yaml`);
    writeFileSync(path, stringifyYaml(await bundleApi(api, config), { noRefs: true, lineWidth: -1 }));
    return [api.name, path] as const;
  });
  return new Map(await Promise.all(bundles));
}
