import { UserError } from '../../shared/user-error.ts';

// The effects on the connection of a request, and on the request.
const DESCRIPTIONS = {
  none: 'no fault, if the mock has a fault for all requests',
  'connection-reset': 'the connection is reset before the request is handled',
  'no-response': 'the request is not handled, and no response is sent',
  'lost-response': 'the request is handled (a restore is accepted, for example), and the connection is reset before the response',
  'truncated-body': 'the connection is closed in the middle of the body; without a body, it is reset',
};

/** A simulated fault of a connection. */
export type Fault = keyof typeof DESCRIPTIONS;

const FAULTS = Object.keys(DESCRIPTIONS) as Fault[];

/** How a response is delivered. */
export interface Delivery {
  /** Milliseconds before the response, or before the fault. */
  delay: number;
  fault: Fault;
}

/** The longest delay. A test that waits longer has most likely hung. */
export const MAX_DELAY_MS = 60_000;

/** Reads a delay and a fault from texts; the defaults apply to all requests. Throws a `UserError` that lists the allowed values. */
export function readDelivery({ delay, fault }: { delay?: unknown; fault?: unknown }, defaults: Delivery): Delivery {
  const isFault = (name: unknown): name is Fault => FAULTS.some((each) => each === name);
  if (fault !== undefined && !isFault(fault)) throw new UserError(`There is no fault \`${fault}\`; use one of ${FAULTS.join(', ')}.`);
  if (delay !== undefined && !(/^\d+$/.test(String(delay)) && Number(delay) <= MAX_DELAY_MS)) {
    throw new UserError(`A delay must be a whole number of milliseconds from 0 to ${MAX_DELAY_MS}, not \`${delay}\`.`);
  }
  return { delay: delay === undefined ? defaults.delay : Number(delay), fault: fault ?? defaults.fault };
}

/** Whether a request with this fault has effects. */
export function isHandled(fault: Fault): boolean {
  return fault !== 'connection-reset' && fault !== 'no-response';
}

/** The faults with their effects, one per line. */
export function renderFaults(indent: string): string {
  return FAULTS.map((name) => `${indent}${name.padEnd(18)} ${DESCRIPTIONS[name]}`).join('\n');
}

/** The part of a body that arrives before the connection is closed; `undefined` if nothing can arrive in part. */
export function truncateBody(body: string | Uint8Array | undefined): Uint8Array | undefined {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return bytes === undefined || bytes.length < 2 ? undefined : bytes.subarray(0, bytes.length >> 1);
}
