import type { Document, Ref, Schema } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** The properties that a body must have, always or in one of its alternatives. */
export interface Requirement {
  /** What the alternative does: its title, or the first sentence of its description. Not set if the properties are always required. */
  when?: string;
  /** Dotted, with `[]` after an array: `restore.mappings[].backup_id`. Empty if the alternative requires nothing. */
  names: string[];
}

/** A schema's shape in one line, `{ restore: { mappings: [{ backup_id, volume_id }], power_on } }`, cut off below `depth` levels. */
export function outlineSchema(document: Document, reference: Ref<Schema>, depth: number): string {
  const { items } = resolveRef(document, reference);
  return items === undefined ? outlineObject(document, reference, depth) : `[${outlineSchema(document, items, depth)}]`;
}

/** What a schema requires, alternatives named one by one. */
export function listRequirements(document: Document, reference: Ref<Schema>): Requirement[] {
  const requirements = collectRequirements({ document, prefix: '', ancestors: [] }, reference);
  return requirements.filter(({ when, names }) => when !== undefined || names.length > 0);
}

function outlineObject(document: Document, reference: Ref<Schema>, depth: number): string {
  const properties = collectProperties(document, reference);
  if (properties.size === 0) return '';
  if (depth === 0) return '{ … }';
  const parts = [...properties].map(([name, property]) => {
    const outline = outlineSchema(document, property, depth - 1);
    return outline === '' ? name : `${name}: ${outline}`;
  });
  return `{ ${parts.join(', ')} }`;
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

interface Scope {
  document: Document;
  /** The prefix of the names of properties: `restore.mappings[].`. */
  prefix: string;
  /** The schemas that this one is part of; a tree of folders requires itself without end. */
  ancestors: Schema[];
}

function collectRequirements(scope: Scope, reference: Ref<Schema>): Requirement[] {
  const schema = resolveRef(scope.document, reference);
  if (scope.ancestors.includes(schema)) return [];
  const inner = { ...scope, ancestors: [...scope.ancestors, schema] };
  const own = [
    ...(schema.required ?? []).flatMap((name) => requireProperty(inner, schema, name)),
    ...(schema.allOf ?? []).flatMap((part) => collectRequirements(inner, part)),
  ];
  const always = { names: own.filter(({ when }) => when === undefined).flatMap(({ names }) => names) };
  const alternatives = listAlternatives(schema).flatMap((alternative) => {
    const { title, description = '', properties } = resolveRef(scope.document, alternative);
    if (properties === undefined) return [];
    const names = collectRequirements(inner, alternative).flatMap((requirement) => requirement.names);
    return [{ when: title ?? description.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '', names }];
  });
  return [always, ...own.filter(({ when }) => when !== undefined), ...alternatives];
}

function requireProperty(scope: Scope, { properties = {} }: Schema, name: string): Requirement[] {
  const property = properties[name];
  const own = { names: [scope.prefix + name] };
  if (property === undefined || typeof property === 'boolean') return [own];
  const { items } = resolveRef(scope.document, property);
  const prefix = `${scope.prefix}${name}${items === undefined ? '' : '[]'}.`;
  return [own, ...collectRequirements({ ...scope, prefix }, items ?? property)];
}

function listAlternatives({ anyOf = [], oneOf = [] }: Schema): Ref<Schema>[] {
  return [...anyOf, ...oneOf];
}
