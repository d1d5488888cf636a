import type { Operation } from '../../openapi/document.ts';
import type { OperationCall } from '../engine/operation-hook.ts';

/** Values of a request by the name of the parameter or property that has them. */
export type Ids = Record<string, string[]>;

/** Creates a function that reads the path parameters of a request. */
export function createPathReader(template: string): (call: OperationCall) => Ids {
  const names = template.split('/').map((segment) => /^\{([^{}]+)\}$/.exec(segment)?.[1]);
  return ({ target }) => {
    const values = target.path.split('/').map(decodeURIComponent);
    return Object.fromEntries(names.flatMap((name, index) => (name === undefined ? [] : [[name, [values[index] ?? '']]])));
  };
}

// A body may have any number of items, and their values are remembered.
const MAX_VALUES = 100;

/** Reads what a restore reads from and writes to, by the names of the properties that its `x-restore` points to. */
export function readBodyIds({ 'x-restore': restore }: Operation, body: unknown): Ids {
  const places = [...(restore?.fields.backup ?? []), ...(restore?.fields.target ?? [])];
  const ids: Ids = {};
  for (const pointer of places.filter((place) => place.startsWith('/'))) {
    const steps = pointer.slice(1).split('/');
    const name = steps.at(-1) ?? '';
    ids[name] = [...(ids[name] ?? []), ...findStrings(body, steps)].slice(0, MAX_VALUES);
  }
  return ids;
}

function findStrings(value: unknown, [step, ...rest]: string[]): string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const children = step === '*' ? Object.values(value) : [(value as Record<string, unknown>)[step]];
  return children.flatMap((child) => findStrings(child, rest));
}

/** Whether one request has a value of the other under each name that both have. */
export function agree(one: Ids, other: Ids): boolean {
  return Object.entries(one).every(([name, values]) => {
    const others = other[name] ?? [];
    return others.length === 0 || values.some((value) => others.includes(value));
  });
}
