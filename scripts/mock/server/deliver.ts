import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Delivery, truncateBody } from '../message/fault.ts';
import type { MockResponse } from '../message/response.ts';

/** Calls a function after a delay, unless the client has gone by then. */
export function delayUntilSent({ response }: { response: ServerResponse }, delay: number, send: () => void): void {
  const timer = setTimeout(() => {
    response.off('close', cancel);
    send();
  }, delay);
  const cancel = () => clearTimeout(timer);
  response.once('close', cancel);
}

/** Applies a fault to a connection. Returns the part of the body to send, or `nothing` if no response is sent. */
export function applyFault(request: IncomingMessage, fault: Delivery['fault'], { body }: MockResponse): Uint8Array | 'nothing' {
  if (fault === 'no-response') return 'nothing';
  const part = fault === 'truncated-body' ? truncateBody(body) : undefined;
  if (part !== undefined) return part;
  request.socket.resetAndDestroy();
  return 'nothing';
}
