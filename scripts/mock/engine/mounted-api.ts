import type { Document } from '../../openapi/document.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import type { OperationCoverage } from '../coverage/coverage.ts';
import { Tally } from '../coverage/tally.ts';
import { listRoutes } from '../description/list-routes.ts';
import { createProblem } from '../message/problem.ts';
import type { MockRequest, Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { createGenerator } from './data-workers.ts';
import type { EngineSettings } from './engine-settings.ts';
import { MockOperation } from './mock-operation.ts';
import type { CreateHook } from './operation-hook.ts';
import type { OperationContext } from './prepared-operation.ts';
import { indexRoutes, type RouteIndex } from './route-index.ts';

/** The options that the APIs of a mock share. */
export interface MountedApiOptions extends EngineSettings {
  /** Called with errors in the description that would otherwise go unnoticed. */
  warn: ((message: string) => void) | undefined;
  createHook: CreateHook | undefined;
}

/** One API of the mock: the operations of a description, found by method and path. */
export class MountedApi {
  readonly name: string;
  readonly #document: Document;
  readonly #operations: MockOperation[];
  readonly #findRoute: RouteIndex<MockOperation>;

  constructor(name: string, document: Document, { warn, createHook, ...settings }: MountedApiOptions) {
    this.name = name;
    this.#document = document;
    const context: OperationContext = {
      document,
      settings,
      generateData: createGenerator(this, document['x-json-schema-faker'] ?? {}),
      warn: warn && ((message) => warn(`${name}: ${message}`)),
      createHook: createHook && ((route) => createHook(name, route, document)),
    };
    this.#operations = listRoutes(document).map((route) => new MockOperation(route, context));
    this.#findRoute = indexRoutes(this.#operations);
  }

  /** The operationIds, or methods and paths. */
  get operationNames(): string[] {
    return this.#operations.map(({ name }) => name);
  }

  /** Warms up one operation after the other until a deadline, in the time of `performance.now()`. */
  async warmUp(deadline: number): Promise<void> {
    for (const operation of this.#operations) {
      if (performance.now() > deadline) return;
      // An operation with an error reports it when it is requested.
      await operation.warmUp().catch(() => {});
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** The operation of a request. */
  findOperation(method: string, path: string): MockOperation | undefined {
    return this.#findRoute(method, path).route;
  }

  /** Refuses a request that matches no operation. */
  refuse(request: MockRequest, target: Target): MockResponse {
    const { allow } = this.#findRoute(request.method, target.path);
    if (allow.length === 0) return this.#refusePath(target);
    const headers = { allow: allow.join(', ') };
    if (request.method === 'OPTIONS') return { status: 204, headers };
    const detail = `${this.name} has no ${request.method} on this path; use ${allow.join(' or ')}.`;
    return createProblem('unknown-method', detail, target.href, headers);
  }

  /** The coverage of each operation. */
  describeCoverage(tallies: Map<MockOperation, Tally>): Record<string, OperationCoverage> {
    const described = listOperations(this.#document);
    return Object.fromEntries(
      this.#operations.flatMap((operation) => {
        const own = described.find(({ path, method }) => path === operation.path && method === operation.method);
        return own ? [[operation.name, (tallies.get(operation) ?? new Tally()).describe(this.#document, own)]] : [];
      }),
    );
  }

  #refusePath({ path, href }: Target): MockResponse {
    // A large description has too many paths to list.
    const shown = this.#operations.slice(0, 5).map((operation) => `${operation.method.toUpperCase()} ${operation.path}`);
    const rest = this.#operations.length > shown.length ? ` and ${this.#operations.length - shown.length} more` : '';
    const described = shown.length === 0 ? 'its description has no paths' : `it has ${shown.join(', ')}${rest}`;
    return createProblem('unknown-path', `${this.name} has no path ${path}; ${described}.`, href);
  }
}
