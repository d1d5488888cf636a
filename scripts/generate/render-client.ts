import type { BundledApi } from '../openapi/bundle-apis.ts';
import type { Document } from '../openapi/document.ts';
import type { Api } from '../openapi/list-apis.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import { UserError } from '../shared/user-error.ts';

/** The source of an API's client factory: what differs between APIs, around the shared runtime. */
export function renderClient(api: BundledApi): string {
  const { document } = api;
  const name = pascalCase(api.name);
  const server = document.servers?.[0];
  if (server === undefined) throw new UserError(`${api.name}: servers is empty; add the provider's server.`);
  const variables = Object.entries(server.variables ?? {});
  const token = findToken(api);
  return `import { type ApiClient, type ClientOptions, createApiClient } from '../runtime.ts';
import type { paths } from './types.ts';

export { ApiError, type Token, unwrap } from '../runtime.ts';
export type { components, operations, paths } from './types.ts';

/** How to reach ${document.info.title}: \`baseUrl\`, or ${variables.map(([key]) => `\`${key}\``).join(' and ')}; and the token. */
export type ${name}ClientOptions = ClientOptions<{
${variables.map(([key, variable]) => renderVariable(key, variable)).join('\n')}
}>;

export type ${name}Client = ApiClient<paths>;

/** Creates a typed client of ${document.info.title}. Throws a TypeError if the server or the token is missing. */
export function create${name}Client(options: ${name}ClientOptions): ${name}Client {
  return createApiClient<paths>(API, options);
}

const API = {
  factory: 'create${name}Client',
  server: '${server.url}',
  tokenHeader: '${token.header}',
  tokenPrefix: '${token.prefix}',
  operationIds: {
${renderOperationIds(document)}
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

function renderOperationIds(document: Document): string {
  return listOperations(document)
    .filter(({ operation }) => operation.operationId !== undefined)
    .map(({ method, path, operation }) => `    '${method.toUpperCase()} ${path}': '${operation.operationId}',`)
    .join('\n');
}

function renderVariable(key: string, { enum: values, description }: { enum?: string[]; description?: string }): string {
  const type = values === undefined ? 'string' : values.map((value) => `'${value}'`).join(' | ');
  return `  /** ${description ?? `Variable of the server's URL.`} */\n  ${key}: ${type};`;
}

function findToken(api: BundledApi): { header: string; prefix: string } {
  for (const scheme of Object.values(api.document.components?.securitySchemes ?? {})) {
    if (!('type' in scheme)) continue;
    if (scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name) return { header: scheme.name, prefix: '' };
    if (scheme.type === 'http' && scheme.scheme === 'bearer') return { header: 'Authorization', prefix: 'Bearer ' };
  }
  throw new UserError(
    `${api.name}: no security scheme is an apiKey in a header or a bearer token; add one under components/securitySchemes.`,
  );
}
