import { expect, it } from 'vitest';
import { listRequirements, outlineSchema } from '../../../scripts/docs/model/outline-schema.ts';
import type { Document, Schema } from '../../../scripts/openapi/document.ts';

const FOLDER: Schema = {
  required: ['children'],
  properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Folder' } } },
};

const DOCUMENT: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  components: { schemas: { Folder: FOLDER } },
};

it('outlines nested properties down to a depth', () => {
  const schema: Schema = {
    properties: { a: { properties: { b: { properties: { c: {} } } } }, list: { items: { properties: { d: {} } } } },
  };
  expect(outlineSchema(DOCUMENT, schema, 2)).toBe('{ a: { b: { … } }, list: [{ d }] }');
  expect(outlineSchema(DOCUMENT, { type: 'array', items: { properties: { a: {} } } }, 2)).toBe('[{ a }]');
  expect(outlineSchema(DOCUMENT, { type: 'string' }, 2)).toBe('');
});

it('lists what is always required, then what each alternative requires, by its title or description', () => {
  const schema: Schema = {
    required: ['restore'],
    allOf: [{ required: ['id'] }],
    properties: {
      restore: {
        anyOf: [
          {
            title: 'Restore a server',
            required: ['servers'],
            properties: { servers: { items: { required: ['id'], properties: { id: {} } } } },
          },
          { description: 'Restores a disk. Overwrites it.', properties: { disk: {} } },
        ],
      },
    },
  };
  expect(listRequirements(DOCUMENT, schema)).toEqual([
    { names: ['restore', 'id'] },
    { when: 'Restore a server', names: ['restore.servers', 'restore.servers[].id'] },
    { when: 'Restores a disk', names: [] },
  ]);
});

it('ends where a schema requires itself', () => {
  expect(listRequirements(DOCUMENT, FOLDER)).toEqual([{ names: ['children'] }]);
});
