import { STATUS_CODES } from 'node:http';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { DescribedOperation } from '../../openapi/list-operations.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { RestoreOperation } from './list-restores.ts';
import { referenceFragment } from './reference-link.ts';
import { firstContent, listResponses } from './summarize-restore.ts';

/** An error status that an operation documents. */
export interface ErrorStatus {
  api: BundledApi;
  operation: DescribedOperation;
  status: string;
  meaning: string;
  codes: ErrorCode[];
  /** Its anchor on the page of errors. */
  id: string;
  /** Where the reference shows it, below `docs/<api>/`. */
  fragment: string;
}

/** An error code of a provider: an example of the body that comes with the status. */
export interface ErrorCode {
  code: string;
  cause: string;
  remedy: string;
}

/** One status over all restore operations: what each says of it. */
export interface StatusRow {
  status: string;
  phrase: string;
  cells: ({ meaning: string; codes: number; isError: boolean } | undefined)[];
}

/** Every error status of every operation, with the provider's codes. */
export function listErrors(apis: BundledApi[]): ErrorStatus[] {
  return apis.flatMap((api) =>
    listOperations(api.document).flatMap((operation) =>
      listResponses({ api, operation: operation.operation }).flatMap(([status, response]) => {
        if (!isError(status)) return [];
        const examples = Object.values(firstContent(response)?.examples ?? {}).map((example) => resolveRef(api.document, example));
        return [
          {
            api,
            operation,
            status,
            meaning: response.description ?? '',
            codes: examples.map(({ summary = '', description = '', value }) => ({
              code: summary,
              cause: readMessage(value),
              remedy: description,
            })),
            id: errorId(api, operation, status),
            fragment: referenceFragment(operation, `responses&c=${status}`),
          },
        ];
      }),
    ),
  );
}

/** The statuses that restore operations document, ascending, with a cell for each operation. */
export function tabulateStatuses(restores: RestoreOperation[]): StatusRow[] {
  const columns = restores.map((restore) => new Map(listResponses(restore)));
  const statuses = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return statuses.map((status) => ({
    status,
    phrase: STATUS_CODES[status] ?? '',
    cells: columns.map((column) => {
      const response = column.get(status);
      if (response === undefined) return undefined;
      const codes = isError(status) ? Object.keys(firstContent(response)?.examples ?? {}).length : 0;
      return { meaning: response.description ?? '', codes, isError: isError(status) };
    }),
  }));
}

/** The anchor of an error status on the page of errors. */
export function errorId(api: BundledApi, { operation }: DescribedOperation, status: string): string {
  return `${api.name}-${operation.operationId}-${status}`;
}

function isError(status: string): boolean {
  return /^[45]/.test(status);
}

/** Reads `{ error_msg }`, and faults such as `{ badRequest: { message } }`. */
function readMessage(body: unknown): string {
  const { error_msg: message, ...faults } = Object(body);
  return String(message ?? Object.values(faults).map((fault) => Object(fault).message)[0] ?? '');
}
