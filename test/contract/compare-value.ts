import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../scripts/openapi/document.ts';
import type { Value } from './page.ts';
import { listTypes } from './sample-values.ts';

type Keywords = Record<string, unknown>;

/** Keywords that restrict nothing, or that have checks of their own. */
const NEUTRAL = new Set([
  ...['type', 'title', 'description', 'examples', '$comment', 'x-discrepancy'],
  ...['properties', 'required', 'items', 'anyOf', 'oneOf', 'allOf'],
]);
/** What a row states about the field rather than about its value. */
const OF_ROW = new Set(['path', 'name', 'in', 'mandatory', 'case', 'listedAs', 'from']);
const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'];

/** Differences between what a page states about a value and the schemas for it; `mayDiffer` tells which keywords an x-discrepancy covers. */
export function compareValue(documented: Value, schemas: Schema[], mayDiffer: (keyword: string) => boolean): string[] {
  return [...compareTypes(documented, schemas, mayDiffer), ...compareKeywords(documented, schemas, mayDiffer)];
}

function compareTypes({ type }: Value, schemas: Schema[], mayDiffer: (keyword: string) => boolean): string[] {
  const documented = listTypes(type);
  const described = [...new Set(schemas.flatMap((schema) => listTypes(schema.type)))];
  if (schemas.some((schema) => !hasType(schema))) return ['is described without a type'];
  const lost = documented.filter((name) => !described.includes(name));
  const added = described.filter((name) => !documented.includes(name));
  if (schemas.length === 0 || (lost.length === 0 && (added.length === 0 || mayDiffer('type')))) return [];
  return [`is documented as ${documented.join(' or ') || 'of no type'}, described as ${described.join(' or ')}`];
}

/** Alternatives have the type where the schema that joins them has none. */
function hasType(schema: Schema): boolean {
  return ['type', 'enum', 'const', ...ALTERNATIVES].some((keyword) => keyword in schema);
}

function compareKeywords(documented: Value, schemas: Schema[], mayDiffer: (keyword: string) => boolean): string[] {
  const expected = documented as Keywords;
  const stated = Object.keys(expected).filter((key) => !NEUTRAL.has(key) && !OF_ROW.has(key));
  return schemas.flatMap((schema) => {
    const described = schema as Keywords;
    // A schema that only joins alternatives need not repeat what each of them states.
    const isJoint = ALTERNATIVES.some((key) => key in described) && !('type' in described);
    const keywords = new Set([...Object.keys(described).filter((key) => !isNeutral(described, key)), ...(isJoint ? [] : stated)]);
    return [...keywords]
      .filter((key) => !isDeepStrictEqual(expected[key], described[key]) && !mayDiffer(key))
      .map((key) => `is documented with ${show(key, expected[key])}, described with ${show(key, described[key])}`);
  });
}

/** A schema for further properties has a row of its own. */
function isNeutral(schema: Keywords, key: string): boolean {
  return NEUTRAL.has(key) || (key === 'additionalProperties' && typeof schema[key] === 'object');
}

function show(key: string, value: unknown): string {
  return value === undefined ? `no ${key}` : `${key} ${JSON.stringify(value)}`;
}
