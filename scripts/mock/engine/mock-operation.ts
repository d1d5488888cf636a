import type { Document, Method } from '../../openapi/document.ts';
import type { Route } from '../description/list-routes.ts';
import { pruneDocument } from '../description/prune-document.ts';
import type { MockRequest, Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { createFastPath, type FastPath } from './fast-path.ts';
import { parseBody, UnreadableBody } from './parse-body.ts';
import { type PrismOperation, readPrismOperation } from './prism-operation.ts';
import { refuse, respondWithPrism } from './prism-response.ts';
import { listSchemaErrors } from './schema-errors.ts';
import { createStaticResponse } from './static-response.ts';

/** One operation of a mounted API. It is read from the description when it is first requested. */
export class MockOperation implements Route {
  readonly path: string;
  readonly method: Method;
  readonly operationId: string | undefined;
  readonly #document: Document;
  readonly #warn: ((message: string) => void) | undefined;
  #prepared: Promise<PreparedOperation> | PreparedOperation | undefined;

  constructor(document: Document, { path, method, operationId }: Route, warn?: (message: string) => void) {
    this.path = path;
    this.method = method;
    this.operationId = operationId;
    this.#document = document;
    this.#warn = warn;
  }

  /** Responds to a request: synchronously from the fast path if possible, else with Prism. */
  handle(request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
    const prepared = this.#prepare();
    return prepared instanceof Promise ? prepared.then((ready) => respond(ready, request, target)) : respond(prepared, request, target);
  }

  #prepare(): PreparedOperation | Promise<PreparedOperation> {
    this.#prepared ??= readPrismOperation(pruneDocument(this.#document, this.path, this.method), this).then((operation) => {
      this.#prepared = { operation, fastPath: createFastPath(operation) };
      // The response does not wait for this check.
      if (this.#warn) setImmediate(() => listSchemaErrors(operation).forEach(this.#warn as (message: string) => void));
      return this.#prepared;
    });
    return this.#prepared;
  }
}

interface PreparedOperation {
  operation: PrismOperation;
  fastPath: FastPath;
}

function respond({ operation, fastPath }: PreparedOperation, request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
  try {
    const body = parseBody(request);
    if (!fastPath.accepts(request, target, body)) return respondWithPrism(operation, request, target, body);
    const accept = request.header('accept');
    return fastPath.find(accept) ?? createAndStore({ operation, fastPath }, request, target, body);
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    return refuse(operation, request, target, [
      { location: ['request', 'body'], severity: 'Error', code: 'parse', message: error.message },
    ]);
  }
}

async function createAndStore(
  { operation, fastPath }: PreparedOperation,
  request: MockRequest,
  target: Target,
  body: unknown,
): Promise<MockResponse> {
  const accept = request.header('accept');
  const response = createStaticResponse(operation, accept) ?? (await respondWithPrism(operation, request, target, body));
  fastPath.store(accept, response);
  return response;
}
