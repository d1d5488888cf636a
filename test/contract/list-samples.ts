import type { Document, Example, Ref, Schema } from '../../scripts/openapi/document.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compileSchema, createAjv } from './compile-schema.ts';
import { listExamples } from './list-examples.ts';

/** A schema of an operation, with the examples beside it. */
export interface Sample {
  /** Such as `restoreBackup response 404`. */
  where: string;
  schema: Ref<Schema>;
  examples: [key: string, example: Example][];
}

/** Each schema of a document that has examples beside it. */
export function listSamples(document: Document): Sample[] {
  return listOperations(document).flatMap(({ operation, parameters }) => {
    const { operationId, requestBody, responses = {} } = operation;
    const bodies = [
      ...(requestBody ? [{ where: 'request', body: resolveRef(document, requestBody) }] : []),
      ...Object.entries(responses).map(([status, node]) => ({ where: `response ${status}`, body: resolveRef(document, node) })),
    ];
    const holders = [
      ...parameters.map((parameter) => ({ where: `${parameter.in} ${parameter.name}`, holder: parameter })),
      ...bodies.flatMap(({ where, body }) => Object.values(body.content ?? {}).map((holder) => ({ where, holder }))),
    ];
    return holders.map(({ where, holder }) => ({
      where: `${operationId} ${where}`,
      schema: holder.schema ?? {},
      examples: [...listExamples(document, holder)],
    }));
  });
}

/** Schemas that do not compile in strict mode, and examples that their schema refuses. */
export function listInvalidSamples(document: Document): string[] {
  const ajv = createAjv(document);
  return listSamples(document).flatMap(({ where, schema, examples }) => {
    try {
      const isValid = compileSchema(ajv, schema);
      const invalid = examples.filter(([, { value }]) => !isValid(value));
      return invalid.map(([key]) => `${where}: the example ${key} is invalid`);
    } catch (error) {
      return [`${where}: ${(error as Error).message}`];
    }
  });
}
