import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import { DIALECT } from './compare-api.ts';
import { compileSchema, createAjv } from './compile-schema.ts';
import { listSamples } from './list-samples.ts';
import { loadApis, loadBundle, loadFixtures } from './load-apis.ts';

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
