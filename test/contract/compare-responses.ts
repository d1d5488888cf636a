import type { Document, Response } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compareBody } from './compare-body.ts';
import { isExplained } from './discrepancy.ts';
import type { PageOperation, ResponseRow } from './page.ts';

/** Differences between the statuses that a page lists, itself or by reference, and the responses of an operation, both ways. */
export function compareResponses(page: PageOperation, document: Document, { operation }: DescribedOperation): string[] {
  const described = operation.responses ?? {};
  const documented = [...page.responses, ...listLinkedResponses(page)].map((row) => withErrorBody(page, row));
  const missing = documented.filter(({ status }) => described[status] === undefined);
  return [
    ...missing.map(({ status }) => `response ${status}: is documented, not described`),
    ...Object.entries(described).flatMap(([status, node]) => {
      const response = resolveRef(document, node);
      const explained = isExplained(response);
      const row = documented.find((row) => row.status === status);
      if (row === undefined) return explained ? [] : [`response ${status}: is described, not documented`];
      const isLinked = !page.responses.some((own) => own.status === status);
      const needsReason = isLinked && !explained && !isExplained(operation);
      return [
        ...(needsReason ? [`response ${status}: follows another page, so it or the operation needs an x-discrepancy`] : []),
        ...compareResponse(row, document, response).map((problem) => `response ${status} ${problem}`),
      ];
    }),
  ];
}

/** The statuses that the page leaves to other pages of its reference. */
function listLinkedResponses({ responses, errorCodes, statusCodes }: PageOperation): ResponseRow[] {
  const linked = new Map([...(errorCodes?.rows ?? []), ...(statusCodes?.rows ?? [])].map(({ status }) => [status, { status }]));
  return [...linked.values()].filter(({ status }) => !responses.some((row) => row.status === status));
}

function withErrorBody({ errorCodes }: PageOperation, row: ResponseRow): ResponseRow {
  const hasCodes = errorCodes?.rows.some(({ status }) => status === row.status);
  return { ...(hasCodes && errorCodes && { body: errorCodes.fields }), ...row };
}

function compareResponse(row: ResponseRow, document: Document, response: Response): string[] {
  const { 'application/json': media, ...others } = response.content ?? {};
  return [
    ...Object.keys(others).map((type) => `${type}: is described, not documented`),
    ...compareHeaders(row, document, response),
    ...(media === undefined && row.body !== undefined ? ['body: is documented, not described'] : []),
    ...(media !== undefined && row.body === undefined && !isExplained(response) ? ['body: is described, not documented'] : []),
    ...(media !== undefined && media.schema === undefined ? ['application/json: has no schema'] : []),
    ...(media?.schema === undefined ? [] : compareBody(row.body ?? [], document, media.schema)),
  ];
}

function compareHeaders({ headers: documented = [] }: ResponseRow, document: Document, { headers: described = {} }: Response): string[] {
  return [
    ...documented.filter((name) => !(name in described)).map((name) => `header ${name}: is documented, not described`),
    ...Object.entries(described)
      .filter(([name, header]) => !documented.includes(name) && !isExplained(resolveRef(document, header)))
      .map(([name]) => `header ${name}: is described, not documented`),
  ];
}
