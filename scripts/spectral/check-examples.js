/** Finds placeholders among example values: "string", or the title of their schema. */
export default function checkExamples({ schema, examples = {} }, _options, { path }) {
  return Object.entries(examples).flatMap(([key, example]) =>
    findPlaceholders(schema, example?.value, [...path, 'examples', key, 'value']),
  );
}

function findPlaceholders(schema, value, path) {
  if (typeof schema !== 'object' || schema === null) return [];
  // The value may belong to any branch, and a placeholder is a placeholder in every branch.
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found = branches.flatMap((branch) => findPlaceholders(branch, value, path));
  if (Array.isArray(value))
    return [...found, ...value.flatMap((item, index) => findPlaceholders(schema.items ?? {}, item, [...path, index]))];
  if (typeof value === 'object' && value !== null) {
    return [
      ...found,
      ...Object.entries(value).flatMap(([name, item]) => findPlaceholders(schema.properties?.[name] ?? {}, item, [...path, name])),
    ];
  }
  if (value !== 'string' && (value === undefined || value !== schema.title)) return found;
  return [
    ...found,
    { message: `The example \`${path.at(-1)}: ${value}\` is a placeholder; give a value that the API could send, such as an ID.`, path },
  ];
}
