// The operations of any description, each with a sample request.
import type { Document, RequestBody } from '../../../scripts/openapi/document.ts';
import { listOperations } from '../../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../../scripts/openapi/resolve-ref.ts';
import type { TestRequest } from './prism.ts';
import type { Schema } from './schema-values.ts';

interface Param {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  schema?: Schema;
  example?: unknown;
}

/** The facts about an operation that the tests need. */
export interface SampleOperation {
  /** Such as `POST /things`. */
  title: string;
  method: string;
  path: string;
  params: Param[];
  /** The schema of the JSON body. */
  body?: Schema;
  /** The media types of the body. */
  contentTypes: string[];
  /** The statuses of the responses. */
  statuses: string[];
  /** The example keys of the responses. */
  exampleKeys: string[];
}

/** Selects the operations that Prism and the mock handle differently from all earlier operations. */
export function selectByShape(operations: SampleOperation[], seen = new Set<string>()): SampleOperation[] {
  return operations.filter(({ method, params, body, contentTypes, statuses }) => {
    const places = params.map((param) => [param.in, param.required, param.style, (param.schema as Node | undefined)?.type]);
    const shape = JSON.stringify([method, places, (body as Node | undefined)?.type, contentTypes, statuses]);
    const isNew = !seen.has(shape);
    seen.add(shape);
    return isNew;
  });
}

type Node = Record<string, unknown>;

/** The operations of a description, in its order. */
export function listSampleOperations(document: Document): SampleOperation[] {
  return listOperations(document).map(({ method, path, operation, parameters }) => {
    const { content = {} }: RequestBody = operation.requestBody ? resolveRef(document, operation.requestBody) : {};
    const responses = Object.entries(operation.responses ?? {});
    const contents = responses.flatMap(([, response]) => Object.values(resolveRef(document, response).content ?? {}));
    const body = content['application/json']?.schema;
    return {
      title: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      params: parameters as Param[],
      ...(body !== undefined && { body: body as Schema }),
      contentTypes: Object.keys(content),
      statuses: responses.map(([status]) => status),
      exampleKeys: contents.flatMap(({ examples }) => Object.keys(examples ?? {})),
    };
  });
}

/** A request with a value for each path parameter and each required parameter. */
export function sampleRequest(
  { method, path, params }: SampleOperation,
  headers: Record<string, string>,
  query: Record<string, string> = {},
): TestRequest {
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

/** The path with an encoded query added to it. */
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
