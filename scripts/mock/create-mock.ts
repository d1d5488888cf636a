import type { Document } from '../openapi/document.ts';
import { type Documents, loadMounts } from './description/mounts.ts';
import { MountedApi } from './engine/mounted-api.ts';
import { createInternalError, createProblem } from './message/problem.ts';
import { type MockRequest, parseTarget, readFetchRequest, type Target } from './message/request.ts';
import { type MockResponse, toFetchResponse } from './message/response.ts';

/** What a mock serves. */
export interface MockOptions {
  /** Names of this project's APIs to serve; all of them if there are neither names nor documents. */
  apis?: string[];
  /** Other descriptions: OpenAPI 3, parsed and joined into one document. */
  documents?: Documents;
  /** Called once for each error in a description that would otherwise go unnoticed, when the mock first meets it. */
  warn?: (message: string) => void;
}

/** A mock of one or more APIs. */
export interface Mock {
  /** Responds as the described APIs would. Pass it to a client as its `fetch`. It never rejects because of the content of a request. */
  fetch(request: Request): Promise<Response>;
  /** Does the same without the cost of `Request` and `Response`; HTTP servers use it. */
  handle(request: MockRequest): MockResponse | Promise<MockResponse>;
  /** The mount points of the APIs. */
  apis: string[];
}

/** Creates a mock that serves each description at `/<name>`, and `GET /health`. Throws a `UserError` if there is no API of a name. */
export function createMock({ apis: names, documents, warn }: MockOptions = {}): Mock {
  const bundles = names || !documents ? loadMounts(names ?? []) : {};
  const apis = new Map(Object.entries({ ...bundles, ...documents }).map(([name, document]) => [name, mountOnce(name, document, warn)]));
  const handle = (request: MockRequest) => {
    try {
      const response = route(apis, request);
      return response instanceof Promise ? response.catch((error) => createInternalError(error, request.target)) : response;
    } catch (error) {
      return createInternalError(error, request.target);
    }
  };
  return {
    handle,
    fetch: async (request) => {
      const read = await readFetchRequest(request);
      const response = await handle(read);
      try {
        return toFetchResponse(response);
      } catch (error) {
        return toFetchResponse(createInternalError(error, read.target));
      }
    },
    apis: [...apis.keys()],
  };
}

function route(apis: Map<string, () => MountedApi>, request: MockRequest): MockResponse | Promise<MockResponse> {
  const target = parseTarget(request.target);
  if (target === undefined) {
    // The query may contain a token, which must not get into the log.
    const [path] = request.target.split('?', 1);
    return createProblem('bad-request', `The target ${path} is not a path with an optional query, correctly percent-encoded.`, '/');
  }
  if (target.path === '/health') return respondToHealth([...apis.keys()], request, target);
  const end = target.path.indexOf('/', 1);
  const mount = apis.get(end === -1 ? target.path.slice(1) : target.path.slice(1, end));
  if (mount) return mount().handle(request, { ...target, path: end === -1 ? '/' : target.path.slice(end) });
  const names = [...apis.keys()].map((name) => `/${name}`);
  return createProblem('unknown-api', `There is no API at ${target.path}; use ${[...names, '/health'].join(', ')}.`, target.href);
}

function mountOnce(name: string, document: Document | (() => Document), warn: MockOptions['warn']): () => MountedApi {
  let api: MountedApi | undefined;
  return () => {
    api ??= new MountedApi(name, typeof document === 'function' ? document() : document, warn);
    return api;
  };
}

function respondToHealth(apis: string[], { method }: MockRequest, { href }: Target): MockResponse {
  const headers = { allow: 'GET, HEAD' };
  if (method === 'OPTIONS') return { status: 204, headers };
  if (method !== 'GET' && method !== 'HEAD')
    return createProblem('unknown-method', `/health has no ${method}; use GET or HEAD.`, href, headers);
  const body = JSON.stringify({ status: 'ok', apis });
  return { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, ...(method === 'GET' && { body }) };
}
