import type { Body, Document, Operation, Parameter, RequestBody } from '../openapi/document.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { resolveRef } from '../openapi/resolve-ref.ts';
import { literal } from './source-text.ts';

/** An operation that is a method of the client. */
export interface NamedCall {
  /** Its operationId, which is the name of the method. */
  id: string;
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  body?: RequestBody & { type: BodyType };
  /** How to read a response that is not JSON; undefined for JSON. */
  parseAs: 'text' | 'blob' | undefined;
}

/** The type of the body that a caller passes: a value of the media type's schema, a form, or the bytes. */
type BodyType = { media: string; as: 'schema' | 'form' | 'bytes' };

/** Names that a client already uses, and `then`, which would make the client a promise. */
const RESERVED = new Set(['request', 'GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'use', 'eject', 'then']);

/** The operations of a document that have an operationId; the others can be called by method and path only. */
export function listCalls(document: Document): NamedCall[] {
  return listOperations(document).flatMap(({ method, path, operation, parameters }) => {
    const id = operation.operationId;
    if (id === undefined || RESERVED.has(id)) return [];
    const body = operation.requestBody && resolveRef(document, operation.requestBody);
    const type = body && chooseBodyType(body);
    return [
      { id, method, path, operation, parameters, ...(type && { body: { ...body, type } }), parseAs: chooseParser(document, operation) },
    ];
  });
}

/** The options of openapi-fetch, as source, without which it would send or read JSON. */
export function renderMediaOptions({ body, parseAs }: NamedCall): string | undefined {
  const options = [...(body ? renderBodyOptions(body.type) : []), ...(parseAs ? [`parseAs: '${parseAs}' as const`] : [])];
  return options.length === 0 ? undefined : `{ ${options.join(', ')} }`;
}

function renderBodyOptions({ media, as }: BodyType): string[] {
  return [
    // The platform adds the boundary of a form to its Content-Type.
    ...(as !== 'form' && media !== 'application/json' && !media.includes('*') ? [`header: { 'Content-Type': ${literal(media)} }`] : []),
    ...(as === 'bytes' ? ['bodySerializer: (body: unknown) => body'] : []),
  ];
}

function chooseBodyType({ content = {} }: Body): BodyType | undefined {
  const types = Object.keys(content);
  const [first] = types;
  if (first === undefined) return undefined;
  const media = types.find(isJson) ?? types.find((type) => type.startsWith('application/x-www-form-urlencoded'));
  if (media !== undefined) return { media, as: 'schema' };
  return { media: first, as: first.startsWith('multipart/form-data') ? 'form' : 'bytes' };
}

function chooseParser(document: Document, { responses = {} }: Operation): 'text' | 'blob' | undefined {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = successes.flatMap(([, response]) => Object.keys(resolveRef(document, response).content ?? {}));
  if (types.length === 0 || types.some(isJson)) return undefined;
  return types.every((type) => type.startsWith('text/')) ? 'text' : 'blob';
}

function isJson(type: string): boolean {
  return /application\/([^;]+\+)?json\b|\/\*/.test(type);
}
