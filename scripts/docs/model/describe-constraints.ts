import type { Schema } from '../../openapi/document.ts';

/** The limits of a schema's values in addition to its type, as short phrases: `1 to 64 characters`, `at most 1000`. `code` marks literal text. */
export function describeConstraints(schema: Schema, code: (text: string) => string): string[] {
  return [
    ...(schema.const === undefined ? [] : [`always ${code(JSON.stringify(schema.const))}`]),
    ...describeRange(schema.minLength, schema.maxLength, 'character'),
    ...describeLimits(schema),
    ...(schema.multipleOf === undefined ? [] : [`a multiple of ${schema.multipleOf}`]),
    ...describeRange(schema.minItems, schema.maxItems, 'item'),
    ...(schema.uniqueItems ? ['unique items'] : []),
    ...describeRange(schema.minProperties, schema.maxProperties, 'propertie'),
    ...(schema.pattern === undefined ? [] : [`matches ${code(schema.pattern)}`]),
    ...(schema.contentMediaType === undefined ? [] : [`contains ${code(schema.contentMediaType)}`]),
    ...(schema.not?.required ?? []).map((name) => `must not have ${code(name)}`),
    ...(schema.additionalProperties === false ? ['no other properties'] : []),
    ...(schema.readOnly ? ['only in responses'] : []),
    ...(schema.writeOnly ? ['only in requests'] : []),
  ];
}

function describeRange(min: number | undefined, max: number | undefined, noun: string): string[] {
  const count = (number: number) => `${number} ${number === 1 ? noun.replace(/ie$/, 'y') : `${noun}s`}`;
  if (min !== undefined && max !== undefined) return [min === max ? count(min) : `${min} to ${count(max)}`];
  if (min !== undefined && min > 0) return [`at least ${count(min)}`];
  return max === undefined ? [] : [`at most ${count(max)}`];
}

/** Limits of a number. In OpenAPI 3.0, `exclusiveMinimum` is a flag beside `minimum`. */
function describeLimits({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string[] {
  const exclude = (flag: number | boolean | undefined, limit: number | undefined) =>
    typeof flag === 'number' ? flag : flag ? limit : undefined;
  const above = exclude(exclusiveMinimum, minimum);
  const below = exclude(exclusiveMaximum, maximum);
  const [min, max] = [above === undefined ? minimum : undefined, below === undefined ? maximum : undefined];
  return [
    ...(min !== undefined && max !== undefined ? [`${min} to ${max}`] : []),
    ...(min !== undefined && max === undefined ? [`at least ${min}`] : []),
    ...(max !== undefined && min === undefined ? [`at most ${max}`] : []),
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(below === undefined ? [] : [`less than ${below}`]),
  ];
}
