import type { BundledApi } from '../openapi/bundle-apis.ts';
import type { Document } from '../openapi/document.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import { readSecurity } from './read-security.ts';
import { renderSecurity, type SecuritySource } from './render-security.ts';
import { renderServers } from './render-servers.ts';
import { docComment, indent, literal } from './source-text.ts';

/** The source of an API's client factory: what differs between APIs, around the shared runtime. */
export function renderClient({ name, document }: BundledApi): string {
  const type = pascalCase(name);
  const security = renderSecurity(readSecurity(document));
  const servers = renderServers(document);
  const { title } = document.info;
  const server = servers.hasChoice ? `{ ...API, server: options.server ?? API.server }` : 'API';
  return `${renderImports(security, servers.type)}
export { ApiError, unwrap } from '../runtime.ts';${renderExports(security)}
export type { components, operations, paths } from './types.ts';

${docComment(`Where ${title} is${security.type === undefined ? '' : ', its credentials'} and how requests are sent.`)}
export type ${type}ClientOptions = ${['ClientOptions', servers.type, security.type].filter(Boolean).join(' & ')};

${docComment(`A typed client of ${title}.`)}
export type ${type}Client = ApiClient<paths>;

${docComment(`Creates a typed client of ${title}. Throws a TypeError if an option is missing.`)}
export function create${type}Client(options: ${type}ClientOptions${servers.isOptional && security.isOptional ? ' = {}' : ''}): ${type}Client {
  return createApiClient<paths>(${server}, options);
}

const API = {
  factory: 'create${type}Client',
  server: ${literal(servers.url)},
${security.value === undefined ? '' : `  security: ${security.value},\n`}  operationIds: {${renderOperationIds(document)}},
};
`;
}

function renderImports({ imports }: SecuritySource, servers: string): string {
  const runtime = ['type ApiClient', 'type ClientOptions', 'createApiClient'];
  if (servers.startsWith('ServerOptions')) runtime.push('type ServerOptions');
  const modules = { credentials: imports.credentials, runtime, security: imports.security };
  const lines = Object.entries(modules).filter(([, names]) => names.length > 0);
  return [
    ...lines.map(([file, names]) => `import { ${names.join(', ')} } from '../${file}.ts';`),
    "import type { paths } from './types.ts';\n",
  ].join('\n');
}

function renderExports({ imports }: SecuritySource): string {
  const types = imports.security.filter((name) => name.startsWith('type '));
  return types.length === 0 ? '' : `\nexport type { ${types.map((name) => name.replace('type ', '')).join(', ')} } from '../security.ts';`;
}

function renderOperationIds(document: Document): string {
  const entries = listOperations(document).flatMap(({ method, path, operation: { operationId } }) =>
    operationId === undefined ? [] : [`${literal(`${method.toUpperCase()} ${path}`)}: ${literal(operationId)},`],
  );
  return entries.length === 0 ? '' : `\n${indent(entries.join('\n'), 4)}\n  `;
}
