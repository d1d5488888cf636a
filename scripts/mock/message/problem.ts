import { describeError } from '../../shared/user-error.ts';
import type { Reply, Violation } from './request.ts';

// The mock's own errors. They are problem+json (RFC 9457), so that none passes for the provider's error body.
const PROBLEMS = {
  'bad-request': [400, 'The request cannot be read'],
  'unknown-api': [404, 'No such API'],
  'unknown-path': [404, 'No such path'],
  'unknown-example': [404, 'No such example'],
  'unknown-method': [405, 'No such method on this path'],
  'not-acceptable': [406, 'No media type that the request accepts'],
  'request-timeout': [408, 'The request took too long'],
  'body-too-large': [413, 'The body is too large'],
  'headers-too-large': [431, 'The headers are too large'],
  'internal-error': [500, 'The mock failed'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemType = keyof typeof PROBLEMS;

/** An error of the mock's own as problem+json. `instance` is the target of the request; `extra` adds members. */
export function createProblem(
  type: ProblemType,
  detail: string,
  instance: string,
  extra: { headers?: Record<string, string> } = {},
): Reply {
  const [status, title] = PROBLEMS[type];
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...extra.headers },
    body: JSON.stringify({ type: `urn:restore-contracts:${type}`, title, status, detail, instance }),
    violations: [{ location: ['request'], severity: 'Error', code: type, message: detail }],
  };
}

/** The problem of a mistake that is not the client's. */
export function createInternalError(error: unknown, instance: string): Reply {
  return createProblem('internal-error', `This is a mistake of the mock or of the description: ${describeError(error)}`, instance);
}

// Node refuses to read longer headers; Prism cuts at the same length.
const MAX_VIOLATIONS_LENGTH = 8 * 1024 - 100;

/** The value of the header `sl-violations`, in which Prism says what is wrong with a request. */
export function renderViolations(violations: Violation[]): string {
  // A header carries only Latin-1; JSON may escape the rest.
  const value = JSON.stringify(violations).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return value.length > MAX_VIOLATIONS_LENGTH ? `Too many violations! ${value.slice(0, MAX_VIOLATIONS_LENGTH)}` : value;
}
