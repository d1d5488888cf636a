import { STATUS_CODES } from 'node:http';
import type { Response } from '../../openapi/document.ts';
import { listExchanges } from '../../openapi/exchanges.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { type ApiOperation, firstContent, isError, linkToReference, listResponses, toAnchor } from './api-operation.ts';

/** An error status of an operation. */
export interface ErrorStatus {
  status: string;
  /** The reason phrase of the status: `Not Found`. */
  phrase: string;
  meaning: string;
  codes: ErrorCode[];
  /** The mock's name for a status without codes: `serviceUnavailable`. */
  name?: string;
  /** Its anchor on the page of errors. */
  id: string;
  /** Where the reference shows it. */
  link: string;
}

/** An error code of a provider: an example of the body that comes with the status. */
export interface ErrorCode {
  code: string;
  /** The key of the example, by which the mock finds it. */
  key: string;
  cause: string;
  remedy: string;
  id: string;
}

/** The error statuses of an operation, with the provider's codes. */
export function listErrors(operation: ApiOperation): ErrorStatus[] {
  const exchanges = listExchanges(operation.api.document, operation);
  return listResponses(operation)
    .filter(([status]) => isError(status))
    .map(([status, response]) => {
      const name = exchanges.find((exchange) => exchange.response === status && exchange.source === 'status')?.name;
      return {
        status,
        phrase: STATUS_CODES[status] ?? '',
        meaning: response.description ?? '',
        codes: listErrorCodes(operation, status, response),
        ...(name !== undefined && { name }),
        id: errorId(operation, status),
        link: linkToReference(operation, status),
      };
    });
}

/** The error codes that come with a status: one for each example of its body; none if the status is not an error. */
export function listErrorCodes(operation: ApiOperation, status: string, response: Response): ErrorCode[] {
  if (!isError(status)) return [];
  return Object.entries(firstContent(response)?.[1].examples ?? {}).map(([key, reference]) => {
    const { summary, description = '', value } = resolveRef(operation.api.document, reference);
    return {
      code: summary ?? key,
      key,
      cause: readMessage(value) ?? '',
      remedy: description,
      id: toAnchor(errorId(operation, status), key),
    };
  });
}

/** The anchor of an error status on the page of errors. */
export function errorId(operation: ApiOperation, status: string): string {
  return toAnchor(operation.id, status);
}

/** The message in an error body of any shape: `{ error_msg }`, `{ badRequest: { message } }`, plain text. */
export function readMessage(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const own = entries.find(([key, item]) => /^(error_?)?(msg|message|detail|description)$/i.test(key) && typeof item === 'string');
  if (own !== undefined) return String(own[1]);
  const nested = entries.map(([, item]) => (typeof item === 'object' ? readMessage(item) : undefined));
  return nested.find((message) => message !== undefined);
}
