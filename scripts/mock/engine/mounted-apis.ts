import { indexMounts, type Mounted } from '../description/mount-points.ts';
import { createInternalError, createProblem } from '../message/problem.ts';
import { type MockRequest, parseTarget, type Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import type { MountedApi } from './mounted-api.ts';

// Limits how long `GET /health` waits for a large description, whose other operations are prepared when they are requested.
const WARM_UP_MS = 250;

/** The APIs of a mock by mount point, and `GET /health`. */
export class MountedApis {
  readonly names: string[];
  readonly #apis: (() => MountedApi)[];
  readonly #find: (path: string) => Mounted<() => MountedApi> | undefined;
  #warmUp: Promise<void> | undefined;

  constructor(apis: Map<string, () => MountedApi>) {
    this.names = [...apis.keys()];
    this.#apis = [...apis.values()];
    this.#find = indexMounts(apis);
  }

  /** Whether a path belongs to the mock. */
  serves(path: string): boolean {
    return !path.startsWith('/') || path === '/health' || this.#find(path) !== undefined;
  }

  /** Responds to a request, with a problem if the mock fails. */
  handle(request: MockRequest): MockResponse | Promise<MockResponse> {
    try {
      const response = this.#route(request);
      return response instanceof Promise ? response.catch((error) => createInternalError(error, request.target)) : response;
    } catch (error) {
      return createInternalError(error, request.target);
    }
  }

  /** Prepares what would otherwise be prepared during the first requests. */
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

  #route(request: MockRequest): MockResponse | Promise<MockResponse> {
    const target = parseTarget(request.target);
    if (target === undefined) return refuseTarget(request);
    const found = this.#find(target.path);
    const api = found?.mounted();
    // A description that is mounted at the root may have this path itself.
    if (target.path === '/health' && !api?.hasOperation(request.method, target.path)) return this.#respondToHealth(request, target);
    if (found && api) return api.handle(request, { ...target, path: found.path });
    const points = this.names.map((name) => (name === '/' ? name : `/${name}`));
    return createProblem('unknown-api', `There is no API at ${target.path}; use ${[...points, '/health'].join(', ')}.`, target.href);
  }

  async #respondToHealth({ method }: MockRequest, { href }: Target): Promise<MockResponse> {
    const headers = { allow: 'GET, HEAD' };
    if (method === 'OPTIONS') return { status: 204, headers };
    if (method !== 'GET' && method !== 'HEAD') {
      return createProblem('unknown-method', `/health has no ${method}; use GET or HEAD.`, href, headers);
    }
    await this.warmUp();
    const body = JSON.stringify({ status: 'ok', apis: this.names });
    return { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, ...(method === 'GET' && { body }) };
  }
}

function refuseTarget({ target }: MockRequest): MockResponse {
  // The query may contain a token, which must not get into the log.
  const [path] = target.split('?', 1);
  return createProblem('bad-request', `The target ${path} is not a path with an optional query, correctly percent-encoded.`, '/');
}
