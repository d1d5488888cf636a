import type { RequestLog } from './request-log.ts';

// On its own, so that the declarations of the package lead to none of Node's.
export interface ServeOptions {
  /** Longest body in bytes; a longer one is refused with 413. */
  maxBody: number;
  log: RequestLog | undefined;
  /** Answers what is not for the mock, such as the docs; `undefined` leaves it to the mock. */
  fallback: ((request: Request) => Promise<Response | undefined>) | undefined;
}
