import type { OpenAPI3 } from 'openapi-typescript';
import type { Api } from '../shared/apis.ts';
import { UserError } from '../shared/user-error.ts';

/** The source of an API's client factory: its name, its server and its token header, around the shared runtime. */
export function renderClient(api: Api, document: OpenAPI3): string {
  const name = pascalCase(api.name);
  const server = document.servers?.[0];
  if (server === undefined) throw new UserError(`${api.name}: servers is empty; add the provider's server.`);
  const variables = Object.entries(server.variables ?? {});
  const header = findTokenHeader(api, document);
  return `import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

/** How to reach ${document.info.title}: \`baseUrl\`, or ${variables.map(([key]) => `\`${key}\``).join(' and ')}; and the token. */
export type ${name}ClientOptions = ClientOptions<{
${variables.map(([key, variable]) => renderVariable(key, variable)).join('\n')}
}>;

export type ${name}Client = ApiClient<paths>;

/** Makes a typed client of ${document.info.title}. Throws a TypeError if the server or the token is missing. */
export function create${name}Client(options: ${name}ClientOptions): ${name}Client {
  return createApiClient<paths>('create${name}Client', '${server.url}', '${header}', options);
}
`;
}

function renderVariable(key: string, { enum: values, description }: { enum?: string[]; description?: string }): string {
  const type = values === undefined ? 'string' : values.map((value) => `'${value}'`).join(' | ');
  return `  /** ${description ?? `Variable of the server's URL.`} */\n  ${key}: ${type};`;
}

function findTokenHeader(api: Api, document: OpenAPI3): string {
  for (const scheme of Object.values(document.components?.securitySchemes ?? {})) {
    if ('type' in scheme && scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name) return scheme.name;
  }
  throw new UserError(`${api.name}: no security scheme is an apiKey in a header; add one under components/securitySchemes.`);
}

/** An API's name in its types and its client's factory: `vbs-v3` → `VbsV3`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
