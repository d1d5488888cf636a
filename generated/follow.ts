// Generated from scripts/client/follow.ts by `npm run generate`; do not edit.
import { type AnyResult, unwrap } from './errors.ts';
import { limitTime } from './limit-time.ts';
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
  cause: string[];
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
  /**
   * Milliseconds between two requests. If it is missing, negative or `NaN`, it is 10,000.
   * A longer `Retry-After` of the provider takes precedence. A failure of the network does not end waiting.
   */
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

type Call = (options: object) => Promise<AnyResult>;

/** Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore. */
export async function follow<Resource>(
  table: Follow,
  client: object,
  request: object,
  restored: AnyResult,
  { interval = NaN, timeout, signal, onProgress }: WaitOptions<Resource> = {},
): Promise<Resource> {
  const context: Record<string, unknown> = { request, response: { body: unwrap(restored) } };
  const end = Date.now() + (timeout || NaN);
  const accepted = Date.parse(restored.response.headers.get('date') as string);
  let [look, next] = table.looks as [Look, Look?];
  let isOurs = table.creates;
  for (;;) {
    // A request without a response would outlast the timeout. A timer takes at most 24 days.
    const limit = timeout && Math.min(2e9, end - Date.now() || 1);
    const options = { path: fill(look.path, context), query: look.query, signal, timeout: limit };
    const result = await ((client as Record<string, unknown>)[look.operation] as Call)(options).catch(readFailure);
    const { ok, status: code, headers } = result.response;
    const retryAfter = headers.get('retry-after') as string;
    // The restore continues while the provider cannot be reached, or asks to try again later.
    const isBusy = !ok && (!code || code === 429 || code >= 500 || retryAfter);
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
      const causes = table.cause.map((pointer) => readPointer(shown, pointer));
      if (failed) throw new RestoreError(['The restore ended as', status, ...causes].filter(Boolean).join(' '), status, shown);
      if (table.success.includes(status)) return shown as Resource;
    }
    // Seconds or a date.
    const later = +retryAfter * 1000 || Date.parse(retryAfter) - Date.now() || 1;
    const wait = Math.min(2e9, Math.max(later, interval >= 0 ? interval : 10_000));
    if (Date.now() + wait > end) throw new RestoreError(`The restore has not ended after ${timeout} ms`, status, shown);
    signal?.throwIfAborted();
    const [paused, release] = limitTime(signal, wait) as [AbortSignal, () => void];
    await new Promise((resolve) => {
      paused.onabort = resolve;
    });
    release();
    signal?.throwIfAborted();
  }
}

function fill(pointers: Record<string, string>, context: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pointers).map(([name, pointer]) => {
      const value = readPointer(context, pointer);
      if (!value) throw new TypeError(`waitForRestore needs ${pointer}.`);
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

/** A failure of the network ends a call with a TypeError, and an aborted signal with its reason. */
function readFailure(error: unknown): AnyResult {
  if ((error as Error).name === 'TypeError') return { response: Response.error() };
  throw error;
}
