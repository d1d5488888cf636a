import type { Document, Server } from '../openapi/document.ts';
import { resolveRef } from '../openapi/resolve-ref.ts';
import { docComment, indent, joinSentences, literal, propertyName } from './source-text.ts';

/** The part of a client factory's source that is about the servers of an API. */
export interface ServersSource {
  /** The type of the options that name the server. */
  type: string;
  /** The URL that is used unless the options name another. */
  url: string;
  /** Whether the options can name another server. */
  hasChoice: boolean;
  /** Whether the options can be left out. */
  isOptional: boolean;
}

/** Options of a client whose names a variable cannot have. */
const RESERVED = new Set(['baseUrl', 'server', 'token', 'credentials', 'fetch', 'headers', 'timeout']);

/** Renders the servers of a document. A relative URL, and the `/` that stands for no server, name no host, so the caller gives a `baseUrl`. */
export function renderServers(document: Document): ServersSource {
  const servers = listServers(document).map(fillReserved);
  const absolute = servers.filter(isAbsolute);
  const [first] = absolute;
  if (first === undefined) {
    return {
      type: `{\n  /** URL of the API; its description names no host. */\n  baseUrl: string;\n}`,
      url: '{}',
      hasChoice: false,
      isOptional: false,
    };
  }
  const hasDefault = first === servers[0];
  const hasChoice = absolute.length > 1 || !hasDefault;
  const members = absolute.map((server, index) => {
    const choice = hasChoice ? [renderChoice(server, hasDefault && index === 0)] : [];
    const lines = [...choice, ...listVariables(server.url).map((name) => renderVariable(name, server))];
    return lines.length === 0 ? '{}' : `{\n${indent(lines.join('\n'))}\n}`;
  });
  const url = hasDefault ? first.url : '{server}';
  return { type: `ServerOptions<${members.join(' | ')}>`, url, hasChoice, isOptional: listVariables(url).length === 0 };
}

/** The servers of a document, or the servers that all of its path items share. */
function listServers(document: Document): Server[] {
  if (document.servers?.length) return document.servers;
  const [servers = [], ...others] = Object.values(document.paths ?? {}).map((item) => resolveRef(document, item).servers);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(servers)) ? servers : [];
}

function renderChoice({ url, description }: Server, isDefault: boolean): string {
  return `${docComment(joinSentences(description ?? 'A server of the description.', isDefault && 'The default.'))}\nserver${isDefault ? '?' : ''}: ${literal(url)};`;
}

function renderVariable(name: string, { variables = {} }: Server): string {
  const { enum: values = [], description } = (Object.hasOwn(variables, name) && variables[name]) || {};
  const type = values.length === 0 ? 'string' : values.map((value) => literal(String(value))).join(' | ');
  return `${docComment(description ?? "Variable of the server's URL.")}\n${propertyName(name)}: ${type};`;
}

function listVariables(url: string): string[] {
  return [...new Set(url.match(/(?<=\{)[^{}]+(?=\})/g))];
}

/** Replaces a variable that cannot be an option with its default. */
function fillReserved({ url, variables = {}, ...server }: Server): Server {
  const fill = (whole: string, name: string) => (RESERVED.has(name) ? (variables[name]?.default ?? whole) : whole);
  return { ...server, variables, url: url.replace(/\{([^{}]+)\}/g, fill) };
}

function isAbsolute({ url, variables = {} }: Server): boolean {
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name: string) => String(variables[name]?.default));
  return /^https?:\/\//i.test(filled);
}
