import type { Json, PageExchange, PageOperation } from './page.ts';
import { readPathValues } from './path-template.ts';

/** A UUID, or 32 hexadecimal digits. */
const ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The IDs that are properties of an object, for each object in a body. */
export function listIdsByObject(body: Json | undefined): string[][] {
  if (typeof body !== 'object' || body === null) return [];
  const values = Object.values(body);
  return [values.filter(isId), ...values.flatMap(listIdsByObject)].filter((ids) => ids.length > 0);
}

/** The IDs in a request: in its path, in its query, and in each object of its body. */
export function listRequestIds({ path }: PageOperation, { request }: PageExchange): string[][] {
  const url = new URL(request.path, 'http://localhost');
  const parameters = [Object.values(readPathValues(path, request.path)), [...url.searchParams.values()]];
  return [...parameters.map((values) => values.filter(isId)), ...listIdsByObject(request.body)].filter((ids) => ids.length > 0);
}

/** The project or account of a request: the first parameter in the path of every operation. */
export function listProjects({ path }: PageOperation, { request }: PageExchange): string[] {
  const values = Object.values(readPathValues(path, request.path));
  return values.filter((value) => isId(value) || /^\d+$/.test(value)).slice(0, 1);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
