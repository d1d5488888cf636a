import { dropAt, getAt, parentPath, setAt } from './json-path.ts';
import type { Json, PageOperation, Row } from './page.ts';
import { sampleValue } from './sample-values.ts';

/** The rows of the request's fields, overridden by the statements of a linked page and the decisions of the description. */
export function listRequestRows({ request = [], linked }: PageOperation): Row[] {
  const rows = request.filter(({ path }) => path !== '');
  return rows.map((row) => ({ ...row, ...linked?.rows.find(({ path }) => path === row.path), ...row.decided }));
}

/** The cases of an operation's bodies; one without a name if the page has none. */
export function listCases({ cases }: PageOperation): (string | undefined)[] {
  return cases === undefined ? [undefined] : Object.keys(cases);
}

/** Whether a body of a case must have a row. An object that only an example shows is as mandatory as its properties. */
export function isMandatory(row: Row, rows: Row[], bodyCase: string | undefined): boolean {
  if (Array.isArray(row.mandatory)) return bodyCase !== undefined && row.mandatory.includes(bodyCase);
  return row.mandatory ?? rows.some(({ path, mandatory }) => mandatory === true && path.startsWith(`${row.path}.`));
}

/** A body of a case, built from the rows: the `least` that the page allows, or the `most` that it lists. */
export function buildBody(operation: PageOperation, bodyCase: string | undefined, size: 'least' | 'most'): Json {
  const rows = listRequestRows(operation);
  const examples = operation.exchanges.map(({ request }) => request.body);
  let body: Json = {};
  for (const row of rows.filter((row) => row.case === undefined || row.case === bodyCase)) {
    const parent = parentPath(row.path).replace(/\[\]$/, '');
    const fits = parent === '' || getAt(body, parent) !== undefined;
    if (row.excludes !== undefined && getAt(body, row.excludes) !== undefined) continue;
    if (size === 'least' && !(fits && (row.case !== undefined || isMandatory(row, rows, bodyCase)))) continue;
    body = setAt(body, row.path, findSample(row, examples));
  }
  return body;
}

/** A body with a row instead of the field that it excludes. */
export function includeRow(body: Json, row: Row): Json {
  return row.excludes === undefined ? body : setAt(dropAt(body, row.excludes), row.path, sampleValue(row));
}

function findSample(row: Row, examples: (Json | undefined)[]): Json {
  const samples = examples.map((body) => getAt(body, row.path));
  return samples.find((sample) => sample !== undefined && typeof sample !== 'object') ?? sampleValue(row);
}
