import { buildBody, dropAt, getAt, isMandatory, listCases, listRequestRows, listTypes, setAt } from './bodies.ts';
import { type DerivedRequest, makeRequest, tokenName } from './make-request.ts';
import type { DocumentedOperation, Json, ParameterRow, Row } from './page.ts';
import { listInside, listMistyped, listOutside } from './values.ts';

/** A request that follows from a page's tables, and the status that it is answered with. */
export interface DerivedCase {
  /** Such as `restore.volume_id is missing (disk)`. */
  title: string;
  /** The parameter, or the path in the body, that the case is about. */
  where: string;
  request: DerivedRequest;
  expectStatus: number;
}

/** Requests that break one thing that the tables say: each is refused. */
export function deriveNegativeCases(operation: DocumentedOperation): DerivedCase[] {
  const refused = listStatuses(operation).includes(400) ? 400 : 422;
  return [
    ...deriveTokenCases(operation),
    ...operation.parameters.flatMap((row) => breakParameter(operation, row, refused)),
    ...listCases(operation).flatMap((bodyCase) => [...breakBody(operation, bodyCase, refused), ...mixCases(operation, bodyCase, refused)]),
    ...leaveOutBody(operation, refused, true),
  ];
}

/** Requests that go to the very edge of what the tables say: each is accepted. */
export function deriveBoundaryCases(operation: DocumentedOperation): DerivedCase[] {
  const accepted = listStatuses(operation).find((status) => status < 300) ?? 200;
  return [
    ...operation.parameters.flatMap((row) => stretchParameter(operation, row, accepted)),
    ...listCases(operation).flatMap((bodyCase) => stretchBody(operation, bodyCase, accepted)),
    ...leaveOutBody(operation, accepted, false),
  ];
}

function listStatuses({ responses, errorCodes }: DocumentedOperation): number[] {
  return [...responses, ...(errorCodes?.rows ?? [])].map(({ status }) => Number(status));
}

// The token's own range cannot be stepped over: a security scheme has no schema.
function deriveTokenCases(operation: DocumentedOperation): DerivedCase[] {
  const request = makeRequest(operation);
  const { [tokenName(operation)]: _, ...headers } = request.headers;
  return [{ title: 'the token is missing', where: tokenName(operation), request: { ...request, headers }, expectStatus: 401 }];
}

function breakParameter(operation: DocumentedOperation, row: ParameterRow, expectStatus: number): DerivedCase[] {
  const make = (what: string, value: string | undefined) => ({
    title: `${row.in} ${row.name} ${what}`,
    where: row.name,
    request: makeRequest(operation, { parameter: { row, value } }),
    expectStatus,
  });
  const isText = listTypes(row.type).length === 0 || listTypes(row.type).includes('string');
  return [
    ...(row.mandatory === true && row.in !== 'path' ? [make('is missing', undefined)] : []),
    ...(isText ? [] : [make('is text', 'text')]),
    // A path without a segment is another path, so a length of 0 cannot be sent.
    ...listOutside(row)
      .filter(({ value }) => row.in !== 'path' || value !== '')
      .map(({ what, value }) => make(what, String(value))),
  ];
}

function stretchParameter(operation: DocumentedOperation, row: ParameterRow, expectStatus: number): DerivedCase[] {
  const make = (what: string, value: string | undefined) => ({
    title: `${row.in} ${row.name} ${what}`,
    where: row.name,
    request: makeRequest(operation, { parameter: { row, value } }),
    expectStatus,
  });
  return [
    ...(row.mandatory === false ? [make('is left out', undefined)] : []),
    ...listInside(row)
      .filter(({ value }) => row.in !== 'path' || value !== '')
      .map(({ what, value }) => make(what, String(value))),
  ];
}

function breakBody(operation: DocumentedOperation, bodyCase: string | undefined, expectStatus: number): DerivedCase[] {
  const rows = listRequestRows(operation);
  const least = buildBody(operation, bodyCase, 'least');
  const most = buildBody(operation, bodyCase, 'most');
  const make = (row: Row, what: string, body: Json) => makeBodyCase(operation, bodyCase, row, what, body, expectStatus);
  return rows
    .filter((row) => getAt(most, row.path) !== undefined)
    .flatMap((row) => {
      // With all there is, a body of one case may be a body of the other; so a field that only one needs is dropped from the least.
      const body = getAt(least, row.path) === undefined && row.mandatory === true ? most : least;
      const needed = isMandatory(row, rows, bodyCase) && getAt(body, row.path) !== undefined;
      return [
        ...(needed ? [make(row, 'is missing', dropAt(body, row.path)), make(row, 'is null', setAt(body, row.path, null))] : []),
        ...listMistyped(row)
          .filter((value) => !(needed && value === null))
          .map((value) => make(row, `is ${JSON.stringify(value)}`, setAt(most, row.path, value))),
        ...listOutside(row).map(({ what, value }) => make(row, what, setAt(most, row.path, value))),
      ];
    });
}

/** Bodies of a case with a field that makes them another case, without what that other case needs. */
function mixCases(operation: DocumentedOperation, bodyCase: string | undefined, expectStatus: number): DerivedCase[] {
  const rows = listRequestRows(operation);
  const least = buildBody(operation, bodyCase, 'least');
  return rows.flatMap((row) => {
    if (row.case === undefined || row.case === bodyCase) return [];
    const other = buildBody(operation, row.case, 'least');
    const missing = rows.find(
      (each) =>
        each !== row && isMandatory(each, rows, row.case) && getAt(least, each.path) === undefined && getAt(other, each.path) !== undefined,
    );
    const value = getAt(other, row.path);
    if (missing === undefined || value === undefined) return [];
    const body = setAt(least, row.path, value);
    return [makeBodyCase(operation, bodyCase, row, `is given, but ${missing.path} is missing`, body, expectStatus)];
  });
}

function stretchBody(operation: DocumentedOperation, bodyCase: string | undefined, expectStatus: number): DerivedCase[] {
  const rows = listRequestRows(operation);
  if (rows.length === 0) return [];
  const least = buildBody(operation, bodyCase, 'least');
  const most = buildBody(operation, bodyCase, 'most');
  const make = (row: Row, what: string, body: Json) => makeBodyCase(operation, bodyCase, row, what, body, expectStatus);
  const whole = { path: 'the body' };
  return [
    make(whole, 'has only what is mandatory', least),
    make(whole, 'has everything', most),
    ...rows
      .filter((row) => getAt(most, row.path) !== undefined)
      .flatMap((row) => [
        ...(row.mandatory !== undefined && !isMandatory(row, rows, bodyCase) ? [make(row, 'is left out', dropAt(most, row.path))] : []),
        ...listInside(row).map(({ what, value }) => make(row, what, setAt(most, row.path, value))),
      ]),
  ];
}

function leaveOutBody(operation: DocumentedOperation, expectStatus: number, whereNeeded: boolean): DerivedCase[] {
  const rows = listRequestRows(operation);
  const needed = listCases(operation).every((bodyCase) => rows.some((row) => !row.path.includes('.') && isMandatory(row, rows, bodyCase)));
  if (rows.length === 0 || needed !== whereNeeded) return [];
  const { body: _, ...request } = makeRequest(operation);
  return [{ title: 'the body is left out', where: 'the body', request, expectStatus }];
}

function makeBodyCase(
  operation: DocumentedOperation,
  bodyCase: string | undefined,
  { path: where }: Row,
  what: string,
  body: Json,
  expectStatus: number,
): DerivedCase {
  const suffix = bodyCase === undefined ? '' : ` (${bodyCase})`;
  return { title: `${where} ${what}${suffix}`, where, request: makeRequest(operation, { body }), expectStatus };
}
