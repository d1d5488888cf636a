import type { DocumentedOperation, Json, JsonType, Row, Value } from './page.ts';

type Step = string | number;
// biome-ignore lint/suspicious/noExplicitAny: a step into any JSON.
type Container = any;

/** `restore.mappings[].volume_id` → `restore`, `mappings`, 0, `volume_id`. */
function splitPath(path: string): Step[] {
  return path.split('.').flatMap((name): Step[] => (name.endsWith('[]') ? [name.slice(0, -2), 0] : [name]));
}

/** The value at a path, of the first item in lists; undefined if there is none. */
export function getAt(body: Json | undefined, path: string): Json | undefined {
  return splitPath(path).reduce((value: Container, step) => value?.[step], body);
}

/** A copy of a body with a value at a path, whose parents are made if need be. */
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

/** A copy of a body without what is at a path. */
export function dropAt(body: Json, path: string): Json {
  const copy = structuredClone(body);
  const steps = splitPath(path);
  const last = steps.pop() as Step;
  const parent = steps.reduce((value: Container, step) => value?.[step], copy);
  if (parent !== undefined) delete parent[last];
  return copy;
}

/** The rows of the request, with what a linked page says laid over them. */
export function listRequestRows({ request = [], linked }: DocumentedOperation): Row[] {
  return request.map((row) => ({ ...row, ...linked?.rows.find(({ path }) => path === row.path) }));
}

/** The cases of an operation's bodies; one without a name if the page has none. */
export function listCases({ cases }: DocumentedOperation): (string | undefined)[] {
  return cases === undefined ? [undefined] : Object.keys(cases);
}

/** Whether a body of a case must have a row. An object that only an example shows is as mandatory as what it holds. */
export function isMandatory(row: Row, rows: Row[], bodyCase: string | undefined): boolean {
  if (Array.isArray(row.mandatory)) return bodyCase !== undefined && row.mandatory.includes(bodyCase);
  return row.mandatory ?? rows.some(({ path, mandatory }) => mandatory === true && path.startsWith(`${row.path}.`));
}

/** A body of a case, built from the rows: the `least` that the page allows, or the `most` that it lists. */
export function buildBody(operation: DocumentedOperation, bodyCase: string | undefined, size: 'least' | 'most'): Json {
  const rows = listRequestRows(operation);
  const examples = operation.exchanges.map(({ request }) => request.body);
  let body: Json = {};
  for (const row of rows.filter((row) => row.case === undefined || row.case === bodyCase)) {
    const parent = row.path.slice(0, Math.max(row.path.lastIndexOf('.'), 0)).replace(/\[\]$/, '');
    const fits = parent === '' || getAt(body, parent) !== undefined;
    if (size === 'least' && !(fits && (row.case !== undefined || isMandatory(row, rows, bodyCase)))) continue;
    body = setAt(body, row.path, findSample(row, examples));
  }
  return body;
}

function findSample(row: Row, examples: (Json | undefined)[]): Json {
  const samples = examples.map((body) => getAt(body, row.path));
  return samples.find((sample) => sample !== undefined && typeof sample !== 'object') ?? sampleOf(row);
}

/** A value that a row allows. */
export function sampleOf({ type, default: standard, minLength = 1, minimum = 1 }: Value): Json {
  if (standard !== undefined) return standard;
  const [first = 'string'] = listTypes(type);
  const samples: Record<JsonType, Json> = {
    string: 'a'.repeat(Math.max(minLength, 1)),
    integer: minimum,
    number: minimum,
    boolean: true,
    array: [],
    object: {},
    null: null,
  };
  return samples[first];
}

/** One type or several, as a list. */
export function listTypes(type: Value['type']): JsonType[] {
  return type === undefined ? [] : [type].flat();
}
