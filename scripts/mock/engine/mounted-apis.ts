import { describeError } from '../../shared/user-error.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { RecordedRequest } from '../coverage/journal.ts';
import { indexMounts, type Mounted } from '../description/mount-points.ts';
import { type Delivery, isHandled, readDelivery } from '../message/fault.ts';
import { createInternalError, createProblem } from '../message/problem.ts';
import { type MockRequest, parseTarget } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { History, type Met } from './history.ts';
import type { MountedApi } from './mounted-api.ts';
import { OWN_PATHS, respondItself } from './own-paths.ts';
import { readPreferHeader } from './preferences.ts';

// Limits how long `GET /health` waits for a large description, whose other operations are prepared when they are requested.
const WARM_UP_MS = 250;
const IMMEDIATE: Delivery = { delay: 0, fault: 'none' };

/** The APIs of a mock by mount point, with `GET /health` and `GET /coverage`. */
export class MountedApis {
  readonly names: string[];
  readonly #apis: (() => MountedApi)[];
  readonly #find: (path: string) => Mounted<() => MountedApi> | undefined;
  readonly #delivery: Delivery;
  readonly #history = new History();
  #warmUp: Promise<void> | undefined;

  /** `delivery` applies to every response, unless its request prefers another delivery. */
  constructor(apis: Map<string, () => MountedApi>, delivery: Delivery) {
    const { delay, fault } = readDelivery(delivery, IMMEDIATE);
    this.#delivery = delay === 0 && fault === 'none' ? IMMEDIATE : { delay, fault };
    this.names = [...apis.keys()];
    this.#apis = [...apis.values()];
    this.#find = indexMounts(apis);
  }

  /** Whether a path belongs to the mock. */
  serves(path: string): boolean {
    return !path.startsWith('/') || OWN_PATHS.has(path) || this.#find(path) !== undefined;
  }

  /** Responds to a request, with a problem if the mock fails, and records both. */
  handle(request: MockRequest): MockResponse | Promise<MockResponse> {
    // Most requests have no preferences to read.
    if (request.header('prefer') === undefined && this.#delivery === IMMEDIATE) return this.#handle(request, IMMEDIATE);
    const delivery = this.#readDelivery(request);
    if ('status' in delivery) return delivery;
    const response = isHandled(delivery.fault) ? this.#handle(request, delivery) : this.#skip(request, delivery);
    if (delivery.delay === 0 && delivery.fault === 'none') return response;
    return Promise.resolve(response).then((ready) => ({ ...ready, delivery }));
  }

  /** The latest requests. */
  listRequests(): RecordedRequest[] {
    return this.#history.list();
  }

  /** The coverage of the descriptions. */
  describeCoverage(): Coverage {
    const apis = this.names.map((name, index) => [name, this.#apis[index]?.().describeCoverage(this.#history.tallies)]);
    return { apis: Object.fromEntries(apis), unmatched: this.#history.unmatched };
  }

  /** Forgets the requests. */
  reset(): void {
    this.#history.clear();
  }

  /** Prepares everything that would otherwise be prepared during the first requests. */
  warmUp(): Promise<void> {
    this.#warmUp ??= this.#runWarmUp();
    return this.#warmUp;
  }

  async #runWarmUp(): Promise<void> {
    const { warmUpEngine } = await import('./warm-up.ts');
    await warmUpEngine();
    const deadline = performance.now() + WARM_UP_MS;
    // An API whose description has an error reports it when it is requested.
    for (const mount of this.#apis) await (async () => mount().warmUp(deadline))().catch(() => {});
  }

  /** The delivery of the response to a request, or the reason why it cannot be read. The mock itself always responds. */
  #readDelivery(request: MockRequest): Delivery | MockResponse {
    if (OWN_PATHS.has(request.target.split('?', 1)[0] ?? '')) return IMMEDIATE;
    try {
      return readDelivery(readPreferHeader(request), this.#delivery);
    } catch (error) {
      return createProblem('unknown-fault', describeError(error), request.target);
    }
  }

  #skip(request: MockRequest, { fault }: Delivery): MockResponse {
    this.#history.addSkipped(request, { ...createMet(), path: parseTarget(request.target)?.path ?? '' }, fault);
    return { status: 0, headers: {} };
  }

  #handle(request: MockRequest, delivery: Delivery): MockResponse | Promise<MockResponse> {
    const met = createMet();
    const response = this.#respond(request, met);
    if (response instanceof Promise) return response.then((ready) => this.#record(request, met, ready, delivery));
    return this.#record(request, met, response, delivery);
  }

  #respond(request: MockRequest, met: Met): MockResponse | Promise<MockResponse> {
    try {
      const response = this.#route(request, met);
      return response instanceof Promise ? response.catch((error) => createInternalError(error, request.target)) : response;
    } catch (error) {
      return createInternalError(error, request.target);
    }
  }

  #record(request: MockRequest, met: Met, response: MockResponse, { fault }: Delivery): MockResponse {
    if (!met.isOwn) this.#history.add(request, met, response, fault);
    return response;
  }

  #route(request: MockRequest, met: Met): MockResponse | Promise<MockResponse> {
    const target = parseTarget(request.target);
    if (target === undefined) return refuseTarget(request);
    const found = this.#find(target.path);
    met.path = target.path;
    met.api = found?.mounted();
    met.operation = found && met.api?.findOperation(request.method, found.path);
    const own = OWN_PATHS.get(target.path);
    // A description that is mounted at the root may have this path itself.
    if (own && !met.operation) {
      met.isOwn = true;
      return respondItself(this, request, target, own);
    }
    if (found && met.api) {
      const below = { path: found.path, query: target.query, href: target.href };
      return met.operation ? met.operation.handle(request, below) : met.api.refuse(request, below);
    }
    const points = this.names.map((name) => (name === '/' ? name : `/${name}`));
    const detail = `There is no API at ${target.path}; use ${[...points, ...OWN_PATHS.keys()].join(', ')}.`;
    return createProblem('unknown-api', detail, target.href);
  }
}

function createMet(): Met {
  return { path: '', api: undefined, operation: undefined, isOwn: false };
}

function refuseTarget({ target }: MockRequest): MockResponse {
  // The query may contain a token, which must not get into the log.
  const [path] = target.split('?', 1);
  return createProblem('bad-request', `The request target ${path} must be a percent-encoded path with an optional query.`, '/');
}
