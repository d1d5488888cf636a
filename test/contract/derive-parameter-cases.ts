import { type ChangedRequest, makeRequest } from './make-request.ts';
import type { PageOperation, ParameterRow } from './page.ts';
import { listInside, listOutside, listTypes } from './sample-values.ts';

/** Requests in which one parameter breaks its row. */
export function deriveBrokenParameters(operation: PageOperation): ChangedRequest[] {
  return listParameterRows(operation).flatMap((row) => {
    const types = listTypes(row.type);
    const isText = types.length === 0 || types.includes('string');
    return [
      ...(row.mandatory === true && row.in !== 'path' ? [changeParameter(operation, row, 'is missing', undefined)] : []),
      ...(isText ? [] : [changeParameter(operation, row, 'is text', 'text')]),
      ...changeToEdges(operation, row, listOutside(row)),
    ];
  });
}

/** Requests in which one parameter is at a limit of its row. */
export function deriveParameterBoundaries(operation: PageOperation): ChangedRequest[] {
  return listParameterRows(operation).flatMap((row) => [
    ...(row.mandatory === false ? [changeParameter(operation, row, 'is left out', undefined)] : []),
    ...changeToEdges(operation, row, listInside(row)),
  ]);
}

function listParameterRows({ parameters }: PageOperation): ParameterRow[] {
  return parameters.map((row) => ({ ...row, ...row.decided }));
}

function changeToEdges(operation: PageOperation, row: ParameterRow, edges: ReturnType<typeof listInside>): ChangedRequest[] {
  // A path without a segment is another path, so a length of 0 cannot be sent.
  return edges
    .filter(({ value }) => row.in !== 'path' || value !== '')
    .map(({ what, value }) => changeParameter(operation, row, what, String(value)));
}

function changeParameter(operation: PageOperation, row: ParameterRow, what: string, value: string | undefined): ChangedRequest {
  return {
    title: `${row.in} ${row.name} ${what}`,
    where: `${row.in} ${row.name}`,
    request: makeRequest(operation, { parameter: { row, value } }),
  };
}
