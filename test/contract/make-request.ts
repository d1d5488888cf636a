import type { Json, PageExchange, PageOperation, ParameterRow, TokenRow } from './page.ts';
import { fillPath, readPathValues } from './path-template.ts';
import { sampleValue } from './sample-values.ts';

export const TOKEN = 'a-token';

export interface DerivedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body?: Json;
}

/** A request that differs from a page's example in one place. */
export interface ChangedRequest {
  /** Such as `restore.volume_id is missing (disk)`. */
  title: string;
  /** The parameter, or the path in the body, that was changed. */
  where: string;
  request: DerivedRequest;
}

interface Change {
  parameter?: { row: ParameterRow; value: string | undefined };
  body?: Json;
}

type Values = Record<string, string>;

/** The page's first exchange, with one parameter or the body changed. */
export function makeRequest(operation: PageOperation, { parameter, ...change }: Change = {}): DerivedRequest {
  const exchange = operation.exchanges[0]?.request;
  // A body of null is a body.
  const sent = 'body' in change ? change.body : exchange?.body;
  const values = { path: {} as Values, query: {} as Values, header: {} as Values };
  for (const row of operation.parameters) {
    const value = readParameter(operation, exchange, row) ?? (row.mandatory || row.in === 'path' ? String(sampleValue(row)) : undefined);
    if (value !== undefined) values[row.in][row.name] = value;
  }
  if (parameter !== undefined) {
    const { in: location, name } = parameter.row;
    delete values[location][name];
    if (parameter.value !== undefined) values[location][name] = parameter.value;
  }
  const { token } = operation;
  if (token !== undefined) values[token.in][token.name] = writeToken(token);
  if (sent !== undefined) values.header['Content-Type'] = 'application/json';
  const query = new URLSearchParams(
    Object.entries(values.query).flatMap(([name, value]) => {
      const row = operation.parameters.find((row) => row.in === 'query' && row.name === name);
      return listValues(row, value).map((each) => [name, each]);
    }),
  );
  const path = fillPath(operation.path, values.path) + (query.size === 0 ? '' : `?${query}`);
  return { method: operation.method, path, headers: values.header, ...(sent !== undefined && { body: sent }) };
}

/** The value of the parameter that carries the token. */
export function writeToken({ scheme }: TokenRow): string {
  return scheme === undefined ? TOKEN : `${scheme} ${TOKEN}`;
}

/** The values in the text of a parameter: several if it can be given several times. */
export function listValues(row: ParameterRow | undefined, text: string): string[] {
  return row?.repeatable ? text.split(',') : [text];
}

/** The value that an example request has for a parameter, or its values separated by commas; undefined if it has none. */
export function readParameter(
  { path: template }: Pick<PageOperation, 'path'>,
  request: Pick<PageExchange['request'], 'path' | 'headers'> | undefined,
  { in: location, name }: { in: string; name: string },
): string | undefined {
  if (request === undefined) return undefined;
  if (location === 'path') return readPathValues(template, request.path)[name];
  if (location === 'query') {
    const values = new URL(request.path, 'http://localhost').searchParams.getAll(name);
    return values.length === 0 ? undefined : values.join(',');
  }
  return Object.entries(request.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
