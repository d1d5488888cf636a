import { expect, it } from 'vitest';
import { describeConstraints } from '../../../scripts/docs/model/describe-constraints.ts';
import { describeFields, walkFields } from '../../../scripts/docs/model/describe-fields.ts';
import type { Document, Schema } from '../../../scripts/openapi/document.ts';

const FOLDER: Schema = {
  properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Folder', description: 'Inner.' } } },
};

/** Path and type of each field. */
function listPaths(schema: Schema): [string, string][] {
  const document: Document = { openapi: '3.1.0', info: { title: 'Things', version: '1.0.0' }, components: { schemas: { Folder: FOLDER } } };
  return [...walkFields(describeFields(document, schema, 'a', (name) => name))].map(({ path, type }) => [path, type]);
}

it('lists nested properties, array items and properties of any name', () => {
  const id: Schema = { type: 'string', format: 'uuid' };
  expect(
    listPaths({
      properties: { list: { type: 'array', items: { type: 'object', properties: { id } } }, map: { additionalProperties: id } },
    }),
  ).toEqual([
    ['', 'object'],
    ['list', 'array of objects'],
    ['list[].id', 'string (uuid)'],
    ['map', 'object'],
    ['map.*', 'string (uuid)'],
  ]);
});

it('lists the properties of alternatives and of merged schemas', () => {
  const alternatives = { oneOf: [{ properties: { a: { type: ['integer', 'null'] } } }, { properties: { b: { enum: ['x', 1] } } }] };
  expect(listPaths({ allOf: [{ properties: { c: {} } }, alternatives] })).toEqual([
    ['', 'object'],
    ['', 'object'],
    ['a', 'integer or null'],
    ['', 'object'],
    ['b', 'string or number'],
    ['c', 'any'],
  ]);
});

it('lists the properties of the JSON in a text', () => {
  expect(
    listPaths({ type: 'string', contentMediaType: 'application/json', contentSchema: { properties: { origin: { type: 'string' } } } }),
  ).toEqual([
    ['', 'string'],
    ['origin', 'string'],
  ]);
});

it('ends where a schema contains itself, also beside other keywords', () => {
  expect(listPaths(FOLDER)).toEqual([
    ['', 'object'],
    ['children', 'array of objects'],
    ['children[].children', 'array of objects'],
  ]);
});

it.each<[Schema, string[]]>([
  [{ minLength: 1, maxLength: 64, pattern: '^a' }, ['1 to 64 characters', 'matches ^a']],
  [{ minLength: 2, maxLength: 2 }, ['2 characters']],
  [{ minimum: 0, maximum: 10, multipleOf: 5 }, ['0 to 10', 'a multiple of 5']],
  [{ minimum: 1 }, ['at least 1']],
  [{ exclusiveMinimum: 0, maximum: 9 }, ['at most 9', 'more than 0']],
  [{ minimum: 0, exclusiveMinimum: true }, ['more than 0']],
  [{ minItems: 1, uniqueItems: true }, ['at least 1 item', 'unique items']],
  [{ maxProperties: 1 }, ['at most 1 property']],
  [{ const: 'a' }, ['always "a"']],
  [{ not: { required: ['server_id'] } }, ['must not have server_id']],
  [{ additionalProperties: false, readOnly: true }, ['no other properties', 'only in responses']],
])('describes the constraints of %j', (schema, expected) => {
  expect(describeConstraints(schema, (text) => text)).toEqual(expected);
});
