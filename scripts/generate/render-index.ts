import { pascalCase } from '../shared/pascal-case.ts';
import { literal } from './source-text.ts';

/** The source of the module that exports the clients of several APIs. */
export function renderIndex(names: string[]): string {
  const clients = names.map((name) => {
    const type = pascalCase(name);
    return `export { create${type}Client, type ${type}Client, type ${type}ClientOptions } from ${literal(`./${name}/client.ts`)};
export type * as ${type} from ${literal(`./${name}/client.ts`)};`;
  });
  return `${clients.join('\n')}
export { ApiError, unwrap } from './errors.ts';
export type { BasicCredentials, Token } from './security.ts';
`;
}
