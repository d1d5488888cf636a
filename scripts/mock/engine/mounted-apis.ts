import { describeError } from '../../shared/user-error.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { Journal, type RecordedRequest } from '../coverage/journal.ts';
import { Tally } from '../coverage/tally.ts';
import { indexMounts, type Mounted } from '../description/mount-points.ts';
import { type Delivery, isHandled, readDelivery } from '../message/fault.ts';
import { createInternalError, createProblem } from '../message/problem.ts';
import { type MockRequest, parseTarget, type Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import type { MockOperation } from './mock-operation.ts';
import type { MountedApi } from './mounted-api.ts';
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
  readonly #journal = new Journal();
  readonly #tallies = new Map<MockOperation, Tally>();
  /** The number of requests that matched no operation. */
  #unmatched = 0;
  #warmUp: Promise<void> | undefined;

  /** `delivery` applies to every response, unless its request prefers another delivery. */
  constructor(apis: Map<string, () => MountedApi>, delivery: Partial<Delivery> = {}) {
    const { delay = 0, fault = 'none' } = delivery;
    this.#delivery = delay === 0 && fault === 'none' ? IMMEDIATE : readDelivery(delivery, IMMEDIATE);
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
    if (request.header('prefer') === undefined && this.#delivery === IMMEDIATE) return this.#handle(request);
    const delivery = this.#readDelivery(request);
    if ('status' in delivery) return delivery;
    const response = isHandled(delivery.fault) ? this.#handle(request, delivery) : this.#skip(request, delivery);
    if (delivery.delay === 0 && delivery.fault === 'none') return response;
    return Promise.resolve(response).then((ready) => ({ ...ready, delivery }));
  }

  /** The latest requests. */
  listRequests(): RecordedRequest[] {
    return this.#journal.list();
  }

  /** The coverage of the descriptions. */
  describeCoverage(): Coverage {
    const apis = this.names.map((name, index) => [name, this.#apis[index]?.().describeCoverage(this.#tallies) ?? {}]);
    return { apis: Object.fromEntries(apis), unmatched: this.#unmatched };
  }

  /** Forgets the requests. */
  reset(): void {
    this.#journal.clear();
    this.#unmatched = 0;
    this.#tallies.clear();
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

  /** Records a request that gets no response and has no effect. */
  #skip(request: MockRequest, { fault }: Delivery): MockResponse {
    const met = createMet();
    met.path = parseTarget(request.target)?.path ?? '';
    this.#journal.add({ method: request.method, met, status: 0, exchange: undefined, violations: undefined, fault });
    return { status: 0, headers: {} };
  }

  #handle(request: MockRequest, delivery = IMMEDIATE): MockResponse | Promise<MockResponse> {
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

  #record({ method }: MockRequest, met: Met, response: MockResponse, { fault }: Delivery): MockResponse {
    if (met.isOwn) return response;
    const { status, exchange, violations } = response;
    if (met.operation) this.#findTally(met.operation).add(response);
    else this.#unmatched++;
    this.#journal.add({ method, met, status, exchange, violations, fault: fault === 'none' ? undefined : fault });
    return response;
  }

  #findTally(operation: MockOperation): Tally {
    const found = this.#tallies.get(operation);
    if (found !== undefined) return found;
    const tally = new Tally();
    this.#tallies.set(operation, tally);
    return tally;
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
      return this.#respondItself(request, target, own);
    }
    if (found && met.api) {
      const below = { path: found.path, query: target.query, href: target.href };
      return met.operation ? met.operation.handle(request, below) : met.api.refuse(request, below);
    }
    const points = this.names.map((name) => (name === '/' ? name : `/${name}`));
    return createProblem(
      'unknown-api',
      `There is no API at ${target.path}; use ${[...points, ...OWN_PATHS.keys()].join(', ')}.`,
      target.href,
    );
  }

  async #respondItself({ method, header }: MockRequest, { path, href }: Target, respond: OwnPath): Promise<MockResponse> {
    const headers = { allow: 'GET, HEAD' };
    if (method === 'OPTIONS') return { status: 204, headers };
    if (method !== 'GET' && method !== 'HEAD') {
      return createProblem('unknown-method', `${path} has no ${method}; use GET or HEAD.`, href, headers);
    }
    const { type, body } = await respond(this, header('accept'));
    return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, ...(method === 'GET' && { body }) };
  }
}

function createMet(): Met {
  return { path: '', api: undefined, operation: undefined, isOwn: false };
}

/** The path, the API and the operation that a request has matched. */
interface Met {
  /** Empty if it cannot be read. */
  path: string;
  api: MountedApi | undefined;
  operation: MockOperation | undefined;
  /** Whether the request is for the mock itself. */
  isOwn: boolean;
}

type OwnPath = (apis: MountedApis, accept: string | undefined) => Promise<{ type: string; body: string }>;

/** The paths that the mock itself responds to. */
const OWN_PATHS = new Map<string, OwnPath>([
  [
    '/health',
    async (apis) => {
      await apis.warmUp();
      return { type: 'application/json', body: JSON.stringify({ status: 'ok', apis: apis.names }) };
    },
  ],
  [
    '/coverage',
    async (apis, accept) => {
      const coverage = apis.describeCoverage();
      if (!accept?.includes('text/markdown')) return { type: 'application/json', body: JSON.stringify(coverage) };
      const { renderCoverage } = await import('../coverage/render-coverage.ts');
      return { type: 'text/markdown', body: `${renderCoverage(coverage)}\n` };
    },
  ],
]);

function refuseTarget({ target }: MockRequest): MockResponse {
  // The query may contain a token, which must not get into the log.
  const [path] = target.split('?', 1);
  return createProblem('bad-request', `The request target ${path} must be a percent-encoded path with an optional query.`, '/');
}
