import { DiagnosticSeverity } from '@stoplight/types';
import type { Violation } from '../message/response.ts';

/** One finding of Prism's validators. */
interface Diagnostic {
  path?: string[];
  severity: DiagnosticSeverity;
  code?: string | number;
  message: string;
}

/** Converts a finding of Prism's validators to the form of the `sl-violations` header. */
export function toViolation(prefix: 'request' | 'response', { path = [], severity, code, message }: Diagnostic): Violation {
  return { location: [prefix, ...path], severity: DiagnosticSeverity[severity], ...(code !== undefined && { code }), message };
}
