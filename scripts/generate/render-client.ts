import type { BundledApi } from '../openapi/bundle-apis.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import { type NamedCall, renderMediaOptions } from './describe-calls.ts';
import { readSecurity } from './read-security.ts';
import { hasErrorCodes } from './render-schemas.ts';
import { renderSecurity, type SecuritySource } from './render-security.ts';
import { renderServers } from './render-servers.ts';
import { docComment, indent, literal } from './source-text.ts';

/** The source of an API's client factory: the differences between APIs, on top of the shared runtime. */
export function renderClient({ name, document }: BundledApi, calls: NamedCall[]): string {
  const type = pascalCase(name);
  const security = renderSecurity(readSecurity(document));
  const servers = renderServers(document);
  const { title } = document.info;
  const media = renderMedia(calls);
  const server = servers.hasChoice ? `{ ...API, server: options.server ?? API.server }` : 'API';
  const client = `createApiClient<paths, ${type}Operations>(${server}, options)`;
  const codes = hasErrorCodes(document) ? `${type}ErrorCode` : 'string';
  return `${renderImports(security, servers.type, type, codes, media)}
export { unwrap } from '../errors.ts';${renderExports(security)}${renderExtras(calls)}
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

${docComment(`The server of ${title}${security.type === undefined ? '' : ', its credentials'} and the way requests are sent.`)}
export type ${type}ClientOptions = ${['ClientOptions', servers.type, security.type].filter(Boolean).join(' & ')};

${docComment(`A typed client of ${title}.`)}
export interface ${type}Client extends ApiClient<paths>, ${type}Operations {}

${docComment(`Creates a typed client of ${title}. Throws a TypeError if an option is missing.`)}
export function create${type}Client(options: ${type}ClientOptions${servers.isOptional && security.isOptional ? ' = {}' : ''}): ${type}Client {
  return ${media === '' ? client : `withMedia(${client}, MEDIA)`};
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<${codes}>;
export type ApiError = ApiErrorOf<${codes}>;

const API = {
  factory: 'create${type}Client',
  server: ${literal(servers.url)},
${security.value === undefined ? '' : `  security: ${security.value},\n`}${renderCalls(calls)}};
${media}`;
}

function renderImports({ imports }: SecuritySource, servers: string, type: string, codes: string, media: string): string {
  const runtime = ['type ApiClient', 'type ClientOptions', 'createApiClient'];
  if (servers.startsWith('ServerOptions')) runtime.push('type ServerOptions');
  const modules = {
    credentials: imports.credentials,
    errors: ['ApiError as AnyApiError', 'type ApiErrorClass', 'type ApiErrorOf'],
    media: media === '' ? [] : ['withMedia'],
    runtime,
    security: imports.security,
  };
  const lines = Object.entries(modules).filter(([, names]) => names.length > 0);
  return [
    ...lines.map(([file, names]) => `import { ${names.join(', ')} } from '../${file}.ts';`),
    `import type { ${type}Operations } from './operations.ts';`,
    ...(codes === 'string' ? [] : [`import type { ${codes} } from './schemas.ts';`]),
    "import type { paths } from './types.ts';\n",
  ].join('\n');
}

function renderExports({ imports }: SecuritySource): string {
  const types = imports.security.filter((name) => name.startsWith('type '));
  return types.length === 0 ? '' : `\nexport type { ${types.map((name) => name.replace('type ', '')).join(', ')} } from '../security.ts';`;
}

/** The functions that follow a restore or issue tokens, if the description states how. */
function renderExtras(calls: NamedCall[]): string {
  const follows = calls.some(({ operation }) => operation['x-restore']?.follow);
  const issues = calls.some(({ operation }) => operation['x-token']);
  return [
    follows &&
      "\nexport { RestoreError, type WaitOptions } from '../follow.ts';\nexport { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';",
    issues && "\nexport { createTokenProvider } from './token-provider.ts';",
  ]
    .filter(Boolean)
    .join('');
}

/** The operations that have an ID, for the runtime. */
function renderCalls(calls: NamedCall[]): string {
  const rows = calls.map(({ id, method, path }) => `${literal(`${method.toUpperCase()} ${path}`)}: ${literal(id)},`);
  return `  operations: {${rows.length === 0 ? '' : `\n${indent(rows.join('\n'), 4)}\n  `}},\n`;
}

/** The options of the operations that send or return something other than JSON; empty if there are none. */
function renderMedia(calls: NamedCall[]): string {
  const rows = calls.flatMap((call) => {
    const options = renderMediaOptions(call);
    return options === undefined ? [] : [`${literal(call.id)}: ${options},`];
  });
  return rows.length === 0 ? '' : `\nconst MEDIA = {\n${indent(rows.join('\n'))}\n};\n`;
}
