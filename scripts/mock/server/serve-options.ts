import type { RequestLog } from './request-log.ts';

// Apart from serve-request.ts, whose declarations need those of Node, which a consumer may not have.
/** How requests are answered over HTTP. */
export interface ServeOptions {
  /** Longest body in bytes; a longer one is refused with 413. */
  maxBody: number;
  log: RequestLog | undefined;
  /** Answers what is not for the mock, such as the docs; `undefined` leaves it to the mock. */
  fallback: ((request: Request) => Promise<Response | undefined>) | undefined;
}
