import { styleText } from 'node:util';
import type { Violation } from '../message/request.ts';

/** What the mock says of one request. It holds no query, header or body, so that no token can stand in it. */
export interface LogEntry {
  method: string;
  /** Without the query. */
  path: string;
  operationId: string | undefined;
  status: number;
  violations: Violation[];
  /** Milliseconds from the end of the request to its answer. */
  ms: number;
}

export type RequestLog = (entry: LogEntry) => void;

/** Makes a log that writes one line per request, as text or JSON. Lines are gathered, since a write takes longer than a request. */
export function createRequestLog(format: 'text' | 'json', stream: { write(text: string): unknown }): RequestLog {
  const render = format === 'json' ? (entry: LogEntry) => JSON.stringify(entry) : renderText;
  let lines = '';
  const flush = () => {
    stream.write(lines);
    lines = '';
  };
  return (entry) => {
    if (lines === '') setImmediate(flush);
    lines += `${render(entry)}\n`;
  };
}

function renderText({ method, path, operationId = '-', status, violations, ms }: LogEntry): string {
  const colour = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
  const reasons = violations.map(({ location, message }) => `${location.join('.')}: ${message}`).join('; ');
  const line = `${method} ${toPlainText(path)} ${operationId} ${styleText(colour, String(status))} ${ms.toFixed(1)} ms`;
  return reasons === '' ? line : `${line} ${toPlainText(reasons)}`;
}

/** A client may put line breaks, and whatever else steers a terminal, into what it sends. */
function toPlainText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
