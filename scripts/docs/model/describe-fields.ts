import type { Discrepancy, Document, Ref, Schema } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { nameType } from './name-type.ts';

// Deeper than any array of arrays; an array of itself ends here.
const MAX_DEPTH = 6;

/** A place in a value, with everything that its schema states: the value itself, a property, or an item of an array. */
export interface Field {
  /** Unique on the page of its API. */
  anchor: string;
  /** The name of the property; empty for the value itself. */
  name: string;
  /** The way from the value to the field: `restore.mappings[].backup_id`. */
  path: string;
  /** `string`, `array of objects`, `integer or string`. */
  type: string;
  required: boolean;
  schema: Schema;
  description: string;
  discrepancies: Discrepancy[];
  properties: Field[];
  /** The alternatives of a value, each with its own properties. */
  alternatives: { keyword: 'oneOf' | 'anyOf'; branches: Field[] }[];
  /** The anchor of the field around it that has the same schema. */
  sameAs?: string;
}

interface Scope {
  document: Document;
  /** Makes an anchor unique. */
  createAnchor(name: string): string;
  /** The schemas around this one, each with its anchor: a schema that contains itself ends there. */
  ancestors: Map<Key, string>;
}

/** Identifies a schema by its reference, since a reference with keywords beside it resolves to a new object each time. */
type Key = string | Schema;

interface Place {
  anchor: string;
  name: string;
  path: string;
  required: boolean;
}

/** Describes a schema with everything in it. */
export function describeFields(
  document: Document,
  reference: Ref<Schema>,
  anchor: string,
  createAnchor: Scope['createAnchor'],
  place: Partial<Place> = {},
): Field {
  return describe({ document, createAnchor, ancestors: new Map() }, reference, { name: '', path: '', required: false, ...place, anchor });
}

/** A field and all fields in it, in reading order. */
export function* walkFields(field: Field): Generator<Field> {
  yield field;
  for (const inner of [...field.alternatives.flatMap(({ branches }) => branches), ...field.properties]) yield* walkFields(inner);
}

function describe(scope: Scope, reference: Ref<Schema>, place: Place): Field {
  const own = resolveRef(scope.document, reference);
  const anchor = scope.createAnchor(place.anchor);
  const { item, depth } = unwrapItems(scope.document, reference);
  const key = keyOf(item);
  const around = scope.ancestors.get(key);
  const path = place.path + '[]'.repeat(depth);
  const inner = { ...scope, ancestors: new Map([...scope.ancestors, [key, anchor]]) };
  const parts = collectParts(scope.document, item);
  const contents = around === undefined ? parts : [];
  return {
    ...place,
    anchor,
    schema: own,
    type: nameType(scope.document, own),
    description: [own, ...parts].find(({ description }) => description)?.description ?? '',
    discrepancies: [...new Set([own, ...parts].flatMap((schema) => schema['x-discrepancy'] ?? []))],
    properties: contents.flatMap((part) => describeProperties(inner, part, path, anchor)),
    alternatives: contents.flatMap((part) => describeAlternatives(inner, part, { ...place, path }, anchor)),
    ...(around !== undefined && { sameAs: around }),
  };
}

/** The schema of the items of an array, however deep, or of the JSON in a text; otherwise the schema itself. */
function unwrapItems(document: Document, reference: Ref<Schema>): { item: Ref<Schema>; depth: number } {
  let item = reference;
  for (let depth = 0; ; depth++) {
    const { items, contentSchema } = resolveRef(document, item);
    if (items === undefined) return { item: contentSchema ?? item, depth };
    if (depth === MAX_DEPTH) return { item, depth };
    item = items;
  }
}

/** A schema merged with the schemas in its `allOf`. */
function collectParts(document: Document, reference: Ref<Schema>, seen: Key[] = []): Schema[] {
  const key = keyOf(reference);
  if (seen.includes(key)) return [];
  const schema = resolveRef(document, reference);
  return [schema, ...(schema.allOf ?? []).flatMap((part) => collectParts(document, part, [...seen, key]))];
}

function keyOf(reference: Ref<Schema>): Key {
  return '$ref' in reference ? reference.$ref : reference;
}

function describeProperties(scope: Scope, { properties = {}, required = [], additionalProperties }: Schema, path: string, anchor: string) {
  const own = Object.entries(properties).filter((entry): entry is [string, Ref<Schema>] => typeof entry[1] !== 'boolean');
  const other = typeof additionalProperties === 'object' ? [['*', additionalProperties] as [string, Ref<Schema>]] : [];
  return [...own, ...other].map(([name, property]) =>
    describe(scope, property, {
      anchor: `${anchor}.${name}`,
      name,
      path: path === '' ? name : `${path}.${name}`,
      required: required.includes(name),
    }),
  );
}

function describeAlternatives(scope: Scope, part: Schema, place: Place, anchor: string): Field['alternatives'] {
  return (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
    const options = part[keyword];
    if (options === undefined) return [];
    const describeBranch = (option: Ref<Schema>, index: number) =>
      describe(scope, option, { ...place, name: '', required: false, anchor: `${anchor}.${index + 1}` });
    return [{ keyword, branches: options.map(describeBranch) }];
  });
}
