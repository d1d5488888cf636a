import { setTimeout } from 'node:timers/promises';
import { type Delivery, truncateBody } from './fault.ts';
import { type MockResponse, toFetchResponse } from './response.ts';

/** Returns a response as `fetch` does over a connection with this delay and fault. */
export async function deliverToFetch(
  response: MockResponse,
  { delay, fault }: Delivery,
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (delay > 0) await setTimeout(delay, undefined, signal && { signal });
  if (fault === 'none') return toFetchResponse(response);
  // The promise rejects when the signal of the request is aborted.
  if (fault === 'no-response') return new Promise(() => {});
  const part = fault === 'truncated-body' ? truncateBody(response.body) : undefined;
  if (part === undefined) throw new TypeError('fetch failed', { cause: createConnectionError() });
  const { status, headers } = toFetchResponse(response);
  return new Response(createTruncatedStream(part), { status, headers });
}

function createTruncatedStream(part: Uint8Array): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(part),
    // What has been enqueued is read first.
    pull: (controller) => controller.error(new TypeError('terminated', { cause: createConnectionError() })),
  });
}

function createConnectionError(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
}
