import { STATUS_CODES } from 'node:http';
import type { Document, Header, Ref, Response } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compareBody } from './compare-body.ts';
import { compareValue } from './compare-value.ts';
import { compareExplained, findReason, isExplained } from './discrepancy.ts';
import type { HeaderRow, PageOperation, ResponseRow } from './page.ts';

/** Differences between the statuses that a page lists, itself or by reference, and the responses of an operation, both ways. */
export function compareResponses(page: PageOperation, document: Document, { operation }: DescribedOperation): string[] {
  const described = operation.responses ?? {};
  const documented = listDocumentedResponses(page);
  const missing = documented.filter(({ status }) => described[status] === undefined);
  return [
    ...missing.map(({ status }) => `response ${status}: is documented, not described`),
    ...Object.entries(described).flatMap(([status, node]) => {
      const row = documented.find((row) => row.status === status);
      if (row === undefined) return [`response ${status}: is described, not documented`];
      const response = resolveRef(document, node);
      const explained = isExplained(response) || isExplained(operation);
      const isLinked = !page.responses.some((own) => own.status === status);
      return [
        ...(isLinked && !explained ? [`response ${status}: follows another page, so it or the operation needs an x-discrepancy`] : []),
        ...[...compareExplained(row, response), ...compareName(row, node)].map((problem) => `response ${status}: ${problem}`),
        ...compareHeaders(page, status, document, response).map((problem) => `response ${status} ${problem}`),
        ...compareContent(row, document, response, explained).map((problem) => `response ${status} ${problem}`),
      ];
    }),
  ];
}

/** The statuses of the page and those that it leaves to other pages of its reference, with the bodies of error codes. */
function listDocumentedResponses({ responses, errorCodes, statusCodes }: PageOperation): ResponseRow[] {
  const rows = new Map<string, ResponseRow>();
  for (const { status } of errorCodes?.rows ?? []) rows.set(status, { status, ...(errorCodes && { body: errorCodes.fields }) });
  for (const row of [...(statusCodes?.rows ?? []), ...responses]) rows.set(row.status, { ...rows.get(row.status), ...row });
  return [...rows.values()];
}

/** A response that operations share is named as the page names its status, or ends in that name, as in `QueryBadRequest`: 405 must not be `NotAcceptable`. */
function compareName({ status, name = STATUS_CODES[status] ?? '' }: ResponseRow, node: Ref<Response>): string[] {
  if (!('$ref' in node)) return [];
  const key = node.$ref.split('/').at(-1) ?? '';
  const names = [name, STATUS_CODES[status] ?? ''].map((text) => text.replace(/\W/g, '').toLowerCase());
  return names.some((name) => key.toLowerCase().endsWith(name)) ? [] : [`is ${key}, documented as ${name}`];
}

function compareContent(row: ResponseRow, document: Document, response: Response, explained: boolean): string[] {
  const { 'application/json': media, ...others } = response.content ?? {};
  const links = Object.keys((response as { links?: object }).links ?? {});
  return [
    ...[...Object.keys(others), ...links.map((name) => `link ${name}`)].map((name) => `${name}: is described, not documented`),
    ...(media === undefined && row.body !== undefined ? ['body: is documented, not described'] : []),
    ...(media !== undefined && row.body === undefined ? ['body: is described, not documented'] : []),
    ...(media !== undefined && media.schema === undefined ? ['application/json: has no schema'] : []),
    ...(media?.schema === undefined ? [] : compareBody(row.body ?? [], document, media.schema, { isHolderExplained: explained })),
  ];
}

function compareHeaders(page: PageOperation, status: string, document: Document, { headers = {} }: Response): string[] {
  const rows = (page.headers ?? []).filter(({ statuses }) => statuses.includes(status));
  return [
    ...rows.filter(({ name }) => !(name in headers)).map(({ name }) => `header ${name}: is documented, not described`),
    ...Object.entries(headers).flatMap(([name, node]) => {
      const row = rows.find((row) => row.name === name);
      const problems =
        row === undefined ? ['is described, not documented'] : compareHeader(row, document, resolveRef<Header>(document, node));
      return problems.map((problem) => `header ${name}: ${problem}`);
    }),
  ];
}

function compareHeader(row: HeaderRow, document: Document, header: Header): string[] {
  const reason = findReason(row);
  const { mandatory } = { ...row, ...row.decided };
  return [
    ...(reason === undefined || isExplained(header) ? [] : [`${reason}, so it needs an x-discrepancy`]),
    ...compareExplained({ explained: row.explained ?? reason !== undefined }, header),
    ...(header.required && !mandatory ? ['is described as required, which is not documented'] : []),
    ...(mandatory && !header.required ? ['is mandatory, described as optional'] : []),
    ...(header.schema === undefined
      ? ['has no schema to compare']
      : compareValue({ type: 'string', ...row, ...row.decided }, [resolveRef(document, header.schema)])),
  ];
}
