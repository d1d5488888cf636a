import type { Json } from './page.ts';

type Step = string | number;
// biome-ignore lint/suspicious/noExplicitAny: a step into any JSON.
type Container = any;

/** `restore.mappings[].volume_id` → `restore`, `mappings`, 0, `volume_id`. */
function splitPath(path: string): Step[] {
  return path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((name) => name !== '')
    .map((name) => (name === '[]' ? 0 : name));
}

/** The path of the value that contains the value at a path; empty for the body itself. */
export function parentPath(path: string): string {
  return path.endsWith('[]') ? path.slice(0, -2) : path.slice(0, Math.max(path.lastIndexOf('.'), 0));
}

/** The value at a path, of the first item in lists; undefined if there is none. */
export function getAt(body: Json | undefined, path: string): Json | undefined {
  return splitPath(path).reduce((value: Container, step) => value?.[step], body);
}

/** A copy of a body with a value at a path, whose parents are created where they are missing. */
export function setAt(body: Json, path: string, value: Json): Json {
  const copy = structuredClone(body);
  const steps = splitPath(path);
  const last = steps.pop() as Step;
  let parent: Container = copy;
  for (const [index, step] of steps.entries()) {
    parent[step] ??= typeof (steps[index + 1] ?? last) === 'number' ? [] : {};
    parent = parent[step];
  }
  parent[last] = value;
  return copy;
}

/** A copy of a body without the value at a path. */
export function dropAt(body: Json, path: string): Json {
  const copy = structuredClone(body);
  const steps = splitPath(path);
  const last = steps.pop() as Step;
  const parent = steps.reduce((value: Container, step) => value?.[step], copy);
  if (parent !== undefined) delete parent[last];
  return copy;
}

/** The paths of all fields in a body, as rows spell them. */
export function listPaths(body: Json | undefined, prefix = ''): string[] {
  if (Array.isArray(body)) return body.flatMap((item) => listPaths(item, `${prefix}[]`));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [path, ...listPaths(value, path)];
  });
}
