import type { Document, SecurityRequirement, SecurityScheme } from '../openapi/document.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { resolveRef } from '../openapi/resolve-ref.ts';

/** The credentials that an API asks for. */
export interface ApiSecurity {
  /** The schemes that operations use, by name. */
  schemes: [name: string, scheme: SecurityScheme][];
  /** The alternatives that most operations accept, each with the positions of the schemes that it combines. */
  common: number[][];
  /** The alternatives of the other operations, by `GET /things`. */
  exceptions: Record<string, number[][]>;
}

/**
 * Reads which credentials each operation of a document needs.
 * An undefined scheme and mutual TLS are left out: a client has nothing to add to a request for them.
 */
export function readSecurity(document: Document): ApiSecurity {
  const operations = listOperations(document).map(({ method, path, operation }) => ({
    name: `${method.toUpperCase()} ${path}`,
    requirements: operation.security ?? document.security ?? [],
  }));
  const used = new Set(operations.flatMap(({ requirements }) => requirements.flatMap(Object.keys)));
  const schemes = Object.entries(document.components?.securitySchemes ?? {})
    .map(([name, scheme]): [string, SecurityScheme] => [name, resolveRef(document, scheme)])
    .filter(([name, { type }]) => used.has(name) && type !== 'mutualTLS');
  const names = schemes.map(([name]) => name);
  const accepted = operations.map(({ name, requirements }): [string, number[][]] => [name, readAlternatives(requirements, names)]);
  const common = findMostFrequent(accepted.map(([, alternatives]) => alternatives));
  const exceptions = accepted.filter(([, alternatives]) => !isSame(alternatives, common));
  return { schemes, common, exceptions: Object.fromEntries(exceptions) };
}

/** Scopes make no difference to a client, so different requirements may become equal. An empty alternative means that no credentials are needed. */
function readAlternatives(requirements: SecurityRequirement[], names: string[]): number[][] {
  const alternatives = requirements.map((requirement) =>
    Object.keys(requirement)
      .map((name) => names.indexOf(name))
      .filter((position) => position !== -1)
      .sort((one, other) => one - other),
  );
  if (alternatives.length === 0) return [[]];
  return alternatives.filter((alternative, index) => alternatives.findIndex((other) => isSame(other, alternative)) === index);
}

function findMostFrequent(lists: number[][][]): number[][] {
  const counts = new Map<string, number>();
  for (const list of lists.map((list) => JSON.stringify(list))) counts.set(list, (counts.get(list) ?? 0) + 1);
  const [most = '[[]]'] = [...counts.keys()].toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return JSON.parse(most);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
