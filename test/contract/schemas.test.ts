import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import { type Bundle, type Example, findOperation, listExamples, loadBundle, type Media, resolveRef, type Schema } from './bundle.ts';
import { DIALECT } from './compare-api.ts';
import { compileSchema, makeAjv } from './compile-schema.ts';
import { listDocumented, loadDocumented } from './page.ts';

interface Sample {
  where: string;
  schema: Schema;
  examples: [key: string, example: Example][];
}

/** Each schema of an operation that has examples beside it. */
function listSamples(name: string, bundle: Bundle): Sample[] {
  return loadDocumented(name).operations.flatMap(({ method, path }) => {
    const operation = findOperation(bundle, method, path);
    if (operation === undefined) return [];
    const bodies = [
      { where: 'request', holder: operation.requestBody },
      ...Object.entries(operation.responses).map(([status, node]) => ({ where: `response ${status}`, holder: resolveRef(bundle, node) })),
    ];
    return [
      ...(operation.parameters ?? []).map((parameter) => ({
        where: `${parameter.in} ${parameter.name}`,
        schema: parameter.schema,
        examples: listExamples(bundle, parameter),
      })),
      ...bodies.flatMap(({ where, holder }) =>
        Object.values(holder?.content ?? {}).map((media: Media) => ({
          where,
          schema: media.schema,
          examples: listExamples(bundle, media),
        })),
      ),
    ];
  });
}

describe.each(listDocumented())('%s', (name) => {
  const bundle = loadBundle(name);
  const ajv = makeAjv(bundle);
  const samples = listSamples(name, bundle);

  it('has only schemas that compile in strict mode', () => {
    const schemas = [
      ...Object.keys(bundle.components.schemas).map((key) => ({ $ref: `#/components/schemas/${key}` })),
      ...samples.map(({ schema }) => schema),
    ];
    for (const schema of schemas) expect(() => compileSchema(ajv, schema)).not.toThrow();
  });

  it.each(samples)('$where has examples that are valid', ({ schema, examples }) => {
    const isValid = compileSchema(ajv, schema);
    expect(examples).not.toEqual([]);
    for (const [key, { value }] of examples) expect([key, isValid(value), isValid.errors]).toEqual([key, true, null]);
  });

  it('has valid examples in its schemas', () => {
    for (const schema of Object.values(bundle.components.schemas)) {
      const isValid = compileSchema(ajv, schema);
      for (const value of (schema.examples as unknown[] | undefined) ?? []) expect([value, isValid(value)]).toEqual([value, true]);
    }
  });

  it('is read by the mock engine with the dialect of 2020-12', async () => {
    // Without it the engine takes the schemas for draft-07 and ignores newer keywords.
    const operations = await getHttpOperationsFromSpec(JSON.parse(JSON.stringify(bundle)));
    const contents = operations.flatMap(({ request, responses }) => [
      ...(request?.body?.contents ?? []),
      ...responses.flatMap(({ contents = [] }) => contents),
    ]);
    expect(contents.length).toBeGreaterThan(0);
    for (const { schema } of contents) expect(schema?.$schema).toBe(DIALECT);
  });
});

describe('a schema that cannot be compiled', () => {
  it.each<[string, Schema]>([
    ['an unknown keyword', { type: 'string', minLenght: 1 }],
    ['an unknown format', { type: 'string', format: 'made-up' }],
    ['a constraint of another type', { type: 'string', minimum: 1 }],
    ['a reference to nothing', { $ref: '#/components/schemas/Missing' }],
  ])('is refused for %s', (_reason, schema) => {
    expect(() => compileSchema(makeAjv(loadBundle('cbr')), schema)).toThrow();
  });
});
