import { dirname, resolve } from 'node:path';
import { type Config, loadConfig } from '@redocly/openapi-core';
import { describeError, UserError } from './user-error.ts';

/** One entry of `apis` in redocly.yaml. */
export interface Api {
  /** Such as `vbs-v3`: the folder in specs/ and generated/, and the mount point of the mock. */
  name: string;
  /** Absolute path of the root of its description. */
  root: string;
}

export interface ApiList {
  apis: Api[];
  config: Config;
}

/** Reads the list of APIs from a Redocly configuration file, in its order. Throws a `UserError` if the file cannot be read or lists none. */
export async function listApis(configPath = 'redocly.yaml'): Promise<ApiList> {
  const config = await loadConfig({ configPath: resolve(configPath) }).catch((error: unknown) => {
    throw new UserError(`${configPath}: ${describeError(error)}`, { cause: error });
  });
  const entries = Object.entries(config.resolvedConfig.apis ?? {});
  if (entries.length === 0) throw new UserError(`${configPath} lists no API; add one under \`apis\`.`);
  const folder = dirname(resolve(configPath));
  return { config, apis: entries.map(([name, { root }]) => ({ name, root: resolve(folder, root) })) };
}

/** The APIs with these names, or all if none are given. Throws a `UserError` that lists the known names. */
export function selectApis(apis: Api[], names: string[]): Api[] {
  const unknown = names.find((name) => !apis.some((api) => api.name === name));
  if (unknown !== undefined) {
    throw new UserError(`There is no API \`${unknown}\`; there are ${apis.map((api) => api.name).join(', ')}.`);
  }
  return names.length === 0 ? apis : apis.filter((api) => names.includes(api.name));
}
