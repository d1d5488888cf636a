import type { Document } from '../../openapi/document.ts';
import type { Exchange } from '../../openapi/exchanges.ts';

/** Finds the exchange that a request names. */
export type FindNamed = (segments: string[], query: URLSearchParams, body: unknown) => Exchange | undefined;

// A deeper body could overflow the stack.
const MAX_DEPTH = 100;

/** Creates a function that finds the exchange that a request names; `places` are the segments of its path that are parameters. */
export function indexNames(exchanges: Exchange[], places: number[], document: Document): FindNamed {
  const byName = new Map(exchanges.map((exchange) => [exchange.name, exchange]));
  const longest = Math.max(0, ...exchanges.map(({ name }) => name.length));
  // Most values are IDs, which are longer than names: comparing lengths is faster than looking each one up.
  const find = (value: string) => (value.length <= longest ? byName.get(value) : undefined);
  const credentials = listCredentialNames(document);

  const findInPath = (segments: string[]) => {
    for (const index of places) {
      const segment = segments[index] ?? '';
      const exchange = find(segment.includes('%') ? decodeURIComponent(segment) : segment);
      if (exchange !== undefined) return exchange;
    }
    return undefined;
  };
  const findInQuery = (query: URLSearchParams) => {
    for (const [name, value] of query) {
      const exchange = find(value);
      if (exchange !== undefined && !credentials.has(name)) return exchange;
    }
    return undefined;
  };
  const findInBody = (value: unknown, depth: number): Exchange | undefined => {
    if (typeof value === 'string') return find(value);
    if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return undefined;
    // A loop over the names is faster than a list of the values.
    for (const name in value) {
      const exchange = findInBody((value as Record<string, unknown>)[name], depth + 1);
      if (exchange !== undefined) return exchange;
    }
    return undefined;
  };
  return (segments, query, body) => findInPath(segments) ?? (query.size > 0 ? findInQuery(query) : undefined) ?? findInBody(body, 0);
}

/** Query parameters that carry credentials. */
function listCredentialNames({ components }: Document): Set<string> {
  const schemes = Object.values(components?.securitySchemes ?? {});
  return new Set(schemes.flatMap((scheme) => ('in' in scheme && scheme.in === 'query' && scheme.name ? [scheme.name] : [])));
}
