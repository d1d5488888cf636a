/** A request as the mock reads it, whether it came from `fetch` or from a socket. */
export interface MockRequest {
  /** Upper case. */
  method: string;
  /** Path and query, as sent. */
  target: string;
  /** The value of a header, named in lower case. */
  header(name: string): string | undefined;
  /** All headers, named in lower case. */
  headers(): Record<string, string>;
  /** Absent if the request has no body; may be empty. */
  body: Uint8Array | undefined;
}

/** The target of a request below the mount point of its API. */
export interface Target {
  /** Percent-encoded. */
  path: string;
  query: URLSearchParams;
  /** As sent, for error messages. */
  href: string;
}

/** An answer of the mock, before it becomes a `Response` or goes to a socket. */
export interface Reply {
  status: number;
  /** Named in lower case. */
  headers: Record<string, string>;
  body?: string | Uint8Array;
  /** Names the operation that was matched, for the log. */
  operationId?: string;
  /** Why the request was refused, or is doubtful. */
  violations?: Violation[];
}

/** What is wrong with a request, in the form of Prism's header `sl-violations`. */
export interface Violation {
  /** Such as `['request', 'body', 'restore', 'volume_id']`. */
  location: string[];
  severity: string;
  code?: string | number;
  message: string;
}

/** Reads a fetch `Request`, body and all. */
export async function readFetchRequest(request: Request): Promise<MockRequest> {
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const { href, origin } = new URL(request.url);
  return {
    // `fetch` leaves some methods as they are written, such as `patch`.
    method: request.method.toUpperCase(),
    target: href.slice(origin.length),
    header: (name) => request.headers.get(name) ?? undefined,
    headers: () => Object.fromEntries(request.headers),
    body,
  };
}

/** Turns a reply into a fetch `Response`. Throws if there is no response of its status or with its headers. */
export function toFetchResponse({ status, headers, body }: Reply): Response {
  // A description may give these a body, but HTTP does not.
  const hasBody = body !== undefined && ![204, 205, 304].includes(status);
  return new Response(hasBody ? (body as BodyInit) : null, { status, headers });
}

/** A query as Prism's server reads it. */
export function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
