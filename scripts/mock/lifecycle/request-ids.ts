import type { Operation } from '../../openapi/document.ts';
import type { OperationCall } from '../engine/operation-hook.ts';
import { createPathReader } from '../engine/path-parameters.ts';

/** Values of a request by the name of the parameter or property that has them. */
export type Ids = Record<string, string[]>;

/** Creates a function that reads the path parameters of a request. */
export function createPathIdReader(template: string): (call: OperationCall) => Ids {
  const readPath = createPathReader(template);
  return ({ target }) => Object.fromEntries(Object.entries(readPath(target.path)).map(([name, value]) => [name, [value]]));
}

// A body may have any number of items, whose values are stored.
const MAX_VALUES = 100;

/** Creates a function that reads the IDs of the backup and the target of a restore, by the names of the properties that `x-restore` points to. */
export function createBodyReader({ 'x-restore': restore }: Operation): (body: unknown) => Ids {
  const places = [...(restore?.fields.backup ?? []), ...(restore?.fields.target ?? [])].filter((place) => place.startsWith('/'));
  const paths = places.map((place) => place.slice(1).split('/'));
  return (body) => {
    const ids: Ids = {};
    for (const path of paths) {
      const values = findStrings(body, path, 0);
      if (values.length > 0) ids[path.at(-1) ?? ''] = [...(ids[path.at(-1) ?? ''] ?? []), ...values].slice(0, MAX_VALUES);
    }
    return ids;
  };
}

function findStrings(value: unknown, path: string[], depth: number): string[] {
  const name = path[depth];
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (name === '*') return Object.values(value).flatMap((child) => findStrings(child, path, depth + 1));
  return findStrings((value as Record<string, unknown>)[name], path, depth + 1);
}

/** Whether two requests have a common value under each name that both have. */
export function agree(one: Ids, other: Ids): boolean {
  return Object.entries(one).every(([name, values]) => {
    const others = other[name] ?? [];
    return others.length === 0 || values.some((value) => others.includes(value));
  });
}
