import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describeError, UserError } from '../shared/user-error.ts';

/** One entry of `apis` in redocly.yaml. */
export interface Api {
  /** Such as `vbs-v3`: the folder in specs/ and generated/, and the mount point of the mock. */
  name: string;
  /** Absolute path of the root of its description. */
  root: string;
  /** The same as the configuration writes it, for messages and headers. */
  source: string;
}

/** Reads the list of APIs from a Redocly configuration file, in its order. Throws a `UserError` if the file cannot be read or lists none. */
export function listApis(configPath = 'redocly.yaml'): Api[] {
  const entries = Object.entries(readConfig(configPath).apis ?? {});
  if (entries.length === 0) throw new UserError(`${configPath} lists no API; add one under \`apis\`.`);
  return entries.map(([name, api]) => {
    // The name becomes part of folders, URLs and exports.
    if (!/^[a-z0-9]([\w.@~-]*[a-z0-9])?$/i.test(name)) {
      throw new UserError(`${configPath}: \`${name}\` is not a valid API name; use letters, digits and hyphens, such as \`vbs-v3\`.`);
    }
    if (typeof api?.root !== 'string') throw new UserError(`${configPath}: \`${name}\` has no \`root\`; give the path of its description.`);
    return { name, root: resolve(dirname(configPath), api.root), source: api.root };
  });
}

/** The APIs with these names, or all if none are given. Throws a `UserError` that lists the known names. */
export function selectApis(apis: Api[], names: string[]): Api[] {
  const unknown = names.find((name) => !apis.some((api) => api.name === name));
  if (unknown !== undefined) {
    throw new UserError(`There is no API \`${unknown}\`; there are ${apis.map((api) => api.name).join(', ')}.`);
  }
  return names.length === 0 ? apis : apis.filter((api) => names.includes(api.name));
}

function readConfig(path: string): { apis?: Record<string, { root?: unknown } | undefined> } {
  // Read here and not by Redocly, whose loader takes longer than the mock may take to start.
  if (!existsSync(path)) throw new UserError(`There is no ${path}; run the command in the project's folder, or name one with --config.`);
  try {
    return (load(readFileSync(path, 'utf8')) as ReturnType<typeof readConfig>) ?? {};
  } catch (error) {
    throw new UserError(`${path}: ${describeError(error)}`, { cause: error });
  }
}
