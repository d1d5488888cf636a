import type { SecurityScheme } from '../openapi/document.ts';
import type { ApiSecurity } from './read-security.ts';
import { docComment, indent, joinSentences, literal, propertyName } from './source-text.ts';

/** The part of a client factory's source that is about credentials. */
export interface SecuritySource {
  /** The type of the options that contain credentials; undefined if the API needs none. */
  type?: string;
  /** Whether a client can work without credentials. */
  isOptional: boolean;
  /** An expression for the client's `security`. */
  value?: string;
  /** The imports of `value` and `type` from security.ts and credentials.ts. */
  imports: Record<'security' | 'credentials', string[]>;
}

/**
 * Renders the credentials of an API. A single scheme is the option `token`, since the name of the scheme means nothing to a caller.
 * Several schemes, and user name and password, are `credentials` by the name of their scheme, as in Swagger UI and in the docs.
 */
export function renderSecurity(security: ApiSecurity): SecuritySource {
  const { schemes, common, exceptions } = security;
  const [only] = schemes;
  if (only === undefined) return { isOptional: true, imports: { security: [], credentials: [] } };
  const isOptional = acceptsNone(security);
  const isToken = schemes.length === 1 && secretType(only[1]) === 'Token';
  const type = isToken ? renderToken(only[1], isOptional) : renderCredentials(security);
  const types = [...new Set(schemes.map(([, scheme]) => secretType(scheme)))].map((name) => `type ${name}`);
  const place = readPlace(only[1]);
  if (isToken && place.add === 'inHeader' && !isOptional) {
    return {
      type,
      isOptional,
      value: `requireToken(${place.arguments})`,
      imports: { security: ['requireToken', ...types], credentials: [] },
    };
  }
  const places = schemes.map(([name, scheme]) => ({ scheme: name, ...readPlace(scheme) }));
  const list = places.map(({ scheme, add, arguments: args }) => `[${literal(scheme)}, ${add}(${args})]`).join(', ');
  const others = Object.entries(exceptions).map(([operation, alternatives]) => `${literal(operation)}: ${JSON.stringify(alternatives)},`);
  const more = others.length === 0 ? '' : `, {\n${indent(others.join('\n'), 4)}\n  }`;
  return {
    type,
    isOptional,
    value: `chooseCredentials([${list}], ${JSON.stringify(common)}${more})`,
    imports: { security: types, credentials: ['chooseCredentials', ...new Set(places.map(({ add }) => add))] },
  };
}

/** Whether some operation can be called without credentials. */
function acceptsNone({ common, exceptions }: ApiSecurity): boolean {
  return [common, ...Object.values(exceptions)].some((alternatives) => alternatives.some((positions) => positions.length === 0));
}

function renderToken(scheme: SecurityScheme, optional: boolean): string {
  return `{\n${indent(docComment(describe(scheme)))}\n  token${optional ? '?' : ''}: Token;\n}`;
}

/** If all operations that need credentials accept the same, the type requires one of the alternatives; otherwise, a call without credentials throws. */
function renderCredentials(security: ApiSecurity): string {
  const { schemes, common, exceptions } = security;
  const lists = [common, ...Object.values(exceptions)]
    .map((list) => list.filter((positions) => positions.length > 0))
    .filter((list) => list.length > 0);
  const distinct = new Set(lists.map((list) => JSON.stringify(list)));
  const render = (positions: number[], mark: string) => {
    const members = schemes.filter((_, position) => positions.includes(position));
    const lines = members.map(([name, scheme]) => `${docComment(describe(scheme))}\n${propertyName(name)}${mark}: ${secretType(scheme)};`);
    return `{\n${indent(lines.join('\n'))}\n}`;
  };
  const [list] = lists;
  const type = distinct.size === 1 && list ? list.map((positions) => render(positions, '')).join(' | ') : render([...schemes.keys()], '?');
  return `{\n  /** Secrets by the name of their security scheme. */\n  credentials${acceptsNone(security) ? '?' : ''}: ${indent(type).trimStart()};\n}`;
}

function describe(scheme: SecurityScheme): string {
  return joinSentences(scheme.description, `Sent in ${readPlace(scheme).name}.`, 'No error message contains it.');
}

function secretType({ scheme }: SecurityScheme): 'Token' | 'BasicCredentials' {
  return scheme?.toLowerCase() === 'basic' ? 'BasicCredentials' : 'Token';
}

/** Where an API key can be: a function of credentials.ts, and a name for readers. */
const PLACES = { query: ['inQuery', 'query parameter'], cookie: ['inCookie', 'cookie'], header: ['inHeader', 'header'] } as const;

/** Where a scheme puts its secret: a function of credentials.ts, its arguments, and a name for readers. */
function readPlace(security: SecurityScheme): { add: string; arguments: string; name: string } {
  const { type, in: place, name, scheme = 'Bearer' } = security;
  if (secretType(security) === 'BasicCredentials') return { add: 'inBasicHeader', arguments: '', name: 'the `Authorization` header' };
  if (type !== 'apiKey') {
    const prefix = scheme.toLowerCase() === 'bearer' ? 'Bearer' : scheme;
    return {
      add: 'inHeader',
      arguments: `'Authorization', ${literal(`${prefix} `)}`,
      name: `the \`Authorization\` header after \`${prefix}\``,
    };
  }
  const [add, label] = PLACES[place as keyof typeof PLACES];
  return { add, arguments: literal(name as string), name: `the \`${name}\` ${label}` };
}
