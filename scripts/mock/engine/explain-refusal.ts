import type { IHttpRequest } from '@stoplight/prism-http';
import type { Violation } from '../message/response.ts';
import { describeCredentials } from './describe-credentials.ts';
import { explainBody } from './explain-body.ts';
import type { PrismOperation } from './prism-operation.ts';

/** Replaces violations that only describe a symptom with violations that name the cause. */
export function explainRefusal(operation: PrismOperation, input: IHttpRequest, violations: Violation[]): Violation[] {
  return explainBody(operation, input, explainCredentials(operation, violations));
}

function explainCredentials(operation: PrismOperation, violations: Violation[]): Violation[] {
  return violations.map((violation) => (violation.code === 401 ? { ...violation, ...describeCredentials(operation) } : violation));
}
