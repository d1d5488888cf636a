import type { MockRequest } from './request.ts';

/** Returns the request for the arguments of `fetch`. Its URL may also be a path, since a mock has no address. */
export function toRequest(input: string | URL | Request, init?: RequestInit): Request {
  if (typeof input === 'string' || input instanceof URL) return new Request(new URL(input, 'http://localhost'), init);
  if (!(input as Partial<Request> | undefined)?.url) throw new TypeError('mock.fetch needs a path, a URL or a Request.');
  if (init === undefined) return input;
  if (input instanceof Request) return new Request(input, init);
  // The request is of a different implementation from the global one, such as that of a test DOM.
  const { url, method, headers, body, signal } = input as Request;
  return new Request(url, { method, headers, body, signal, ...(body && { duplex: 'half' }), ...init } as RequestInit);
}

/** Reads a fetch `Request`, including its body. */
export async function readFetchRequest(request: Request): Promise<MockRequest> {
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  // The headers are read more than once, and reading a header is slow.
  const prefer = request.headers.get('prefer') ?? undefined;
  return {
    // `fetch` does not change the case of some methods, such as `patch`.
    method: request.method.toUpperCase(),
    target: readTarget(request.url),
    header: (name) => (name === 'prefer' ? prefer : (request.headers.get(name) ?? undefined)),
    // Some implementations iterate over the names as they were written.
    headers: () => Object.fromEntries([...request.headers].map(([name, value]) => [name.toLowerCase(), value])),
    body,
  };
}

/** Path and query of a URL. A `Request` has parsed it, so that a path follows the host. */
function readTarget(url: string): string {
  const [origin] = /^https?:\/\/[^/]*(?=\/)/.exec(url) ?? [new URL(url).origin];
  return url.slice(origin.length);
}

/** Returns the result, or rejects with the reason of a signal as soon as it is aborted, as `fetch` does. */
export async function withSignal<T>(signal: AbortSignal | null | undefined, run: () => Promise<T>): Promise<T> {
  if (!signal) return run();
  signal.throwIfAborted();
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
