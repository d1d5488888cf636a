import type { Body, Discrepancy, Document, Example, Ref, Schema } from '../../openapi/document.ts';
import type { DescribedOperation } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { type ApiOperation, linkToReference } from './api-operation.ts';

/** An element of an operation with its discrepancies. */
export interface ElementDiscrepancies {
  /** What the element is, for readers: `Request body, restore.volume_id`. */
  place: string;
  /** The key of the example that the discrepancies are about, if they are about one. */
  example?: string;
  /** Where the reference shows it. */
  link: string;
  discrepancies: Discrepancy[];
  /** The objects whose description the reference shows at this place. */
  hosts: Host[];
}

type Host = { description?: string };
type Found = Omit<ElementDiscrepancies, 'link'> & { element?: string };

/**
 * The discrepancies of operations, in reading order: operation → its elements.
 * An element that several operations use is listed once, and so is what several examples of an operation have in common.
 */
export function listDiscrepancies(operations: ApiOperation[]): Map<ApiOperation, ElementDiscrepancies[]> {
  const seen = new Set<Discrepancy[]>();
  return new Map(
    operations.map((operation) => {
      const ofExamples = new Set<string>();
      const isNew = ({ example, discrepancies }: Found) =>
        example === undefined ? addNew(seen, discrepancies) : addNew(ofExamples, JSON.stringify(discrepancies));
      const elements = [...walkOperation(operation.api.document, operation)].filter(isNew);
      return [operation, elements.map(({ element, ...found }) => ({ ...found, link: linkToReference(operation, element) }))];
    }),
  );
}

function addNew<T>(set: Set<T>, item: T): boolean {
  const isNew = !set.has(item);
  set.add(item);
  return isNew;
}

function* walkOperation(document: Document, { operation, parameters }: DescribedOperation): Generator<Found> {
  yield* found(operation, 'Operation');
  for (const parameter of parameters) {
    const place = `${capitalize(parameter.in)} parameter ${parameter.name}`;
    const element = `t=request&in=${parameter.in}&path=${parameter.name}`;
    yield* found(parameter, place, element);
    yield* walkExamples(document, parameter.examples, place, element, parameter);
    if (parameter.schema) yield* found(resolveRef(document, parameter.schema), place, element, [parameter]);
  }
  if (operation.requestBody) {
    const body = resolveRef(document, operation.requestBody);
    yield* found(body, 'Request body', 'request/body');
    yield* walkContent(document, body, 'Request body', 'request/body', 't=request', body);
  }
  for (const [status, reference] of Object.entries(operation.responses ?? {})) {
    const response = resolveRef(document, reference);
    const element = `responses&c=${status}`;
    yield* found(response, `Response ${status}`, element);
    for (const [name, header] of Object.entries(response.headers ?? {})) {
      yield* found(resolveRef(document, header), `Response ${status}, header ${name}`, element);
    }
    yield* walkContent(document, response, `Response ${status}`, element, `t=response&c=${status}`, response);
  }
}

function* walkContent(document: Document, body: Body, place: string, element: string, scope: string, host: Host): Generator<Found> {
  for (const { schema, examples } of Object.values(body.content ?? {})) {
    yield* walkExamples(document, examples, place, element, host);
    if (schema) yield* walkSchema({ document, place, scope, visited: new Set() }, schema, [], element, host);
  }
}

/** The reference shows an example's value only, so its discrepancies are told where the example belongs. */
function* walkExamples(
  document: Document,
  examples: Record<string, Ref<Example>> | undefined,
  place: string,
  element: string,
  host: Host,
): Generator<Found> {
  for (const [key, example] of Object.entries(examples ?? {})) {
    for (const item of found(resolveRef(document, example), `${place}, example ${key}`, element, [host])) yield { ...item, example: key };
  }
}

interface SchemaScope {
  document: Document;
  place: string;
  /** Begins the anchor of a property: `t=request`. */
  scope: string;
  visited: Set<Schema>;
}

function* walkSchema(scope: SchemaScope, reference: Ref<Schema>, trail: string[], element: string, host: Host): Generator<Found> {
  const schema = resolveRef(scope.document, reference);
  if (scope.visited.has(schema)) return;
  scope.visited.add(schema);
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((variant) => resolveRef(scope.document, variant));
  // Of alternatives, the reference shows the chosen one's description and not that of the schema which lists them.
  const isShown = variants.length === 0 && trail.length > 0 && !trail.at(-1)?.endsWith('[]');
  const names = trail.map((part) => part.replace(/&oneof=\d+/, '')).join('.');
  const place = names === '' ? scope.place : `${scope.place}, ${names}`;
  yield* found(schema, place, element, variants.length > 0 ? variants : [isShown ? schema : host]);
  for (const [index, variant] of variants.entries()) {
    yield* walkSchema(scope, variant, extendLast(trail, `&oneof=${index}`), element, schema);
  }
  for (const part of schema.allOf ?? []) yield* walkSchema(scope, part, trail, element, schema);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property === 'boolean') continue;
    yield* walkSchema(scope, property, [...trail, name], `${scope.scope}&path=${[...trail, name].join('/')}`, schema);
  }
  if (schema.items) yield* walkSchema(scope, schema.items, extendLast(trail, '[]'), element, schema);
  if (schema.contentSchema === undefined) return;
  // The reference shows a text and not the JSON in it, so the discrepancies of that JSON are told at the text.
  const inside = walkSchema(scope, schema.contentSchema, trail, element, schema);
  for (const item of inside) yield { ...item, element, hosts: [schema] };
}

function extendLast(trail: string[], suffix: string): string[] {
  return [...trail.slice(0, -1), `${trail.at(-1) ?? ''}${suffix}`];
}

function* found(
  object: Host & { 'x-discrepancy'?: Discrepancy[] },
  place: string,
  element?: string,
  hosts: Host[] = [object],
): Generator<Found> {
  const discrepancies = object['x-discrepancy'];
  if (discrepancies) yield { place, discrepancies, hosts, ...(element !== undefined && { element }) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
