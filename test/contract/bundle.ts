import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Json, JsonType, Source } from './page.ts';

/** What an element says about where it departs from the page. */
interface Explainable {
  'x-discrepancy'?: unknown[];
}

export interface SchemaObject extends Explainable {
  [keyword: string]: unknown;
  type?: JsonType | JsonType[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
export type Schema = SchemaObject | boolean;

export interface Example extends Explainable {
  value: Json;
  description?: string;
}

export interface Media {
  schema: SchemaObject;
  examples?: Record<string, Example>;
}

export interface Parameter extends Explainable {
  name: string;
  in: string;
  required?: boolean;
  schema: SchemaObject;
  examples?: Record<string, Example>;
}

export interface Response extends Explainable {
  description?: string;
  headers?: Record<string, Explainable>;
  content?: Record<string, Media>;
}

export interface Operation extends Explainable {
  operationId: string;
  parameters?: Parameter[];
  security?: Record<string, string[]>[];
  requestBody?: Explainable & { required?: boolean; content: Record<string, Media> };
  responses: Record<string, Response>;
  'x-source'?: Source;
}

/** The parts of an OpenAPI document that the tests read. */
export interface Bundle {
  jsonSchemaDialect?: string;
  security?: Record<string, string[]>[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: {
    schemas: Record<string, SchemaObject>;
    responses?: Record<string, Response>;
    parameters?: Record<string, Parameter>;
    examples?: Record<string, Example>;
    headers?: Record<string, Explainable>;
    securitySchemes: Record<string, { type: string; in: string; name: string }>;
  };
}

/** Reads the generated bundle of an API. */
export function loadBundle(name: string): Bundle {
  return load(readFileSync(new URL(`../../generated/${name}/openapi.yaml`, import.meta.url), 'utf8')) as Bundle;
}

/** What a node stands for: itself, or what its `$ref` points to with the keywords beside it laid over. */
export function resolveRef<T>(bundle: Bundle, node: T): T {
  if (typeof node !== 'object' || node === null || !('$ref' in node)) return node;
  const { $ref, ...siblings } = node as { $ref: string };
  const steps = $ref
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], bundle);
  if (target === undefined) throw new Error(`${$ref} points to nothing.`);
  return { ...resolveRef(bundle, target as T), ...siblings };
}

/** The operation of a method and a path, with the parameters of its path; undefined if there is none. */
export function findOperation(bundle: Bundle, method: string, path: string): Operation | undefined {
  const item = bundle.paths[path];
  const operation = item?.[method.toLowerCase()];
  if (item === undefined || operation === undefined) return undefined;
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) => resolveRef(bundle, node));
  return { ...operation, parameters };
}

/** Whether an element says itself where it departs from the page. */
export function isExplained(node: Explainable | undefined): boolean {
  return (node?.['x-discrepancy']?.length ?? 0) > 0;
}

/** The examples of a parameter or a body, with their keys. */
export function listExamples(bundle: Bundle, { examples = {} }: { examples?: Record<string, Example> }): [key: string, example: Example][] {
  return Object.entries(examples).map(([key, example]) => [key, resolveRef(bundle, example)]);
}
