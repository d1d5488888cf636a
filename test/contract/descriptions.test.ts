import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import type { Document, Example, Ref, Schema } from '../../scripts/openapi/document.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { DIALECT } from './compare-api.ts';
import { compileSchema, createAjv } from './compile-schema.ts';
import { listExamples } from './list-examples.ts';
import { loadApis, loadBundle, loadFixtures } from './load-apis.ts';

interface Sample {
  where: string;
  schema: Ref<Schema>;
  examples: [key: string, example: Example][];
}

/** Each schema of an operation that has examples beside it. */
function listSamples(document: Document): Sample[] {
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

describe.each([...loadApis(), ...(await loadFixtures())])('$name', ({ document }) => {
  const ajv = createAjv(document);
  const samples = listSamples(document);
  const schemas = document.components?.schemas ?? {};

  it('has only schemas that compile in strict mode', () => {
    const all = [...Object.keys(schemas).map((key) => ({ $ref: `#/components/schemas/${key}` })), ...samples.map(({ schema }) => schema)];
    for (const schema of all) expect(() => compileSchema(ajv, schema)).not.toThrow();
  });

  it.each(samples)('$where has valid examples', ({ schema, examples }) => {
    const isValid = compileSchema(ajv, schema);
    expect(examples).not.toEqual([]);
    for (const [key, { value }] of examples) expect([key, isValid(value), isValid.errors]).toEqual([key, true, null]);
  });

  it('has valid examples in its schemas', () => {
    for (const schema of Object.values(schemas)) {
      const isValid = compileSchema(ajv, schema);
      for (const value of (schema as { examples?: unknown[] }).examples ?? []) expect([value, isValid(value)]).toEqual([value, true]);
    }
  });

  it('is read by the mock engine with the dialect of 2020-12', async () => {
    // Without it the engine takes the schemas for draft-07 and ignores newer keywords.
    const operations = await getHttpOperationsFromSpec(structuredClone(document));
    const contents = operations.flatMap(({ request, responses }) => [
      ...(request?.body?.contents ?? []),
      ...responses.flatMap(({ contents = [] }) => contents),
    ]);
    expect(contents.length).toBeGreaterThan(0);
    for (const { schema } of contents) expect(schema?.$schema).toBe(DIALECT);
  });
});

describe('a schema that cannot be compiled', () => {
  it.each<[string, object]>([
    ['an unknown keyword', { type: 'string', minLenght: 1 }],
    ['an unknown format', { type: 'string', format: 'postal-code' }],
    ['a constraint of another type', { type: 'string', minimum: 1 }],
    ['a reference to nothing', { $ref: '#/components/schemas/Missing' }],
  ])('is refused for %s', (_reason, schema) => {
    expect(() => compileSchema(createAjv(loadBundle('cbr')), schema)).toThrow();
  });
});
