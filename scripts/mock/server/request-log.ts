import util from 'node:util';
import type { Fault } from '../message/fault.ts';
import type { Violation } from '../message/response.ts';

/** The log entry of one request. It has no query, header or body, so it can never contain a token. */
export interface LogEntry {
  method: string;
  /** Without the query. */
  path: string;
  operationId: string | undefined;
  status: number;
  violations: Violation[];
  /** The fault of the connection that the request or the mock asked for. */
  fault?: Fault;
  /** Milliseconds from the end of the request to its response. */
  ms: number;
}

/** Called for each request after its response. */
export type RequestLog = (entry: LogEntry) => void;

/** Milliseconds after which a line is written at the latest. A write takes longer than a request, so lines are written in batches. */
export const LOG_DELAY_MS = 10;

/** Creates a log that writes one line per request, as text or JSON. */
export function createRequestLog(format: 'text' | 'json', stream: { write(text: string): unknown }): RequestLog {
  const render = format === 'json' ? (entry: LogEntry) => JSON.stringify(entry) : renderText;
  let lines = '';
  const flush = () => {
    stream.write(lines);
    lines = '';
  };
  return (entry) => {
    if (lines === '') setTimeout(flush, LOG_DELAY_MS);
    lines += `${render(entry)}\n`;
  };
}

function renderText({ method, path, operationId = '-', status, violations, ms, fault }: LogEntry): string {
  const reasons = violations.map(({ location, message }) => `${location.join('.')}: ${message}`).join('; ');
  const line = `${method} ${escapeControls(path)} ${operationId} ${colourStatus(status)}${fault === undefined ? '' : ` ${fault}`} ${ms.toFixed(1)} ms`;
  return reasons === '' ? line : `${line} ${escapeControls(reasons)}`;
}

// Colouring takes as long as the rest of the line.
const colouredStatuses = new Map<number, string>();

function colourStatus(status: number): string {
  const known = colouredStatuses.get(status);
  if (known !== undefined) return known;
  const coloured = util.styleText(status < 400 ? 'green' : status < 500 ? 'yellow' : 'red', String(status));
  colouredStatuses.set(status, coloured);
  return coloured;
}

/** A client can send line breaks and other characters that control a terminal. */
function escapeControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
