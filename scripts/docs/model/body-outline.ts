import type { Document, Ref, Schema } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** The properties that a body must have, always or in one of its alternatives. */
export interface Requirement {
  /** What the alternative does, in the words of its description; not set if the properties are always required. */
  when?: string;
  /** Dotted, with `[]` after an array: `restore.mappings[].backup_id`. Empty if the alternative requires nothing. */
  names: string[];
}

/** A schema's shape in one line, `{ restore: { mappings: [{ backup_id, volume_id }], power_on } }`, cut off below `depth` levels. */
export function outlineSchema(document: Document, reference: Ref<Schema>, depth: number): string {
  const properties = collectProperties(document, reference);
  if (properties.size === 0) return '';
  if (depth === 0) return '{ … }';
  const parts = [...properties].map(([name, property]) => {
    const outline = outlineValue(document, property, depth - 1);
    return outline === '' ? name : `${name}: ${outline}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** What a schema requires, alternatives named one by one. */
export function listRequirements(document: Document, reference: Ref<Schema>): Requirement[] {
  const requirements = collectRequirements(document, reference, '');
  return requirements.filter(({ when, names }) => when !== undefined || names.length > 0);
}

function outlineValue(document: Document, reference: Ref<Schema>, depth: number): string {
  const { items } = resolveRef(document, reference);
  return items === undefined ? outlineSchema(document, reference, depth) : `[${outlineSchema(document, items, depth)}]`;
}

/** The properties of a schema and of all its alternatives and parts. */
function collectProperties(document: Document, reference: Ref<Schema>): Map<string, Ref<Schema>> {
  const schema = resolveRef(document, reference);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'boolean' ? [] : [[name, property] as const],
  );
  const parts = [...(schema.allOf ?? []), ...listAlternatives(schema)].flatMap((part) => [...collectProperties(document, part)]);
  return new Map([...parts, ...own]);
}

function collectRequirements(document: Document, reference: Ref<Schema>, prefix: string): Requirement[] {
  const schema = resolveRef(document, reference);
  const nested = (schema.required ?? []).map((name) => requireProperty(document, schema, name, prefix));
  const always = { names: nested.flatMap(({ names }) => names) };
  const alternatives = listAlternatives(schema).flatMap((alternative) => {
    const { description = '', properties } = resolveRef(document, alternative);
    if (properties === undefined) return [];
    const names = collectRequirements(document, alternative, prefix).flatMap((requirement) => requirement.names);
    return [{ when: description.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '', names }];
  });
  return [always, ...nested.flatMap(({ alternatives }) => alternatives), ...alternatives];
}

function requireProperty(document: Document, schema: Schema, name: string, prefix: string) {
  const property = schema.properties?.[name];
  if (property === undefined || typeof property === 'boolean') return { names: [prefix + name], alternatives: [] };
  const { items } = resolveRef(document, property);
  const inner = `${prefix}${name}${items === undefined ? '' : '[]'}.`;
  const requirements = collectRequirements(document, items ?? property, inner);
  const names = requirements.filter(({ when }) => when === undefined).flatMap((requirement) => requirement.names);
  return { names: [prefix + name, ...names], alternatives: requirements.filter(({ when }) => when !== undefined) };
}

function listAlternatives({ anyOf = [], oneOf = [] }: Schema): Ref<Schema>[] {
  return [...anyOf, ...oneOf];
}
