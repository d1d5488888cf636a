import { expect, it } from 'vitest';
import { listErrors } from '../../scripts/mock/engine/compile-schema.ts';

it('a valid value has no errors, also after an invalid one', () => {
  const schema = { type: 'string' };
  expect(listErrors(schema, 5)).toHaveLength(1);
  expect(listErrors(schema, 'text')).toEqual([]);
});

it('a schema that does not compile finds no errors', () => {
  expect(listErrors({ pattern: '(' }, 'text')).toEqual([]);
});
