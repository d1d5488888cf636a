import type { Fault } from '../message/fault.ts';
import type { Violation } from '../message/response.ts';

/** What the mock remembers about one request: no query, header or body, so that it can never contain a token. */
export interface RecordedRequest {
  method: string;
  /** With the mount point, without the query. */
  path: string;
  /** The mount point of the API; absent if there is none on the path. */
  api?: string;
  /** The operationId, or method and path template; absent if the request met no operation. */
  operation?: string;
  /** 0 if the request was not handled. */
  status: number;
  /** What went wrong with its connection. */
  fault?: Fault;
  /** The exchange whose response the request got. */
  exchange?: string;
  /** Why the request was refused. */
  violations: Violation[];
}

/** A request as it is kept: making a `RecordedRequest` of each would take longer than everything else here. */
interface Entry {
  method: string;
  met: { path: string; api?: { name: string } | undefined; operation?: { name: string } | undefined };
  status: number;
  exchange: string | undefined;
  violations: Violation[] | undefined;
  fault: Fault | undefined;
}

const MAX_REQUESTS = 1000;

/** The latest requests. */
export class Journal {
  #entries: Entry[] = [];

  /** Remembers a request, and forgets the oldest if there are too many. */
  add(entry: Entry): void {
    // Removing many at a time is faster than one for each request.
    if (this.#entries.push(entry) === 2 * MAX_REQUESTS) this.#entries = this.#entries.slice(MAX_REQUESTS);
  }

  /** The latest requests, the oldest first. */
  list(): RecordedRequest[] {
    return this.#entries
      .slice(-MAX_REQUESTS)
      .map(({ method, met: { path, api, operation }, status, exchange, violations = [], fault }) => ({
        method,
        path,
        ...(api && { api: api.name }),
        ...(operation && { operation: operation.name }),
        status,
        ...(fault !== undefined && { fault }),
        ...(exchange !== undefined && { exchange }),
        violations,
      }));
  }

  clear(): void {
    this.#entries = [];
  }
}
