import type { Json, JsonType, Value } from './page.ts';

/** One type or several, as a list. */
export function listTypes(type: unknown): JsonType[] {
  return type === undefined ? [] : ([type].flat() as JsonType[]);
}

/** A value that a page allows. */
export function sampleValue({ type, default: standard, enum: values, minLength = 1, minimum = 1 }: Value): Json {
  if (standard !== undefined) return standard;
  if (values?.[0] !== undefined) return values[0];
  const [first = 'string'] = listTypes(type);
  const samples: Record<JsonType, Json> = {
    string: 'a'.repeat(Math.max(minLength, 1)),
    integer: minimum,
    number: minimum,
    boolean: true,
    array: [],
    object: {},
    null: null,
  };
  return samples[first];
}

/** Values of each type that a field does not have. */
export function listMistyped({ type }: Value): Json[] {
  const types = listTypes(type);
  if (types.length === 0) return [];
  const isNumber = types.includes('number') || types.includes('integer');
  return [
    ...(types.includes('string') ? [] : ['text']),
    ...(types.includes('number') ? [] : [1.5]),
    ...(isNumber ? [] : [1]),
    ...(types.includes('boolean') ? [] : [true]),
    ...(types.includes('array') ? [] : [[]]),
    ...(types.includes('object') ? [] : [{}]),
    ...(types.includes('null') ? [] : [null]),
  ];
}

/** A value, and how it relates to a limit. */
export interface Edge {
  what: string;
  value: string | number;
}

/** The values one step outside a range, and one that is not among those listed. */
export function listOutside({ minLength, maxLength, minimum, maximum, enum: values }: Value): Edge[] {
  return [
    ...(minLength ? [text(minLength - 1)] : []),
    ...(maxLength === undefined ? [] : [text(maxLength + 1)]),
    ...(minimum === undefined ? [] : [number(minimum - 1)]),
    ...(maximum === undefined ? [] : [number(maximum + 1)]),
    ...(values === undefined ? [] : [{ what: 'is not a listed value', value: `not-${values[0]}` }]),
  ];
}

/** The values at both ends of a range, and each that is listed. */
export function listInside({ minLength, maxLength, minimum, maximum, enum: values = [] }: Value): Edge[] {
  return [
    ...[minLength, maxLength].flatMap((length) => (length === undefined ? [] : [text(length)])),
    ...[minimum, maximum].flatMap((value) => (value === undefined ? [] : [number(value)])),
    ...values.map((value) => ({ what: `is ${value}`, value: value as string | number })),
  ];
}

function text(length: number): Edge {
  return { what: `has ${length} characters`, value: 'a'.repeat(length) };
}

function number(value: number): Edge {
  return { what: `is ${value}`, value };
}
