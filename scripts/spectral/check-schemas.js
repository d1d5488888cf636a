import { walkSchema } from './walk-schema.js';

/** Finds properties without a description or with the schema `false`, and alternatives that are only a list of required properties. */
export default function checkSchemas(root, _options, { path: start }) {
  return [...walkSchema(root, start)].flatMap(({ schema, path }) => [
    ...findUndescribed(schema, path),
    ...findForbidden(schema, path),
    ...findBareAlternatives(schema, path),
  ]);
}

function findUndescribed({ properties = {} }, path) {
  return Object.entries(properties)
    .filter(([, schema]) => typeof schema !== 'boolean' && !schema.description?.trim?.())
    .map(([name]) => ({
      message: `The property \`${name}\` has no description; describe it in a sentence, such as \`description: ID of the disk to restore to.\``,
      path: [...path, 'properties', name],
    }));
}

/** Not every tool reads a schema that is `false`: some show the property as allowed, some fail. */
function findForbidden({ properties = {} }, path) {
  return Object.entries(properties)
    .filter(([, schema]) => schema === false)
    .map(([name]) => ({
      message: `The property \`${name}\` is \`false\`; forbid it with \`not: { required: [${name}] }\`, which every tool reads.`,
      path: [...path, 'properties', name],
    }));
}

/** openapi-typescript turns `anyOf: [{ required: [a] }]` into `| unknown`, and the client loses its types. */
function findBareAlternatives(schema, path) {
  return ['anyOf', 'oneOf'].flatMap((key) =>
    (schema[key] ?? []).flatMap((branch, index) =>
      isBare(branch)
        ? {
            message: `${key}/${index} is a bare \`required\` list; make it a named schema with the properties too, such as \`$ref: ServerRestore.yaml\`.`,
            path: [...path, key, index],
          }
        : [],
    ),
  );
}

function isBare(branch) {
  return branch?.required !== undefined && !['properties', 'anyOf', 'oneOf', 'allOf'].some((key) => key in branch);
}
