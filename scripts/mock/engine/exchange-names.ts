import type { Document } from '../../openapi/document.ts';
import type { Target } from '../message/request.ts';
import { createPathValuesReader } from './path-parameters.ts';

/** Finds the name in a request. */
export type FindNamed<T> = (target: Target, body: unknown) => T | undefined;

// A deeper body could overflow the stack.
const MAX_DEPTH = 100;

/** Creates a function that finds a name in a request to an operation, such as that of an exchange. */
export function indexNames<T extends { name: string }>(named: T[], template: string, document: Document): FindNamed<T> {
  const readPathValues = createPathValuesReader(template);
  const byName = new Map(named.map((each) => [each.name, each]));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  // Most values are IDs, which are longer than names: comparing lengths is faster than looking each one up.
  const find = (value: string) => (value.length <= longest ? byName.get(value) : undefined);
  const credentials = listCredentialNames(document);

  const findInPath = (path: string) => {
    for (const value of readPathValues(path)) {
      const found = find(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const findInQuery = (query: URLSearchParams) => {
    for (const [name, value] of query) {
      const found = find(value);
      if (found !== undefined && !credentials.has(name)) return found;
    }
    return undefined;
  };
  const findInBody = (value: unknown, depth: number): T | undefined => {
    if (typeof value === 'string') return find(value);
    if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return undefined;
    // A loop over the names is faster than a list of the values.
    for (const name in value) {
      const found = findInBody((value as Record<string, unknown>)[name], depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return ({ path, query }, body) => findInPath(path) ?? (query.size > 0 ? findInQuery(query) : undefined) ?? findInBody(body, 0);
}

/** Query parameters that carry credentials. */
function listCredentialNames({ components }: Document): Set<string> {
  const schemes = Object.values(components?.securitySchemes ?? {});
  return new Set(schemes.flatMap((scheme) => ('in' in scheme && scheme.in === 'query' && scheme.name ? [scheme.name] : [])));
}
