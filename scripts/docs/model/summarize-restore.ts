import type { Body, MediaType, Response, Server } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { listRequirements, outlineSchema, type Requirement } from './body-outline.ts';
import type { RestoreOperation } from './list-restores.ts';

/** What the home page says of a restore operation beside the others. */
export interface Comparison {
  restore: RestoreOperation;
  publisher: string;
  /** The shape of the request's body, and whether it may be left out. */
  body: { outline: string; isOptional: boolean; requirements: Requirement[] };
  success: { status: string; description: string; outline: string };
  servers: Server[];
}

// Deep enough for a restore request; of an answer, readers want to know the wrapper and what is in it.
const REQUEST_DEPTH = 4;
const RESPONSE_DEPTH = 2;

/** Reads from its description what is compared of a restore operation. */
export function compareRestore(restore: RestoreOperation): Comparison {
  const { document } = restore.api;
  const { requestBody, 'x-source': source } = restore.operation;
  const body = requestBody && resolveRef(document, requestBody);
  const schema = firstContent(body)?.schema;
  const [status, response] = findSuccess(restore);
  const answer = firstContent(response)?.schema;
  return {
    restore,
    publisher: source?.publisher ?? '',
    body: {
      outline: schema === undefined ? '' : outlineSchema(document, schema, REQUEST_DEPTH),
      isOptional: body?.required !== true,
      requirements: schema === undefined ? [] : listRequirements(document, schema),
    },
    success: {
      status,
      description: response.description ?? '',
      outline: answer === undefined ? '' : outlineSchema(document, answer, RESPONSE_DEPTH),
    },
    servers: document.servers ?? [],
  };
}

/** The documented responses of an operation: status → response. */
export function listResponses({ api, operation }: Pick<RestoreOperation, 'api' | 'operation'>): [string, Response][] {
  return Object.entries(operation.responses ?? {}).map(([status, response]) => [status, resolveRef(api.document, response)]);
}

/** What a body holds in its first media type. */
export function firstContent(body: Body | undefined): MediaType | undefined {
  return Object.values(body?.content ?? {})[0];
}

function findSuccess(restore: RestoreOperation): [string, Response] {
  return listResponses(restore).find(([status]) => status.startsWith('2')) ?? ['', {}];
}
