import { pointerToPath } from '@stoplight/json';
import type { Document } from '../../scripts/openapi/document.ts';
import { METHODS } from '../../scripts/openapi/document.ts';
import { type Element, type Loose, nodeAt, type Path } from './mutation.ts';

/** The elements that mutations change, by kind. A component that several places use is listed once, with the names of all places. */
export interface Elements {
  root: Element;
  operations: (Element & { path: string; method: string })[];
  parameters: Element[];
  requestBodies: Element[];
  responses: (Element & { status: string })[];
  headers: Element[];
  medias: Element[];
  /** The elements with examples: parameters and media types. */
  exampled: Element[];
  schemas: Element[];
}

/** The elements of a bundled description, found from its operations. */
export function listElements(document: Document): Elements {
  const elements: Elements = {
    root: { at: [], node: document, names: ['jsonSchemaDialect', 'openapi', 'server', 'security'] },
    ...{ operations: [], parameters: [], requestBodies: [], responses: [], headers: [], medias: [], exampled: [], schemas: [] },
  };
  for (const [path, item] of Object.entries(document.paths ?? {}) as [string, Loose][]) {
    for (const method of METHODS) if (item[method]) visitOperation(document, elements, path, method, item);
  }
  return elements;
}

function visitOperation(document: Document, elements: Elements, path: string, method: string, item: Loose): void {
  const node = item[method];
  const at = ['paths', path, method];
  elements.operations.push({ at, node, names: [node.operationId, `${method.toUpperCase()} ${path}`, `${path}/${method}`], path, method });
  const lists: [Path, Loose[]][] = [
    [['paths', path, 'parameters'], item.parameters ?? []],
    [[...at, 'parameters'], node.parameters ?? []],
  ];
  for (const [list, parameters] of lists) {
    for (const index of parameters.keys()) {
      const parameter = open(document, [...list, index], []);
      parameter.names.push(parameter.node.name);
      if (!add(elements.parameters, parameter)) continue;
      add(elements.exampled, parameter);
      visitSchema(document, elements, [...parameter.at, 'schema'], parameter.names);
    }
  }
  if (node.requestBody)
    visitBody(
      document,
      elements,
      elements.requestBodies,
      open(document, [...at, 'requestBody'], ['request body', 'the body', 'request application/json']),
    );
  for (const status of Object.keys(node.responses ?? {})) {
    const response = { ...open(document, [...at, 'responses', status], [`response ${status}`]), status };
    visitBody(document, elements, elements.responses, response);
  }
}

function visitBody<T extends Element>(document: Document, elements: Elements, list: T[], body: T): void {
  add(list, body);
  for (const name of Object.keys(body.node.headers ?? {})) {
    const header = open(document, [...body.at, 'headers', name], [name]);
    if (add(elements.headers, header)) visitSchema(document, elements, [...header.at, 'schema'], header.names);
  }
  for (const type of Object.keys(body.node.content ?? {})) {
    const media = open(document, [...body.at, 'content', type], body.names);
    add(elements.medias, media);
    add(elements.exampled, media);
    visitSchema(document, elements, [...media.at, 'schema'], body.names);
  }
}

function visitSchema(document: Document, elements: Elements, at: Path, names: string[]): void {
  const schema = open(document, at, names);
  if (typeof schema.node !== 'object' || !add(elements.schemas, schema)) return;
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    for (const index of (schema.node[key] ?? []).keys()) visitSchema(document, elements, [...schema.at, key, index], names);
  }
  for (const name of Object.keys(schema.node.properties ?? {})) visitSchema(document, elements, [...schema.at, 'properties', name], [name]);
  if (schema.node.items) visitSchema(document, elements, [...schema.at, 'items'], names);
  if (schema.node.contentSchema) visitSchema(document, elements, [...schema.at, 'contentSchema'], names);
  const { additionalProperties } = schema.node;
  if (typeof additionalProperties === 'object') visitSchema(document, elements, [...schema.at, 'additionalProperties'], ['*']);
}

/** The element at a path, or the one that it refers to. */
function open(document: Document, at: Path, names: string[]): Element {
  const node = nodeAt(document, at);
  const target = typeof node === 'object' && '$ref' in node ? pointerToPath(node.$ref) : undefined;
  return target === undefined ? { at, node, names: [...names] } : open(document, target, names);
}

/** Adds an element, or adds its names to the same element if it is already listed. */
function add<T extends Element>(list: T[], element: T): boolean {
  const known = list.find(({ node }) => node === element.node);
  if (known === undefined) list.push(element);
  else known.names = [...new Set([...known.names, ...element.names])];
  return known === undefined;
}
