// Generated from scripts/client/follow.ts by `npm run generate`; do not edit.
import { type AnyResult, unwrap } from './errors.ts';
import { readPointer } from './read-pointer.ts';

/** How to follow a restore to its end, from the `x-restore` of its description. Pointers have no leading slash: `error_info/code`. */
export interface Follow {
  /** The calls that find the restore, if its response does not name it, and that show its state. */
  looks: Look[];
  /** Whether the restore creates the shown resource, in which case even its first state is a state of the restore. */
  creates?: boolean;
  /** Pointers into the shown resource. */
  status: string;
  progress?: string;
  cause?: string[];
  /** The values of the status. */
  running: string[];
  success: string[];
  failure: string[];
}

/** A call that shows a resource, or a list in which one item is the restore. */
export interface Look {
  operation: string;
  /** Pointers into the restore's request and response and into the found item, by path parameter. */
  path: Record<string, string>;
  query?: Record<string, unknown> | undefined;
  /** Pointer to the resource or the list. */
  resource: string;
  /** For a list: which items belong to the restore, as pointers like those of `path` by pointers into an item. */
  where?: Record<string, string>;
  /** For a list: when an item was created. */
  since?: string;
}

/** How to wait for the end of a restore. */
export interface WaitOptions<Resource> {
  /** Milliseconds between two requests, 10,000 by default. A longer `Retry-After` of the provider takes precedence. */
  interval?: number | undefined;
  /**
   * Milliseconds after which waiting fails with a `RestoreError`, or with a `TimeoutError` if a request gets no response until then.
   * No limit by default. It applies to each request too, instead of the client's `timeout`. The restore continues.
   */
  timeout?: number | undefined;
  /** Ends waiting. The restore continues. */
  signal?: AbortSignal | undefined;
  /** Called with each state of the restore. */
  onProgress?: ((progress: { status: string; percent: number | undefined; resource: Resource }) => void) | undefined;
}

/** A restore that has failed, was skipped or timed out at the provider, or has not ended within the `timeout` of `waitForRestore`. */
export class RestoreError extends Error {
  override name = 'RestoreError';
  /** The last state that the provider returned, such as `failed`; undefined if the restore was not found. */
  declare readonly status: string | undefined;
  /** The last resource that the provider returned. */
  declare readonly resource: unknown;

  constructor(message: string, status: string | undefined, resource: unknown) {
    super(message);
    Object.assign(this, { status, resource });
  }
}

type Operations = Record<string, (options: object) => Promise<AnyResult>>;

/** Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore. */
export async function follow<Resource>(
  table: Follow,
  client: object,
  request: object,
  restored: AnyResult,
  { interval = 10_000, timeout, signal, onProgress }: WaitOptions<Resource> = {},
): Promise<Resource> {
  const context: Record<string, unknown> = { request, response: { body: unwrap(restored) } };
  const end = Date.now() + (timeout || NaN);
  const accepted = Date.parse(restored.response.headers.get('date') ?? '');
  let [look, next] = table.looks as [Look, Look?];
  let isOurs = table.creates;
  for (;;) {
    signal?.throwIfAborted();
    // A request without a response would outlast the timeout. A timer takes at most 24 days.
    const limit = timeout && Math.min(end - Date.now() || 1, 2e9);
    const options = { path: fill(look.path, context), query: look.query, signal, timeout: limit };
    const result = (await (client as Operations)[look.operation]?.(options)) as AnyResult;
    const { ok, status: code, headers } = result.response;
    // The restore continues while the provider asks to try again later.
    const isBusy = !ok && (code === 429 || code >= 500 || headers.has('retry-after'));
    const shown = isBusy ? undefined : find(readPointer(unwrap(result), look.resource), look, context);
    const status = readPointer(shown, table.status) as string;
    const failed = table.failure.includes(status);
    // Before the restore begins, its target is as it was before, and a list can contain an earlier restore.
    // A restore is listed before it is accepted, by less than a minute.
    isOurs ||= table.running.includes(status) || (look.where ? readTime(shown, look.since) > accepted - 60_000 : failed);
    if (isOurs && next) {
      context.found = shown;
      [look, next] = [next, undefined];
      continue;
    }
    if (isOurs && shown) {
      onProgress?.({ status, percent: readPointer(shown, table.progress) as number | undefined, resource: shown as Resource });
      const causes = table.cause?.map((pointer) => readPointer(shown, pointer)) ?? [];
      if (failed) throw new RestoreError(['The restore ended as', status, ...causes].filter(Boolean).join(' '), status, shown);
      if (table.success.includes(status)) return shown as Resource;
    }
    const wait = Math.max(interval, readRetryAfter(headers));
    if (Date.now() + wait > end) throw new RestoreError(`The restore has not ended after ${timeout} ms`, status, shown);
    await pause(wait, signal);
  }
}

function fill(pointers: Record<string, string>, context: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pointers).map(([name, pointer]) => {
      const value = readPointer(context, pointer);
      if (value === undefined) throw new TypeError(`Cannot follow a restore without ${pointer}`);
      return [name, value];
    }),
  );
}

/** The resource itself, or the newest item of a list that belongs to the restore. */
function find(value: unknown, { where, since }: Look, context: object): unknown {
  if (!where) return value;
  const wanted = Object.entries(fill(where, context));
  const items = ((value ?? []) as unknown[]).filter((item) =>
    wanted.every(([pointer, expected]) => readPointer(item, pointer) === expected),
  );
  // A waiting task may have no time yet.
  const rank = (item: unknown) => readTime(item, since) || 9e15;
  return items.sort((one, other) => rank(other) - rank(one))[0];
}

/** Providers leave out the offset of UTC. */
function readTime(item: unknown, pointer: string | undefined): number {
  return Date.parse(String(readPointer(item, pointer)).replace(/T[\d:.]+$/, '$&Z'));
}

/** Milliseconds, from a number of seconds or a date. */
function readRetryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  return Number(value) * 1000 || Date.parse(value) - Date.now() || 0;
}

/** Ends early if the signal is aborted, or has been. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal?.aborted ? 0 : milliseconds);
    signal?.addEventListener('abort', end);
  });
}
