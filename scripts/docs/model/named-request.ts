import { findNamePlace, type NamePlace } from '../../openapi/name-place.ts';
import { type CallRequest, createRequest, EXCHANGE_NAME, fillInput } from '../browser/call.ts';
import type { ApiOperation } from './api-operation.ts';
import { createCall } from './exchanges.ts';

/** A request that names an exchange, and the place of that name; undefined if no part of the request can be any text. */
export function createNamedRequest(operation: ApiOperation, mockUrl: string): { place: NamePlace; request: CallRequest } | undefined {
  const place = findNamePlace(operation.api.document, operation);
  const call = createCall(operation, mockUrl);
  const [first] = call.choices;
  if (place === undefined || first === undefined) return undefined;
  const input = fillInput(call, first);
  const values = call.parameters.map((parameter, index) =>
    parameter.in === place.in && parameter.name === place.name ? EXCHANGE_NAME : (input.values[index] ?? ''),
  );
  const body = place.in === 'body' ? nameInBody(input.body, place.name) : input.body;
  return { place, request: createRequest(call, { ...input, values, body }) };
}

function nameInBody(text: string, path: string): string {
  const body = JSON.parse(text);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const object = steps.reduce((value, step) => value[step], body);
  object[last] = EXCHANGE_NAME;
  return JSON.stringify(body);
}
