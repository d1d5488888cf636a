import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../scripts/openapi/document.ts';
import type { Value } from './page.ts';
import { listTypes } from './sample-values.ts';

type Keywords = Record<string, unknown>;

/** Keywords that restrict nothing, or that have their own checks. */
const NEUTRAL = new Set(['type', 'title', 'description', 'examples', '$comment', 'x-discrepancy', 'externalDocs']);
const STRUCTURE = new Set(['properties', 'required', 'items', 'allOf', 'contentSchema']);
/** The keys of a row that are about the field and not about its value. */
const OF_ROW = new Set([
  'path',
  'name',
  'in',
  'statuses',
  'mandatory',
  'case',
  'excludes',
  'listedAs',
  'from',
  'decided',
  'explained',
  'scheme',
  'repeatable',
]);
/** Keywords that one of several alternatives may have for all of them; derived requests tell whether it is the right one. */
const SHARED = new Set(['anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas']);
const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'];

/** Differences between what a page states about a value and the schemas for it. A list of alternatives counts as `true`: its members are compared. */
export function compareValue(documented: Value, schemas: Schema[]): string[] {
  const expected = documented as Keywords;
  const described = schemas.map(readKeywords);
  const stated = Object.keys(expected).filter((key) => !NEUTRAL.has(key) && !OF_ROW.has(key));
  const shared = [...new Set([...described.flatMap(Object.keys), ...stated])].filter((key) => SHARED.has(key));
  return [
    ...compareTypes(documented, schemas),
    ...shared.flatMap((key) => {
      const values = described.filter((keywords) => key in keywords).map((keywords) => keywords[key]);
      return values.length > 0 && values.every((value) => isDeepStrictEqual(value, expected[key]))
        ? []
        : describe(key, expected, values[0]);
    }),
    ...described.flatMap((keywords, index) => {
      const own = [...Object.keys(keywords), ...(isJoint(schemas[index]) ? [] : stated)].filter((key) => !SHARED.has(key));
      const wrong = [...new Set(own)].filter((key) => !isDeepStrictEqual(keywords[key], expected[key]));
      return wrong.flatMap((key) => describe(key, expected, keywords[key]));
    }),
  ];
}

function compareTypes({ type }: Value, schemas: Schema[]): string[] {
  const documented = listTypes(type);
  const described = [...new Set(schemas.flatMap((schema) => listTypes(schema.type)))];
  if (schemas.some((schema) => !['type', 'enum', 'const', ...ALTERNATIVES].some((key) => key in schema))) {
    return ['is described without a type'];
  }
  if (schemas.length === 0 || isDeepStrictEqual(new Set(documented), new Set(described))) return [];
  return [`is documented as ${documented.join(' or ') || 'of no type'}, described as ${described.join(' or ')}`];
}

/** Whether a schema only joins alternatives, each of which states the keywords of the value. */
function isJoint(schema: Schema | undefined): boolean {
  return schema !== undefined && !('type' in schema) && ALTERNATIVES.some((key) => key in schema);
}

/** The keywords of a schema that restrict its values, without prose. */
function readKeywords(schema: Schema): Keywords {
  const entries = Object.entries(schema).filter(([key, value]) => {
    // A schema for further properties has its own row.
    return !NEUTRAL.has(key) && !STRUCTURE.has(key) && !(key === 'additionalProperties' && typeof value === 'object');
  });
  return Object.fromEntries(entries.map(([key, value]) => [key, ALTERNATIVES.includes(key) ? true : dropProse(value)]));
}

function dropProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropProse);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => key !== 'description' || typeof item !== 'string');
  return Object.fromEntries(entries.map(([key, item]) => [key, dropProse(item)]));
}

function describe(key: string, expected: Keywords, described: unknown): string[] {
  return [`is documented with ${show(key, expected[key])}, described with ${show(key, described)}`];
}

function show(key: string, value: unknown): string {
  return value === undefined ? `no ${key}` : `${key} ${JSON.stringify(value)}`;
}
