import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from '../../openapi/exchanges.ts';
import { isFinalStatus, type MockResponse } from '../message/response.ts';
import { compileSchema } from './compile-schema.ts';
import { negotiateExample } from './negotiate-example.ts';
import { preferExchange } from './preferences.ts';
import { loadPropertyFilters } from './prism-modules.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';

/** Creates the response to a valid request from an example; `undefined` if Prism must generate data or would report a violation. */
export function createStaticResponse(operation: PrismOperation, accept: string | undefined, exchange?: Exchange): MockResponse | undefined {
  // As in Prism, an error is sent regardless of what the client accepts.
  const mediaTypes = accept && !(exchange && exchange.status >= 400) ? accept.split(',') : undefined;
  const example = negotiateExample(operation, mediaTypes, exchange ? preferExchange(exchange) : {});
  if (example === undefined) return undefined;
  const { status, mediaType, schema, value } = example;
  if (!isFinalStatus(status)) return undefined;
  const isJson = mediaType !== undefined && /^application\/([^;]+\+)?json$/.test(mediaType);
  if (value !== undefined && !(isJson && schema !== undefined && isUsedUnchanged(schema))) return undefined;
  if (value !== undefined && !compileSchema(schema as object, { coerce: false, bundle: bundleOf(operation) }).accepts(value))
    return undefined;
  return {
    status,
    headers: mediaType === undefined ? {} : { 'content-type': mediaType },
    // Undefined without a value.
    body: JSON.stringify(value),
    operationId: operation.iid,
    exchange: exchange?.name,
  };
}

/** Whether Prism validates with a schema as it is. Prism first resolves `allOf` and removes the properties of the other direction. */
export function isUsedUnchanged(schema: object): boolean {
  if (/"(allOf|readOnly|writeOnly|\$ref)":/.test(JSON.stringify(schema))) return false;
  // Without such properties, both of Prism's filters do the same, and they still change some schemas of lists.
  const stripped = loadPropertyFilters().stripReadOnlyProperties(schema);
  return stripped._tag === 'Some' && isDeepStrictEqual(stripped.value, schema);
}
