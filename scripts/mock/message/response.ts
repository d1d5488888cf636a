import type { Delivery } from './fault.ts';

/** A response of the mock, before it becomes a fetch `Response` or goes to a socket. */
export interface MockResponse {
  status: number;
  /** Names are in lower case. */
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
  /** The operation that matched the request, for the log. */
  operationId?: string | undefined;
  /** The name of the exchange that the response belongs to. */
  exchange?: string | undefined;
  /** The delivery, if the response is not sent immediately and as a whole. A server that calls `handle` must apply it. */
  delivery?: Delivery;
  /** Why the request was refused, or which of its parts are doubtful. */
  violations?: Violation[];
}

/** One reason for a refusal, in the form of Prism's `sl-violations` header. */
export interface Violation {
  /** Such as `['request', 'body', 'restore', 'volume_id']`. */
  location: string[];
  severity: string;
  code?: string | number;
  message: string;
}

/** Converts a response to a fetch `Response`. Throws if `Response` does not allow its status or headers. */
export function toFetchResponse({ status, headers, body }: MockResponse): Response {
  // A description can give these statuses a body, but HTTP does not allow one.
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : (body as BodyInit | undefined), { status, headers });
}

/** Whether a response can have this status. A client keeps waiting after a 1xx status, which a description may list. */
export function isFinalStatus(status: number): boolean {
  return status >= 200 && status <= 599;
}

/** Whether a response states that the request does not match the description. */
export function isRefusal({ violations = [] }: MockResponse): boolean {
  return violations.some(({ severity, location }) => severity === 'Error' && location[0] === 'request');
}
