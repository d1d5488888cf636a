import type { Document } from '../../openapi/document.ts';
import { listExchanges } from '../../openapi/exchanges.ts';
import type { DescribedOperation } from '../../openapi/list-operations.ts';
import { isOwnProblem } from '../message/problem.ts';
import { isRefusal, type MockResponse } from '../message/response.ts';
import type { Counts, OperationCoverage } from './coverage.ts';

// A client can make any number of different mistakes.
const MAX_REFUSALS = 100;

/** Counts the responses of one operation. */
export class Tally {
  #requests = 0;
  #refused = 0;
  readonly #refusals = new Map<string, number>();
  /** Status → exchange → number of responses. */
  readonly #responses = new Map<number, Map<string | undefined, number>>();

  /** Counts a response. */
  add(response: MockResponse): void {
    this.#requests++;
    const { status, exchange, violations } = response;
    if (violations !== undefined && isRefusal(response)) {
      this.#refused++;
      for (const { location, message } of violations) this.#addRefusal(`${location.join('.')}: ${message}`);
    }
    // The mock's own errors may have a status that is described.
    if (violations !== undefined && isOwnProblem(response)) return;
    const exchanges = this.#responses.get(status);
    if (exchanges === undefined) this.#responses.set(status, new Map([[exchange, 1]]));
    else exchanges.set(exchange, (exchanges.get(exchange) ?? 0) + 1);
  }

  /** Compares what was counted with the description of the operation. */
  describe(document: Document, described: DescribedOperation): OperationCoverage {
    const exchanges = listExchanges(document, described).filter(({ source }) => source !== 'status');
    const responses = Object.keys(described.operation.responses ?? {}).map((key) => {
      const counts = this.#countResponse(key, Object.keys(described.operation.responses ?? {}));
      const own = exchanges.filter(({ response }) => response === key);
      const codes: Counts = {};
      for (const { name, code } of own) if (code !== undefined) codes[code] = (codes[code] ?? 0) + (counts.get(name) ?? 0);
      const requests = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return [key, { requests, exchanges: Object.fromEntries(own.map(({ name }) => [name, counts.get(name) ?? 0])), codes }] as const;
    });
    return {
      route: `${described.method.toUpperCase()} ${described.path}`,
      requests: this.#requests,
      refused: this.#refused,
      refusals: Object.fromEntries(this.#refusals),
      responses: Object.fromEntries(responses),
    };
  }

  #addRefusal(reason: string): void {
    const count = this.#refusals.get(reason);
    if (count !== undefined || this.#refusals.size < MAX_REFUSALS) this.#refusals.set(reason, (count ?? 0) + 1);
  }

  /** Exchange → number of the responses that a key of `responses`, such as `404`, `4XX` or `default`, describes. */
  #countResponse(key: string, keys: string[]): Map<string | undefined, number> {
    const counts = new Map<string | undefined, number>();
    for (const [status, exchanges] of this.#responses) {
      if (findKey(keys, status) !== key) continue;
      for (const [name, count] of exchanges) counts.set(name, (counts.get(name) ?? 0) + count);
    }
    return counts;
  }
}

function findKey(keys: string[], status: number): string | undefined {
  return [String(status), `${String(status).charAt(0)}XX`, 'default'].find((key) => keys.includes(key));
}
