import { DiagnosticSeverity } from '@stoplight/types';
import type { Violation } from '../message/request.ts';

/** What Prism's validators say of one mistake. */
interface Diagnostic {
  path?: string[];
  severity: DiagnosticSeverity;
  code?: string | number;
  message: string;
}

/** A diagnostic of Prism's in the form of the header `sl-violations`. */
export function describeDiagnostic(prefix: 'request' | 'response', { path = [], severity, code, message }: Diagnostic): Violation {
  return { location: [prefix, ...path], severity: DiagnosticSeverity[severity], ...(code !== undefined && { code }), message };
}
