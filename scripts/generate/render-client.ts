import type { OpenAPI3, PathItemObject } from 'openapi-typescript';
import type { Api } from '../openapi/list-apis.ts';
import { UserError } from '../shared/user-error.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** The source of an API's client factory: its name, its server, its token header and its operations, around the shared runtime. */
export function renderClient(api: Api, document: OpenAPI3): string {
  const name = pascalCase(api.name);
  const server = document.servers?.[0];
  if (server === undefined) throw new UserError(`${api.name}: servers is empty; add the provider's server.`);
  const variables = Object.entries(server.variables ?? {});
  const header = findTokenHeader(api, document);
  return `import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach ${document.info.title}: \`baseUrl\`, or ${variables.map(([key]) => `\`${key}\``).join(' and ')}; and the token. */
export type ${name}ClientOptions = ClientOptions<{
${variables.map(([key, variable]) => renderVariable(key, variable)).join('\n')}
}>;

export type ${name}Client = ApiClient<paths>;

/** Makes a typed client of ${document.info.title}. Throws a TypeError if the server or the token is missing. */
export function create${name}Client(options: ${name}ClientOptions): ${name}Client {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'create${name}Client',
  server: '${server.url}',
  tokenHeader: '${header}',
  operationIds: {
${listOperations(document).join('\n')}
  },
};
`;
}

/** The source of the module that exports the clients of all APIs. */
export function renderIndex(apis: Api[]): string {
  const clients = apis.map(({ name }) => {
    const type = pascalCase(name);
    return `export { create${type}Client, type ${type}Client, type ${type}ClientOptions } from './${name}/client.ts';
export type * as ${type} from './${name}/types.ts';`;
  });
  return `${clients.join('\n')}\nexport { ApiError, type Token, unwrap } from './runtime.ts';\n`;
}

function listOperations({ paths = {} }: OpenAPI3): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = (item as PathItemObject)[method];
      return operation && 'operationId' in operation ? `    '${method.toUpperCase()} ${path}': '${operation.operationId}',` : [];
    }),
  );
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
