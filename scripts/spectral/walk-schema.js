const MAPS = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'unevaluatedProperties', 'contains', 'contentSchema', 'if', 'then', 'else'];

/**
 * Every schema in a schema, itself included, with its path. Only schemas are entered: a property or an example named `properties` is data.
 * The content of `not` is skipped: it describes no value.
 */
export function* walkSchema(schema, path, seen = new Set()) {
  // A resolved document has loops where a schema refers to itself.
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return;
  seen.add(schema);
  yield { schema, path };
  for (const key of MAPS) {
    for (const [name, child] of Object.entries(schema[key] ?? {})) yield* walkSchema(child, [...path, key, name], seen);
  }
  for (const key of LISTS) {
    for (const [index, child] of (schema[key] ?? []).entries()) yield* walkSchema(child, [...path, key, index], seen);
  }
  for (const key of SINGLE) yield* walkSchema(schema[key], [...path, key], seen);
}
