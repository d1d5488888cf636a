import { type Bundle, isExplained, resolveRef, type Schema, type SchemaObject } from './bundle.ts';

/** What a bundle says about one path of a body, in all branches together. */
export interface Place {
  /** Such as `restore.mappings[].volume_id`; empty for the body itself. */
  path: string;
  parent?: Place;
  /** The schemas that say something of a value here. */
  schemas: SchemaObject[];
  /** Whether a branch requires it. */
  isRequired: boolean;
  /** Whether one of the schemas here carries an x-discrepancy. */
  isExplained: boolean;
}

const CHOICES = ['anyOf', 'oneOf', 'allOf'] as const;

/** Every path that a schema knows, parents first. */
export function listPlaces(bundle: Bundle, root: Schema): Map<string, Place> {
  const places = new Map<string, Place>();
  visit(bundle, root, openPlace(places, ''), places, []);
  return places;
}

function openPlace(places: Map<string, Place>, path: string, parent?: Place): Place {
  const place = places.get(path) ?? { path, ...(parent && { parent }), schemas: [], isRequired: false, isExplained: false };
  places.set(path, place);
  return place;
}

function visit(bundle: Bundle, node: Schema, place: Place, places: Map<string, Place>, trail: Schema[]): void {
  // A schema that refers to itself says nothing new the second time.
  if (trail.includes(node)) return;
  const inside = [...trail, node];
  const schema = resolveRef(bundle, node);
  if (schema === false) return;
  if (schema === true) {
    place.schemas.push({});
    return;
  }
  place.isExplained ||= isExplained(schema);
  const isChoice = CHOICES.some((key) => schema[key] !== undefined);
  if (!isChoice || schema.type !== undefined || schema.properties !== undefined) place.schemas.push(schema);
  for (const branch of CHOICES.flatMap((key) => schema[key] ?? [])) visit(bundle, branch, place, places, inside);
  const prefix = place.path === '' ? '' : `${place.path}.`;
  for (const name of new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])])) {
    const child = openPlace(places, `${prefix}${name}`, place);
    child.isRequired ||= schema.required?.includes(name) ?? false;
    const property = schema.properties?.[name];
    if (property !== undefined) visit(bundle, property, child, places, inside);
  }
  if (typeof schema.additionalProperties === 'object') {
    visit(bundle, schema.additionalProperties, openPlace(places, `${prefix}*`, place), places, inside);
  }
  if (schema.items !== undefined) visit(bundle, schema.items, openPlace(places, `${place.path}[]`, place), places, inside);
}

/** A place and those that hold it, innermost first. */
export function listHolders(place: Place): Place[] {
  return place.parent === undefined ? [place] : [place, ...listHolders(place.parent)];
}
