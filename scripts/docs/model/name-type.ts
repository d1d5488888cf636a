import type { Document, Schema } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

// Deeper than any array of arrays; an array of itself ends here.
const MAX_DEPTH = 6;

/** The type of a schema in words: what an array contains, what a value may be, its format. */
export function nameType(document: Document, schema: Schema, depth = 0): string {
  const types = listTypes(schema);
  const names = types.map((type) => {
    if (type !== 'array' || schema.items === undefined || depth === MAX_DEPTH) return type;
    return `array of ${pluralize(nameType(document, resolveRef(document, schema.items), depth + 1))}`;
  });
  const name = names.join(' or ');
  if (name === '') return nameAlternatives(document, schema, depth);
  return schema.format === undefined ? name : `${name} (${schema.format})`;
}

function listTypes({ type, nullable, properties, additionalProperties, items, enum: values = [], const: value }: Schema): string[] {
  if (type !== undefined) return [type, ...(nullable ? ['null'] : [])].flat();
  if (properties !== undefined || additionalProperties !== undefined) return ['object'];
  if (items !== undefined) return ['array'];
  return [...new Set([...values, ...(value === undefined ? [] : [value])].map((item) => (item === null ? 'null' : typeof item)))];
}

function nameAlternatives(document: Document, { oneOf = [], anyOf = [], allOf = [] }: Schema, depth: number): string {
  if (depth === MAX_DEPTH) return 'any';
  const names = [...oneOf, ...anyOf, ...allOf].map((option) => nameType(document, resolveRef(document, option), depth + 1));
  return [...new Set(names)].join(' or ') || 'any';
}

function pluralize(type: string): string {
  if (type === 'any') return 'any values';
  return /^(array|string|object|integer|number|boolean)$/.test(type) ? `${type}s` : type;
}
