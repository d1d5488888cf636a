import { STATUS_CODES } from 'node:http';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Body, Document, Restore, Server } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { type ApiOperation, firstContent, listApiOperations, listResponses } from './api-operation.ts';
import { listErrorCodes } from './list-errors.ts';
import { listRequirements, outlineSchema, type Requirement } from './outline-schema.ts';

/** An operation whose description states, in `x-restore`, that it restores a backup. */
export interface RestoreOperation extends ApiOperation {
  restore: Restore;
  /** The name of the API, and of the operation if the API has several that restore. */
  label: string;
}

/** The fields that every restore request has: their names in `x-restore.fields`, and their labels for readers. */
export const RESTORE_FIELDS = { backup: 'backup', target: 'target', powerOn: 'power on', mapping: 'mapping' } as const;
export type RestoreField = keyof typeof RESTORE_FIELDS;

/** The facts of a restore operation that the home page compares. */
export interface Comparison {
  operation: RestoreOperation;
  /** The shape of the request's body, and whether it can be left out. */
  body: { outline: string; isOptional: boolean; requirements: Requirement[] };
  success: { status: string; description: string; outline: string };
  servers: Server[];
}

/** A status with, for each restore operation, what it means there. */
export interface StatusRow {
  status: string;
  phrase: string;
  cells: ({ meaning: string; codes: number } | undefined)[];
}

// Deep enough for a restore request; of a response, readers only need the wrapper and its properties.
const REQUEST_DEPTH = 4;
const RESPONSE_DEPTH = 2;

/** The operations that restore a backup. */
export function listRestores(apis: BundledApi[]): RestoreOperation[] {
  return apis.flatMap((api) => {
    const restores = listApiOperations(api).flatMap((operation) => {
      const restore = operation.operation['x-restore'];
      return restore === undefined ? [] : [{ ...operation, restore }];
    });
    return restores.map((restore) => ({ ...restore, label: restores.length > 1 ? `${api.name} ${restore.name}` : api.name }));
  });
}

/** Reads the facts to compare from the description of a restore operation. */
export function compareRestore(operation: RestoreOperation): Comparison {
  const { document } = operation.api;
  const { requestBody, servers } = operation.operation;
  const body = requestBody && resolveRef(document, requestBody);
  const schema = firstContent(body)?.[1].schema;
  const [status, response] = listResponses(operation).find(([code]) => code.startsWith('2')) ?? ['', {}];
  return {
    operation,
    body: {
      outline: outlineBody(document, body, REQUEST_DEPTH),
      isOptional: body?.required !== true,
      requirements: schema === undefined ? [] : listRequirements(document, schema),
    },
    success: { status, description: response.description ?? '', outline: outlineBody(document, response, RESPONSE_DEPTH) },
    servers: servers ?? document.servers ?? [],
  };
}

/** The statuses that restore operations have, ascending, with a cell for each operation. */
export function tabulateStatuses(restores: RestoreOperation[]): StatusRow[] {
  const columns = restores.map((restore) => new Map(listResponses(restore)));
  const statuses = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return statuses.map((status) => ({
    status,
    phrase: STATUS_CODES[status] ?? '',
    cells: columns.map((column, index) => {
      const response = column.get(status);
      if (response === undefined) return undefined;
      return { meaning: response.description ?? '', codes: listErrorCodes(restores[index] as RestoreOperation, status, response).length };
    }),
  }));
}

/** The field of a restore request that is at a place: a path parameter (`{backup_id}`), or a JSON pointer into the body with `*` for any item. */
export function findRestoreField({ restore }: RestoreOperation, place: string): RestoreField | undefined {
  return (Object.keys(RESTORE_FIELDS) as RestoreField[]).find((field) => restore.fields[field]?.includes(place));
}

function outlineBody(document: Document, body: Body | undefined, depth: number): string {
  const schema = firstContent(body)?.[1].schema;
  return schema === undefined ? '' : outlineSchema(document, schema, depth);
}
