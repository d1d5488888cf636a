import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Body, Discrepancy, Document, Example, Ref, Schema } from '../../openapi/document.ts';
import type { DescribedOperation } from '../../openapi/list-operations.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { referenceFragment } from './reference-link.ts';

/** An element of an operation that departs from the provider's page. */
export interface DiscrepantElement {
  api: BundledApi;
  operation: DescribedOperation;
  /** Where it stands, for readers: `Request body, restore.volume_id`. */
  place: string;
  /** Where the reference shows it, below `docs/<api>/`. */
  fragment: string;
  discrepancies: Discrepancy[];
  /** The objects whose description the reference shows at this place. */
  hosts: { description?: string }[];
}

type Found = Pick<DiscrepantElement, 'place' | 'discrepancies' | 'hosts'> & { element?: string };
type Host = { description?: string };

/** Every element with an `x-discrepancy` that an operation of the API uses, each once, in reading order. */
export function walkElements(api: BundledApi): DiscrepantElement[] {
  const seen = new Set<Discrepancy[]>();
  return listOperations(api.document).flatMap((operation) =>
    [...walkOperation(api.document, operation)]
      .filter(({ discrepancies }) => !seen.has(discrepancies) && seen.add(discrepancies))
      .map(({ element, ...found }) => ({ api, operation, fragment: referenceFragment(operation, element), ...found })),
  );
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
      yield* found(resolveRef(document, header), `Response ${status}, header ${name}`, element, [response]);
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

/** The reference shows an example's value only, so what departs in it is told where the example belongs. */
function* walkExamples(
  document: Document,
  examples: Record<string, Ref<Example>> | undefined,
  place: string,
  element: string,
  host: Host,
): Generator<Found> {
  for (const [key, example] of Object.entries(examples ?? {})) {
    yield* found(resolveRef(document, example), `${place}, example ${key}`, element, [host]);
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
}

function extendLast(trail: string[], suffix: string): string[] {
  return [...trail.slice(0, -1), `${trail.at(-1) ?? ''}${suffix}`];
}

type Discrepant = Host & { 'x-discrepancy'?: Discrepancy[] };

function* found(object: Discrepant, place: string, element?: string, hosts: Host[] = [object]): Generator<Found> {
  const discrepancies = object['x-discrepancy'];
  if (discrepancies) yield { place, discrepancies, hosts, ...(element !== undefined && { element }) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
