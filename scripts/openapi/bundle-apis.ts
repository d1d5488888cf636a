import { resolve } from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import { describeError, UserError } from '../shared/user-error.ts';
import { bundleApi } from './bundle-api.ts';
import type { Document } from './document.ts';
import { type Api, listApis, selectApis } from './list-apis.ts';

/** An API of the configuration with its description joined into one document. */
export interface BundledApi extends Api {
  document: Document;
}

/** Bundles the APIs of the configuration with these names (all if none are given). Throws a `UserError` that lists the problems of all of them. */
export async function bundleApis(configPath?: string, names?: string[]): Promise<BundledApi[]> {
  const { apis, problems } = await bundleValidApis(configPath, names);
  if (problems.length > 0) throw new UserError(problems.map(describeError).join('; '));
  return apis;
}

/** Bundles the APIs of the configuration with these names (all if none are given), and returns the problems of those that cannot be bundled. */
export async function bundleValidApis(
  configPath = 'redocly.yaml',
  names: string[] = [],
): Promise<{ apis: BundledApi[]; problems: UserError[] }> {
  const apis = selectApis(listApis(configPath), names);
  const config = await loadConfig({ configPath: resolve(configPath) }).catch((error: unknown) => {
    throw new UserError(`${configPath}: ${describeError(error)}`, { cause: error });
  });
  const results = await Promise.allSettled(apis.map(async (api) => ({ ...api, document: await bundleApi(api, config) })));
  const problems = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const unexpected = problems.find((problem) => !(problem instanceof UserError));
  if (unexpected) throw unexpected;
  return { apis: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])), problems };
}
