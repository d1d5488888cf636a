import { UserError } from '../shared/user-error.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { RecordedRequest } from './coverage/journal.ts';
import { checkDocument, type OpenApiDocument } from './description/check-document.ts';
import { parseMountPoint } from './description/mount-points.ts';
import { type Documents, loadBundles } from './description/mounts.ts';
import type { EngineSettings } from './engine/engine-settings.ts';
import { MountedApi, type MountedApiOptions } from './engine/mounted-api.ts';
import { MountedApis } from './engine/mounted-apis.ts';
import { createHandlerHooks } from './handlers/create-handler-hook.ts';
import type { DescribedApis } from './handlers/described-apis.ts';
import type { AnyApis, Handlers, MountedHandlers } from './handlers/handler.ts';
import { followLifecycles } from './lifecycle/follow-lifecycles.ts';
import { Runs } from './lifecycle/runs.ts';
import { deliverToFetch } from './message/deliver-to-fetch.ts';
import type { Fault } from './message/fault.ts';
import { readFetchRequest, toRequest, withSignal } from './message/fetch-request.ts';
import { createInternalError } from './message/problem.ts';
import type { MockRequest } from './message/request.ts';
import { type MockResponse, toFetchResponse } from './message/response.ts';

/** The descriptions that a mock serves, and how it responds. `Apis` has the operations of each API, and `Mounted` is inferred from `documents`. */
export interface MockOptions<Apis = AnyApis, Mounted = unknown> extends Partial<EngineSettings> {
  /** Names of this project's APIs to serve; all of them if there are neither names nor documents. */
  apis?: string[];
  /** Other descriptions: OpenAPI 3, parsed and joined into one document, by mount point, such as `shop`, `shop/v1` or `/`. */
  documents?: Mounted & Documents;
  /** Called once for each error in a description that would otherwise go unnoticed, when the mock first meets it. */
  warn?: (message: string) => void;
  /** Whether an accepted restore moves to its next documented state with each request for its state. */
  lifecycle?: boolean;
  /** Functions that respond to valid requests, by API and operationId. A response that breaks the description becomes a 500. */
  handlers?: MountedHandlers<Apis, Mounted>;
  /** Milliseconds before each response, at most 60,000. */
  delay?: number;
  /** The fault of each connection. */
  fault?: Fault;
}

/** A mock of one or more APIs. */
export interface Mock {
  /**
   * Responds as the described APIs would. Pass it to a client as its `fetch`.
   * Like `fetch`, it rejects if the signal of the request is aborted. The content of a request makes it reject only by asking for a fault.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Does the same as `fetch` without the cost of `Request` and `Response`; HTTP servers use it. */
  handle(request: MockRequest): MockResponse | Promise<MockResponse>;
  /** The latest requests, at most 1000, in order. No query, header or body is recorded. */
  requests(): RecordedRequest[];
  /** Which operations, statuses, exchanges and error codes have been requested, and which requests were refused. */
  coverage(): Coverage;
  /** Forgets the requests, and the restores that they started. */
  reset(): void;
  /** Prepares everything that the mock would otherwise prepare during the first requests. `GET /health` waits for it. */
  warmUp(): Promise<void>;
  /** The mount points of the APIs. */
  apis: string[];
  /** Whether a path belongs to the mock. */
  serves(path: string): boolean;
}

const DEFAULTS: EngineSettings = { dynamic: false, seed: undefined, errors: false, ignoreExamples: false, exchanges: true };

/** Creates a mock that serves each description at its mount point, and `GET /health`. Throws a `UserError` if there is no API with a given name. */
export function createMock<Apis = DescribedApis, Mounted = unknown>(options: MockOptions<Apis, Mounted> = {}): Mock {
  if (Object(options) !== options) throw new UserError(`createMock takes an object with options, not ${JSON.stringify(options)}.`);
  const { apis: names, documents, warn, lifecycle, handlers, delay = 0, fault = 'none', ...settings } = options;
  checkOptions({ apis: names, delay }, settings);
  const bundles = names || !documents ? loadBundles(names ?? []) : {};
  const runs = new Runs();
  const followed = lifecycle ? followLifecycles(runs) : undefined;
  const handled = handlers && createHandlerHooks(handlers as Handlers, warn ?? console.error, followed);
  const shared: MountedApiOptions = { ...DEFAULTS, ...settings, warn, createHook: handled ?? followed };
  const entries = Object.entries({ ...bundles, ...documents }).map(([name, document]) => {
    const point = parseMountPoint(name);
    return [point, mountOnce(point, document, shared)] as const;
  });
  checkHandlers((handlers ?? {}) as Handlers, new Map(entries));
  const apis = new MountedApis(new Map(entries), { delay, fault });
  return {
    handle: (request) => apis.handle(request),
    fetch: async (input, init) => {
      const request = toRequest(input, init);
      return withSignal(request.signal, () => respondToFetch(apis, request));
    },
    requests: () => apis.listRequests(),
    coverage: () => apis.describeCoverage(),
    reset() {
      apis.reset();
      runs.clear();
    },
    warmUp: () => apis.warmUp(),
    serves: (path) => apis.serves(path),
    apis: apis.names,
  };
}

/** Throws a `UserError` for options that only a caller without types can pass, and that the mock would ignore or fail on later. */
function checkOptions({ apis, delay }: { apis: unknown; delay: unknown }, settings: Partial<EngineSettings>): void {
  const unknown = Object.keys(settings).find((name) => !(name in DEFAULTS));
  if (unknown !== undefined) throw new UserError(`createMock has no option \`${unknown}\`; the type MockOptions lists its options.`);
  if (apis !== undefined && !(Array.isArray(apis) && apis.every((name) => typeof name === 'string')))
    throw new UserError(`The option \`apis\` must be a list of names, not ${JSON.stringify(apis)}.`);
  if (typeof delay !== 'number')
    throw new UserError(`The option \`delay\` must be a number of milliseconds, not ${JSON.stringify(delay)}.`);
}

/** Throws a `UserError` for a handler that would never be called, because its operation is not described. */
function checkHandlers(handlers: Handlers, apis: Map<string, () => MountedApi>): void {
  for (const [api, operations = {}] of Object.entries(handlers)) {
    const described = apis.get(api)?.().operationNames;
    if (described === undefined)
      throw new UserError(`There is a handler for \`${api}\`, which is not mounted; use ${[...apis.keys()].join(', ')}.`);
    const unknown = Object.keys(operations).find((name) => !described.includes(name));
    if (unknown !== undefined) throw new UserError(`${api} has no operation \`${unknown}\` to handle; use one of ${described.join(', ')}.`);
    for (const [name, handler] of Object.entries(operations)) {
      if (handler !== undefined && typeof handler !== 'function')
        throw new UserError(`The handler for \`${name}\` of ${api} is not a function.`);
    }
  }
}

function mountOnce(name: string, document: OpenApiDocument | (() => OpenApiDocument), options: MountedApiOptions): () => MountedApi {
  let api: MountedApi | undefined;
  if (typeof document !== 'function') checkDocument(document, name);
  return () => {
    api ??= new MountedApi(name, checkDocument(typeof document === 'function' ? document() : document, name), options);
    return api;
  };
}

async function respondToFetch(apis: MountedApis, request: Request): Promise<Response> {
  const read = await readFetchRequest(request);
  const response = await apis.handle(read);
  if (response.delivery) return deliverToFetch(response, response.delivery, request.signal);
  try {
    return toFetchResponse(response);
  } catch (error) {
    return toFetchResponse(createInternalError(error, read.target));
  }
}
