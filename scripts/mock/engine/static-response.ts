import { isDeepStrictEqual } from 'node:util';
import { type stripReadOnlyProperties, stripWriteOnlyProperties } from '@stoplight/prism-http/dist/utils/filterRequiredProperties.js';
import { isFinalStatus, type MockResponse } from '../message/response.ts';
import { compileSchema } from './compile-schema.ts';
import { negotiateExample } from './negotiate-example.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';

/** Creates the response to a valid request from an example; `undefined` if Prism must generate data or would report a violation. */
export function createStaticResponse(operation: PrismOperation, accept: string | undefined): MockResponse | undefined {
  const example = negotiateExample(operation, accept ? accept.split(',') : undefined);
  if (example === undefined) return undefined;
  const { status, mediaType, schema, value } = example;
  if (!isFinalStatus(status)) return undefined;
  const isJson = mediaType !== undefined && /^application\/([^;]+\+)?json$/.test(mediaType);
  if (value !== undefined && !(isJson && schema !== undefined && isUsedUnchanged(schema, stripWriteOnlyProperties))) return undefined;
  if (value !== undefined && !compileSchema(schema as object, { coerce: false, bundle: bundleOf(operation) }).accepts(value))
    return undefined;
  return {
    status,
    headers: mediaType === undefined ? {} : { 'content-type': mediaType },
    ...(value !== undefined && { body: JSON.stringify(value) }),
    ...(operation.iid !== undefined && { operationId: operation.iid }),
  };
}

/** Whether Prism validates with a schema as it is. Prism first resolves `allOf` and removes read-only or write-only properties. */
export function isUsedUnchanged(schema: object, strip: typeof stripReadOnlyProperties): boolean {
  if (/"(allOf|readOnly|writeOnly|\$ref)":/.test(JSON.stringify(schema))) return false;
  const stripped = strip(schema);
  return stripped._tag === 'Some' && isDeepStrictEqual(stripped.value, schema);
}
