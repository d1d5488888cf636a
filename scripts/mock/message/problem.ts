import { describeError } from '../../shared/user-error.ts';
import type { MockResponse, Violation } from './response.ts';

// The mock's own errors. They are problem+json (RFC 9457), so that nobody mistakes one for the provider's error body.
const PROBLEMS = {
  'bad-request': [400, 'The request cannot be read'],
  'unknown-fault': [400, 'No such fault or delay'],
  'unknown-api': [404, 'No such API'],
  'unknown-path': [404, 'No such path'],
  'unknown-example': [404, 'No such example'],
  'unknown-outcome': [404, 'No such outcome'],
  'unknown-method': [405, 'No such method on this path'],
  'request-timeout': [408, 'The request took too long'],
  'body-too-large': [413, 'The body is too large'],
  'headers-too-large': [431, 'The headers are too large'],
  'internal-error': [500, 'The mock failed'],
  'broken-handler': [500, 'A handler breaks the description'],
  'data-timeout': [500, 'Generating data took too long'],
} as const satisfies Record<string, readonly [number, string]>;

/** The last part of a problem's `type`. */
export type ProblemType = keyof typeof PROBLEMS;

/** Creates an error of the mock itself as problem+json. `instance` is the target of the request. */
export function createProblem(type: ProblemType, detail: string, instance: string, headers: Record<string, string> = {}): MockResponse {
  const [status, title] = PROBLEMS[type];
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ type: `urn:restore-contracts:${type}`, title, status, detail, instance }),
    violations: [{ location: ['request'], severity: 'Error', code: type, message: detail }],
  };
}

/** Whether a response is an error of the mock or of Prism, which is not described. */
export function isOwnProblem({ body }: MockResponse): boolean {
  return typeof body === 'string' && /^\{"type":"(urn:restore-contracts:|https:\/\/stoplight\.io\/prism\/)/.test(body);
}

/** Creates the problem for an error that the client did not cause. */
export function createInternalError(error: unknown, instance: string): MockResponse {
  return createProblem('internal-error', `The mock or the description has an error: ${describeError(error)}`, instance);
}

// Node refuses to read longer headers, and Prism cuts at the same length.
const MAX_VIOLATIONS_LENGTH = 8 * 1024 - 100;

/** The value of the `sl-violations` header, in which Prism lists the problems of a request. */
export function renderViolations(violations: Violation[]): string {
  // A header is limited to Latin-1, and JSON can escape everything else.
  const value = JSON.stringify(violations).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return value.length > MAX_VIOLATIONS_LENGTH ? `Too many violations! ${value.slice(0, MAX_VIOLATIONS_LENGTH)}` : value;
}
