/** A request as the mock reads it, whether it comes from `fetch` or from a socket. */
export interface MockRequest {
  /** Upper case. */
  method: string;
  /** Path and query, as sent. */
  target: string;
  /** The value of a header; the name is in lower case. */
  header(name: string): string | undefined;
  /** All headers; the names are in lower case. */
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

/** Splits the target of a request into path and query; `undefined` if it is not a correctly encoded path or URL. */
export function parseTarget(href: string): Target | undefined {
  // Parsing a URL takes longer than everything else that the mock does for most requests.
  if (/^(?:\/[\w-]+)+$/.test(href)) return { path: href, query: new URLSearchParams(), href };
  try {
    // A proxy receives a whole URL; anything else is a path, even if it begins with two slashes.
    const { pathname, search, searchParams } = new URL(href.startsWith('/') ? `http://localhost${href}` : href);
    if (pathname.includes('%')) decodeURIComponent(pathname);
    return { path: pathname, query: searchParams, href: pathname + search };
  } catch {
    return undefined;
  }
}

/** Returns a query in the form in which Prism's server passes it to its engine. */
export function toPrismQuery(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
