import { Journal, type RecordedRequest } from '../coverage/journal.ts';
import { Tally } from '../coverage/tally.ts';
import type { Fault } from '../message/fault.ts';
import type { MockRequest } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import type { MockOperation } from './mock-operation.ts';
import type { MountedApi } from './mounted-api.ts';

/** The path, the API and the operation that a request has matched. */
export interface Met {
  /** Empty if it cannot be read. */
  path: string;
  api: MountedApi | undefined;
  operation: MockOperation | undefined;
  /** Whether the request is for the mock itself. */
  isOwn: boolean;
}

/** The requests to a mock, and the operations that they have matched. */
export class History {
  readonly tallies = new Map<MockOperation, Tally>();
  readonly #journal = new Journal();
  /** The number of requests that matched no operation. */
  unmatched = 0;

  /** Records a request with its response. */
  add({ method }: MockRequest, met: Met, response: MockResponse, fault: Fault): void {
    const { status, exchange, violations } = response;
    if (met.operation) this.#findTally(met.operation).add(response);
    else this.unmatched++;
    this.#journal.add({ method, met, status, exchange, violations, fault: fault === 'none' ? undefined : fault });
  }

  /** Records a request that gets no response and has no effect. */
  addSkipped({ method }: MockRequest, met: Met, fault: Fault): void {
    this.#journal.add({ method, met, status: 0, exchange: undefined, violations: undefined, fault });
  }

  /** The latest requests. */
  list(): RecordedRequest[] {
    return this.#journal.list();
  }

  /** Forgets the requests. */
  clear(): void {
    this.#journal.clear();
    this.tallies.clear();
    this.unmatched = 0;
  }

  #findTally(operation: MockOperation): Tally {
    const found = this.tallies.get(operation);
    if (found !== undefined) return found;
    const tally = new Tally();
    this.tallies.set(operation, tally);
    return tally;
  }
}
