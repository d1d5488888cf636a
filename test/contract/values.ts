import { listTypes } from './bodies.ts';
import type { Json, Value } from './page.ts';

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

export interface Edge {
  what: string;
  value: string | number;
}

/** The values one step outside a range. */
export function listOutside({ minLength, maxLength, minimum, maximum }: Value): Edge[] {
  return [
    ...(minLength ? [text(minLength - 1)] : []),
    ...(maxLength === undefined ? [] : [text(maxLength + 1)]),
    ...(minimum === undefined ? [] : [number(minimum - 1)]),
    ...(maximum === undefined ? [] : [number(maximum + 1)]),
  ];
}

/** The values at both ends of a range. */
export function listInside({ minLength, maxLength, minimum, maximum }: Value): Edge[] {
  return [
    ...[minLength, maxLength].flatMap((length) => (length === undefined ? [] : [text(length)])),
    ...[minimum, maximum].flatMap((value) => (value === undefined ? [] : [number(value)])),
  ];
}

function text(length: number): Edge {
  return { what: `has ${length} characters`, value: 'a'.repeat(length) };
}

function number(value: number): Edge {
  return { what: `is ${value}`, value };
}
