import type { Document } from '../openapi/document.ts';
import { loadMounts } from './description/mounts.ts';
import { MountedApi } from './engine/mounted-api.ts';
import { createInternalError, createProblem } from './message/problem.ts';
import { type MockRequest, type Reply, readFetchRequest, type Target, toFetchResponse } from './message/request.ts';

/** Descriptions by the name that each is mounted under; a function is called when its API is first asked for. */
export type Documents = Record<string, Document | (() => Document)>;

export interface MockOptions {
  /** Names of this project's APIs to serve; all of them if neither these nor documents are given. */
  apis?: string[];
  /** Other descriptions: OpenAPI 3, parsed and in one piece. */
  documents?: Documents;
  /** Told, once, of a mistake in a description that would go unnoticed, when it is first met. */
  warn?: (message: string) => void;
}

/** An operation that the mock answers. */
export interface MockedOperation {
  /** Name of the API that it is mounted under. */
  api: string;
  operationId: string | undefined;
  /** Upper case. */
  method: string;
  /** Path template, with the mount point. */
  path: string;
}

export interface Mock {
  /** Answers a request as the described APIs would. Give it to a client as its `fetch`. Never rejects because of what a request holds. */
  fetch(request: Request): Promise<Response>;
  /** The same, without the cost of `Request` and `Response`; HTTP servers use it. */
  answer(request: MockRequest): Reply | Promise<Reply>;
  /** The names that APIs are mounted under. */
  apis: string[];
  readonly operations: MockedOperation[];
}

/** Makes a mock that serves each description at `/<name>`, and `GET /health`. Throws a `UserError` if there is no API of a name. */
export function createMock({ apis: names, documents, warn }: MockOptions = {}): Mock {
  const bundles = names || !documents ? loadMounts(names ?? []) : {};
  const apis = new Map(Object.entries({ ...bundles, ...documents }).map(([name, document]) => [name, mountOnce(name, document, warn)]));
  const answer = (request: MockRequest) => {
    try {
      const reply = answerRequest(apis, request);
      return reply instanceof Promise ? reply.catch((error) => createInternalError(error, request.target)) : reply;
    } catch (error) {
      return createInternalError(error, request.target);
    }
  };
  return {
    answer,
    fetch: async (request) => {
      const read = await readFetchRequest(request);
      const reply = await answer(read);
      try {
        return toFetchResponse(reply);
      } catch (error) {
        return toFetchResponse(createInternalError(error, read.target));
      }
    },
    apis: [...apis.keys()],
    get operations() {
      return [...apis.values()].flatMap((mount) => listOperations(mount()));
    },
  };
}

function answerRequest(apis: Map<string, () => MountedApi>, request: MockRequest): Reply | Promise<Reply> {
  const target = readTarget(request.target);
  if (target === undefined)
    return createProblem(
      'bad-request',
      // Without the query, which may hold a token and does not belong into the log.
      `The target ${request.target.split('?', 1)[0]} is not a path with an optional query, correctly percent-encoded.`,
      '/',
    );
  if (target.path === '/health') return answerHealth([...apis.keys()], request, target);
  const end = target.path.indexOf('/', 1);
  const mount = apis.get(end === -1 ? target.path.slice(1) : target.path.slice(1, end));
  if (mount) return mount().answer(request, { ...target, path: end === -1 ? '/' : target.path.slice(end) });
  const names = [...apis.keys()].map((name) => `/${name}`);
  return createProblem('unknown-api', `There is no API at ${target.path}; there are ${names.join(', ')} and /health.`, target.href);
}

function mountOnce(name: string, document: Document | (() => Document), warn: MockOptions['warn']): () => MountedApi {
  let api: MountedApi | undefined;
  return () => {
    api ??= new MountedApi(name, typeof document === 'function' ? document() : document, warn);
    return api;
  };
}

function readTarget(href: string): Target | undefined {
  try {
    // A proxy is sent a whole URL; anything else is a path, even if it begins with two slashes.
    const { pathname, search, searchParams } = new URL(href.startsWith('/') ? `http://localhost${href}` : href);
    if (pathname.includes('%')) decodeURIComponent(pathname);
    return { path: pathname, query: searchParams, href: pathname + search };
  } catch {
    return undefined;
  }
}

function answerHealth(apis: string[], { method }: MockRequest, { href }: Target): Reply {
  const headers = { allow: 'GET, HEAD' };
  if (method === 'OPTIONS') return { status: 204, headers };
  if (method !== 'GET' && method !== 'HEAD') {
    return createProblem('unknown-method', `/health has no ${method}; it takes GET or HEAD.`, href, { headers });
  }
  const body = JSON.stringify({ status: 'ok', apis });
  return { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, ...(method === 'GET' && { body }) };
}

function listOperations({ name, operations }: MountedApi): MockedOperation[] {
  return operations.map(({ operationId, method, path }) => ({
    api: name,
    operationId,
    method: method.toUpperCase(),
    path: `/${name}${path}`,
  }));
}
