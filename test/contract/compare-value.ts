import { isDeepStrictEqual } from 'node:util';
import { listTypes } from './bodies.ts';
import type { SchemaObject } from './bundle.ts';
import type { Json, Value } from './page.ts';

/** Keywords that restrict no value by themselves, or that have checks of their own. */
const NEUTRAL = new Set([
  ...['type', 'title', 'description', 'examples', 'deprecated', 'readOnly', 'writeOnly', '$comment'],
  ...['properties', 'required', 'items', 'anyOf', 'oneOf', 'allOf', 'x-discrepancy'],
]);
const RANGE_KEYS = ['minLength', 'maxLength', 'minimum', 'maximum', 'default'] as const;

/** Differences between what a page says of a value and the schemas for it; `mayDiffer` tells which keywords an x-discrepancy covers. */
export function compareValue(documented: Value, schemas: SchemaObject[], mayDiffer: (keyword: string) => boolean): string[] {
  return [...compareTypes(documented, schemas, mayDiffer), ...schemas.flatMap((schema) => compareKeywords(documented, schema, mayDiffer))];
}

function compareTypes({ type }: Value, schemas: SchemaObject[], mayDiffer: (keyword: string) => boolean): string[] {
  const documented = listTypes(type);
  const described = [...new Set(schemas.flatMap((schema) => listTypes(schema.type)))];
  if (schemas.some((schema) => schema.type === undefined && schema.enum === undefined && schema.const === undefined)) {
    return ['is described without a type'];
  }
  const lost = documented.filter((name) => !described.includes(name));
  const added = described.filter((name) => !documented.includes(name));
  if (schemas.length === 0 || (lost.length === 0 && (added.length === 0 || mayDiffer('type')))) return [];
  return [`is documented as ${documented.join(' or ') || 'of no type'}, described as ${described.join(' or ')}`];
}

function compareKeywords(documented: Value, schema: SchemaObject, mayDiffer: (keyword: string) => boolean): string[] {
  const own = Object.keys(schema).filter((key) => !NEUTRAL.has(key));
  const expected = documented as Record<string, Json | undefined>;
  const missing = RANGE_KEYS.filter((key) => expected[key] !== undefined && !(key in schema));
  return [...own, ...missing]
    .filter((key) => !isDeepStrictEqual(expected[key], schema[key]) && !mayDiffer(key))
    .map((key) => `is documented with ${show(key, expected[key])}, described with ${show(key, schema[key])}`);
}

function show(key: string, value: unknown): string {
  return value === undefined ? `no ${key}` : `${key} ${JSON.stringify(value)}`;
}
