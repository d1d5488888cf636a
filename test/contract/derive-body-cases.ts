import { buildBody, includeRow, isMandatory, listCases, listRequestRows } from './build-body.ts';
import { dropAt, getAt, setAt } from './json-path.ts';
import { type ChangedRequest, makeRequest } from './make-request.ts';
import type { Json, PageOperation, Row } from './page.ts';
import { listInside, listMistyped, listOutside, sampleValue } from './sample-values.ts';

const WHOLE: Row = { path: 'the body' };

/** Requests whose body breaks one row. */
export function deriveBrokenBodies(operation: PageOperation): ChangedRequest[] {
  return [
    ...listCases(operation).flatMap((bodyCase) => [...breakRows(operation, bodyCase), ...mixCases(operation, bodyCase)]),
    ...(hasBody(operation) ? breakWhole(operation) : []),
  ];
}

/** Bodies that are not an object. Prism takes null for no body, which is valid where the body may be left out. */
function breakWhole(operation: PageOperation): ChangedRequest[] {
  const needed = isNeeded(operation);
  const bodies = listMistyped({ type: needed ? 'object' : ['object', 'null'] });
  return [
    ...bodies.map((body) => changeBody(operation, undefined, WHOLE, `is ${write(body)}`, body)),
    ...(needed ? [leaveOutBody(operation)] : []),
  ];
}

/** Requests whose body is at a limit of one row. */
export function deriveBodyBoundaries(operation: PageOperation): ChangedRequest[] {
  if (!hasBody(operation)) return [];
  return [
    ...listCases(operation).flatMap((bodyCase) => stretchRows(operation, bodyCase)),
    ...(isNeeded(operation) ? [] : [leaveOutBody(operation)]),
  ];
}

function breakRows(operation: PageOperation, bodyCase: string | undefined): ChangedRequest[] {
  const rows = listRequestRows(operation);
  const least = buildBody(operation, bodyCase, 'least');
  const all = buildBody(operation, bodyCase, 'most');
  const change = (row: Row, what: string, body: Json) => changeBody(operation, bodyCase, row, what, body);
  return rows
    .map((row) => ({ row, most: includeRow(all, row) }))
    .filter(({ row, most }) => getAt(most, row.path) !== undefined)
    .flatMap(({ row, most }) => {
      // The body with everything may be a valid body of another case; so a field that only one case needs is dropped from the least.
      const body = getAt(least, row.path) === undefined && row.mandatory === true ? most : least;
      const needed = isMandatory(row, rows, bodyCase) && getAt(body, row.path) !== undefined;
      return [
        ...(needed ? [change(row, 'is missing', dropAt(body, row.path)), change(row, 'is null', setAt(body, row.path, null))] : []),
        ...listMistyped(row)
          .filter((value) => !(needed && value === null))
          .map((value) => change(row, `is ${write(value)}`, setAt(most, row.path, value))),
        ...listOutside(row).map(({ what, value }) => change(row, what, setAt(most, row.path, value))),
        ...(row.excludes === undefined ? [] : [change(row, `is given beside ${row.excludes}`, setAt(all, row.path, sampleValue(row)))]),
      ];
    });
}

/** Bodies of a case with a field that makes them another case, without what that other case needs. */
function mixCases(operation: PageOperation, bodyCase: string | undefined): ChangedRequest[] {
  const rows = listRequestRows(operation);
  const least = buildBody(operation, bodyCase, 'least');
  return rows.flatMap((row) => {
    if (row.case === undefined || row.case === bodyCase) return [];
    const other = buildBody(operation, row.case, 'least');
    const isMissing = ({ path }: Row) => getAt(least, path) === undefined && getAt(other, path) !== undefined;
    const missing = rows.find((each) => each !== row && isMandatory(each, rows, row.case) && isMissing(each));
    const value = getAt(other, row.path);
    if (missing === undefined || value === undefined) return [];
    return [changeBody(operation, bodyCase, row, `is given, but ${missing.path} is missing`, setAt(least, row.path, value))];
  });
}

function stretchRows(operation: PageOperation, bodyCase: string | undefined): ChangedRequest[] {
  const rows = listRequestRows(operation);
  const most = buildBody(operation, bodyCase, 'most');
  const change = (row: Row, what: string, body: Json) => changeBody(operation, bodyCase, row, what, body);
  return [
    change(WHOLE, 'has only what is mandatory', buildBody(operation, bodyCase, 'least')),
    change(WHOLE, 'has everything', most),
    ...rows
      .filter((row) => getAt(includeRow(most, row), row.path) !== undefined)
      .flatMap((row) => [
        ...(row.mandatory !== undefined && !isMandatory(row, rows, bodyCase) ? [change(row, 'is left out', dropAt(most, row.path))] : []),
        ...(row.excludes === undefined ? [] : [change(row, `is given instead of ${row.excludes}`, includeRow(most, row))]),
        ...listInside(row).map(({ what, value }) => change(row, what, setAt(includeRow(most, row), row.path, value))),
      ]),
  ];
}

function hasBody(operation: PageOperation): boolean {
  return listRequestRows(operation).length > 0;
}

function isNeeded(operation: PageOperation): boolean {
  const rows = listRequestRows(operation).filter(({ path }) => !path.includes('.'));
  return listCases(operation).every((bodyCase) => rows.some((row) => isMandatory(row, listRequestRows(operation), bodyCase)));
}

function leaveOutBody(operation: PageOperation): ChangedRequest {
  const { body: _, ...request } = makeRequest(operation);
  return { title: 'the body is left out', where: WHOLE.path, request };
}

function changeBody(
  operation: PageOperation,
  bodyCase: string | undefined,
  { path: where }: Row,
  what: string,
  body: Json,
): ChangedRequest {
  const suffix = bodyCase === undefined ? '' : ` (${bodyCase})`;
  return { title: `${where} ${what}${suffix}`, where, request: makeRequest(operation, { body }) };
}

function write(value: Json): string {
  return JSON.stringify(value);
}
