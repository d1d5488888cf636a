import type { Fault } from '../message/fault.ts';
import type { Violation } from '../message/response.ts';

/** The record of one request. It has no query, header or body, so it can never contain a token. */
export interface RecordedRequest {
  method: string;
  /** The path with the mount point and without the query. */
  path: string;
  /** The mount point of the API; absent if there is none on the path. */
  api?: string;
  /** The operationId, or method and path template; absent if the request matched no operation. */
  operation?: string;
  /** 0 if the request was not handled. */
  status: number;
  /** The simulated fault of the connection. */
  fault?: Fault;
  /** The exchange whose response the request got. */
  exchange?: string;
  /** Why the request was refused. */
  violations: Violation[];
}

/** A request as it is stored. Creating a `RecordedRequest` for each request would take longer than everything else here. */
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

  /** Records a request, and removes the oldest requests if there are too many. */
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
