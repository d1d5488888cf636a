// The operations of any description, each with a request that it should accept.
import { METHODS, type OpenApiDocument } from '../../scripts/mock/description/prune-document.ts';
import type { PlainRequest } from './plain-prism.ts';
import type { Schema } from './schema-values.ts';

interface Param {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  schema?: Schema;
  example?: unknown;
}

export interface DescribedOperation {
  /** Such as `POST /things`. */
  title: string;
  method: string;
  path: string;
  params: Param[];
  /** The schema of a JSON body. */
  body?: Schema;
  /** The media types that a body may have. */
  contentTypes: string[];
  /** Statuses and keys of examples of the responses. */
  statuses: string[];
  exampleKeys: string[];
}

type Node = Record<string, unknown>;

/** The operations of a description, in its order. */
export function listDescribed(document: OpenApiDocument): DescribedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const item = resolve(document, node) as Record<string, Node>;
    return METHODS.filter((method) => item[method]).map((method) => describe(document, path, method, item));
  });
}

function describe(document: OpenApiDocument, path: string, method: string, item: Record<string, Node>): DescribedOperation {
  const operation = item[method] as Node;
  const params = [...list(item.parameters), ...list(operation.parameters)].map((node) => resolve(document, node) as unknown as Param);
  const content = (resolve(document, (operation.requestBody ?? {}) as Node).content ?? {}) as Record<string, { schema?: Schema }>;
  const responses = Object.entries(operation.responses as Record<string, Node>);
  const contents = responses.flatMap(([, node]) => Object.values((resolve(document, node).content ?? {}) as Record<string, Node>));
  const body = content['application/json']?.schema;
  return {
    title: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    params,
    ...(body !== undefined && { body }),
    contentTypes: Object.keys(content),
    statuses: responses.map(([status]) => status),
    exampleKeys: contents.flatMap(({ examples }) => Object.keys((examples ?? {}) as Node)),
  };
}

/** A request with a sample of each path parameter and of each required one. */
export function sampleRequest(
  { method, path, params }: DescribedOperation,
  headers: Record<string, string>,
  query: Record<string, string> = {},
): PlainRequest {
  const needed = params.filter(({ required }) => required);
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => {
    const param = params.find((each) => each.in === 'path' && each.name === name);
    return encodeURIComponent(sampleText(param)).replaceAll('%3B', ';').replaceAll('%3D', '=');
  });
  const sent = {
    ...Object.fromEntries(needed.filter((each) => each.in === 'query').map((each) => [each.name, sampleText(each)])),
    ...query,
  };
  const own = Object.fromEntries(needed.filter((each) => each.in === 'header').map((each) => [each.name.toLowerCase(), sampleText(each)]));
  return { method, path: withQuery(filled, new URLSearchParams(sent).toString()), headers: { ...headers, ...own } };
}

/** A path with more of a query, given as it is sent. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function sampleText(param: Param | undefined): string {
  const schema = (typeof param?.schema === 'object' ? param.schema : {}) as Node;
  const text =
    param?.example ?? (schema.enum as unknown[])?.[0] ?? schema.default ?? (/integer|number/.test(String(schema.type)) ? 1 : 'b');
  if (param?.style === 'matrix') return `;${param.name}=${text}`;
  return param?.style === 'label' ? `.${text}` : String(text);
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? value : [];
}

function resolve(document: OpenApiDocument, node: Node): Node {
  if (typeof node?.$ref !== 'string') return node;
  const steps = node.$ref.slice(2).split('/');
  return steps.reduce<unknown>((value, step) => (value as Node)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document) as Node;
}
