import { sampleOf } from './bodies.ts';
import type { DocumentedOperation, Json, ParameterRow } from './page.ts';

export interface DerivedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body?: Json;
}

interface Change {
  parameter?: { row: ParameterRow; value: string | undefined };
  body?: Json;
}

/** The page's first exchange, with one parameter or the body changed. */
export function makeRequest(operation: DocumentedOperation, { parameter, body }: Change = {}): DerivedRequest {
  const [exchange] = operation.exchanges;
  const sent = body ?? exchange?.request.body;
  const headers: Record<string, string> = { [tokenName(operation)]: 'a-token' };
  if (sent !== undefined) headers['Content-Type'] = 'application/json';
  let path = exchange?.request.path ?? fillPath(operation);
  if (parameter?.row.in === 'path') path = replaceSegment(operation.path, path, parameter.row.name, parameter.value ?? '');
  if (parameter?.row.in === 'query' && parameter.value !== undefined) {
    path += `?${new URLSearchParams({ [parameter.row.name]: parameter.value })}`;
  }
  if (parameter?.row.in === 'header' && parameter.value !== undefined) headers[parameter.row.name] = parameter.value;
  // Another parameter that must be there, so that only the broken one is missed.
  for (const row of operation.parameters) {
    if (row.mandatory !== true || row.in === 'path' || row.name === parameter?.row.name) continue;
    if (row.in === 'header') headers[row.name] = String(sampleOf(row));
    else path += `${path.includes('?') ? '&' : '?'}${new URLSearchParams({ [row.name]: String(sampleOf(row)) })}`;
  }
  return { method: operation.method, path, headers, ...(sent !== undefined && { body: sent }) };
}

/** The header that carries the token; a page that leaves it out means the usual one. */
export function tokenName({ token }: DocumentedOperation): string {
  return token?.name ?? 'X-Auth-Token';
}

function fillPath({ path, parameters }: DocumentedOperation): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => String(sampleOf(parameters.find((row) => row.name === name) ?? {})));
}

function replaceSegment(template: string, path: string, name: string, value: string): string {
  const index = template.split('/').indexOf(`{${name}}`);
  return path
    .split('/')
    .map((segment, position) => (position === index ? encodeURIComponent(value) : segment))
    .join('/');
}
