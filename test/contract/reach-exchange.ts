import type { Document } from '../../scripts/openapi/document.ts';
import type { Exchange } from '../../scripts/openapi/exchanges.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { findNamePlace } from '../../scripts/openapi/name-place.ts';
import { type DerivedRequest, makeRequest } from './make-request.ts';
import type { Json, PageOperation } from './page.ts';

/** The page's first request, with the name of an exchange in the place for it. */
export function nameExchange(
  document: Document,
  described: DescribedOperation,
  operation: PageOperation,
  { name }: Exchange,
): DerivedRequest {
  const place = findNamePlace(document, described);
  if (place === undefined) throw new Error(`${described.operation.operationId} has no place for the name of an exchange.`);
  if (place.in === 'body') {
    const body = structuredClone(operation.exchanges[0]?.request.body ?? {});
    setValue(body, place.name.split('.'), name);
    return makeRequest(operation, { body });
  }
  const row = operation.parameters.find((each) => each.in === place.in && each.name === place.name);
  if (row === undefined) throw new Error(`The page of ${described.operation.operationId} has no parameter ${place.name}.`);
  return makeRequest(operation, { parameter: { row, value: name } });
}

function setValue(body: Json, [step = '', ...rest]: string[], value: string): void {
  const object = body as Record<string, Json>;
  if (rest.length === 0) object[step] = value;
  else setValue(object[step] as Json, rest, value);
}
