import type { Discrepancy, Document, Ref, Schema } from '../../scripts/openapi/document.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';

/** The statements of a description about one path of a body, in all alternatives together. */
export interface Place {
  /** Such as `restore.mappings[].volume_id`; empty for the body itself. */
  path: string;
  parent?: Place;
  /** The schemas that apply to a value here. */
  schemas: Schema[];
  /** Whether an alternative requires it. */
  isRequired: boolean;
  /** The discrepancies of all schemas here. */
  'x-discrepancy': Discrepancy[];
}

type Node = Ref<Schema> | boolean;

const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'] as const;

/** Every path that a schema describes, parents first. */
export function listPlaces(document: Document, root: Node): Map<string, Place> {
  const places = new Map<string, Place>();
  visit(document, root, openPlace(places, ''), places, []);
  return places;
}

function openPlace(places: Map<string, Place>, path: string, parent?: Place): Place {
  const place = places.get(path) ?? { path, ...(parent && { parent }), schemas: [], isRequired: false, 'x-discrepancy': [] };
  places.set(path, place);
  return place;
}

function visit(document: Document, node: Node, place: Place, places: Map<string, Place>, trail: Node[]): void {
  if (node === false) return;
  const schema: Schema = node === true ? {} : resolveRef(document, node);
  const enter = (child: Node, at: Place) => visit(document, child, at, places, [...trail, node]);
  // Alternatives can share a schema.
  if (!place.schemas.includes(schema)) place['x-discrepancy'].push(...(schema['x-discrepancy'] ?? []));
  place.schemas.push(schema);
  // Below this place, a schema that refers to itself describes nothing new.
  if (trail.includes(node)) return;
  for (const branch of ALTERNATIVES.flatMap((key) => schema[key] ?? [])) enter(branch, place);
  for (const name of new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])])) {
    const child = openPlace(places, joinPath(place.path, name), place);
    child.isRequired ||= schema.required?.includes(name) ?? false;
    const property = schema.properties?.[name];
    if (property !== undefined) enter(property, child);
  }
  if (schema.items !== undefined) enter(schema.items, openPlace(places, `${place.path}[]`, place));
  if (schema.contentSchema !== undefined) enter(schema.contentSchema, openPlace(places, `${place.path}{}`, place));
  const { additionalProperties } = schema as { additionalProperties?: Node };
  if (typeof additionalProperties === 'object') enter(additionalProperties, openPlace(places, joinPath(place.path, '*'), place));
}

function joinPath(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

/** A place and the places that contain it, innermost first. */
export function listHolders(place: Place): Place[] {
  return place.parent === undefined ? [place] : [place, ...listHolders(place.parent)];
}
