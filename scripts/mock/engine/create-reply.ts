import { isDeepStrictEqual } from 'node:util';
import type { Reply } from '../message/request.ts';
import { compileSchema } from './compile-schema.ts';
import { bundleOf, negotiateExample, type PrismOperation, type stripReadOnlyProperties, stripWriteOnlyProperties } from './prism-parts.ts';

/** Builds the answer to an ordinary request without Prism's data generators; `undefined` if it needs them, or if its example breaks its schema. */
export function createReply(operation: PrismOperation, accept: string | undefined): Reply | undefined {
  const example = negotiateExample(operation, accept ? accept.split(',') : undefined);
  if (example === undefined) return undefined;
  const { status, mediaType, schema, value } = example;
  if (!isFinalStatus(status)) return undefined;
  const isJson = mediaType !== undefined && /^application\/([^;]+\+)?json$/.test(mediaType);
  if (value !== undefined && !(isJson && schema !== undefined && isUsedAsWritten(schema, stripWriteOnlyProperties))) return undefined;
  if (value !== undefined && !compileSchema(schema as object, { coerce: false, bundle: bundleOf(operation) }).accepts(value))
    return undefined;
  return {
    status,
    headers: mediaType === undefined ? {} : { 'content-type': mediaType },
    ...(value !== undefined && { body: JSON.stringify(value) }),
    ...(operation.iid !== undefined && { operationId: operation.iid }),
  };
}

/** Whether Prism uses a schema as it is: it resolves `allOf` first, and leaves out what only the other direction has. */
export function isUsedAsWritten(schema: object, strip: typeof stripReadOnlyProperties): boolean {
  if (/"(allOf|readOnly|writeOnly|\$ref)":/.test(JSON.stringify(schema))) return false;
  const stripped = strip(schema);
  return stripped._tag === 'Some' && isDeepStrictEqual(stripped.value, schema);
}

/** Whether an answer can have this status. A client waits on after 100, which a description may list. */
export function isFinalStatus(status: number): boolean {
  return status >= 200 && status <= 599;
}
