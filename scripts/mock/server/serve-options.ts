import type { RequestLog } from './request-log.ts';

// Separate from serve-request.ts, whose declarations need the types of Node, which a consumer may not have.
/** How requests are served over HTTP. */
export interface ServeOptions {
  /** Longest body in bytes; a longer one is refused with 413. */
  maxBody: number;
  /** Whether pages of other origins may send requests and read the responses. */
  cors: boolean;
  log: RequestLog | undefined;
  /** Serves paths that do not belong to the mock, such as the docs; the mock responds if it returns `undefined`. */
  fallback: ((request: Request) => Promise<Response | undefined>) | undefined;
}
