import type { Method } from '../../openapi/document.ts';
import type { Route } from '../description/list-routes.ts';
import { pruneDocument } from '../description/prune-document.ts';
import { createProblem } from '../message/problem.ts';
import { type MockRequest, parseTarget, type Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import type { EngineContext } from './call-prism.ts';
import { GenerationTimeout } from './data-workers.ts';
import { createFastPath, type FastPath } from './fast-path.ts';
import type { OperationHook } from './operation-hook.ts';
import { parseBody, UnreadableBody } from './parse-body.ts';
import { choosesResponse } from './preferences.ts';
import { type PrismOperation, readPrismOperation } from './prism-operation.ts';
import { listSchemaErrors } from './schema-errors.ts';
import { createStaticResponse } from './static-response.ts';

/** What an operation needs from its API. */
export interface OperationContext extends EngineContext {
  warn: ((message: string) => void) | undefined;
  createHook: ((route: Route) => OperationHook) | undefined;
}

/** One operation of a mounted API. It is read from the description when it is first requested. */
export class MockOperation implements Route {
  readonly path: string;
  readonly method: Method;
  readonly operationId: string | undefined;
  readonly #context: OperationContext;
  #prepared: Promise<PreparedOperation> | PreparedOperation | undefined;

  constructor({ path, method, operationId }: Route, context: OperationContext) {
    this.path = path;
    this.method = method;
    this.operationId = operationId;
    this.#context = context;
  }

  /** Responds to a request: synchronously from the fast path if possible, else with Prism. */
  handle(request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
    const prepared = this.#prepare();
    if (!(prepared instanceof Promise)) return this.#respond(prepared, request, target);
    return prepared.then((ready) => this.#respond(ready, request, target));
  }

  /** Prepares the operation, and compiles its schemas in Prism by refusing an empty request. */
  async warmUp(): Promise<void> {
    const { operation } = await this.#prepare();
    // Neither generated data nor a callback may be a side effect of this.
    if (this.#context.settings.dynamic || operation.callbacks !== undefined) return;
    const target = parseTarget(this.path.replace(/\{[^{}]*\}/g, 'x'));
    const request = { method: this.method.toUpperCase(), target: this.path, header: () => undefined, headers: () => ({}), body: undefined };
    const { prepareExplanation } = await import('./explain-body.ts');
    prepareExplanation(operation);
    if (target) await this.#respondWithPrism(operation, request, target, null);
  }

  #prepare(): PreparedOperation | Promise<PreparedOperation> {
    this.#prepared ??= this.#read().then((prepared) => {
      this.#prepared = prepared;
      return prepared;
    });
    return this.#prepared;
  }

  async #read(): Promise<PreparedOperation> {
    const { document, settings, warn } = this.#context;
    const operation = await readPrismOperation(pruneDocument(document, this.path, this.method), this);
    // The response does not wait for this check.
    if (warn) setImmediate(() => listSchemaErrors(operation).forEach(warn));
    const hook = this.#context.createHook?.(this);
    return { operation, fastPath: settings.dynamic ? undefined : createFastPath(operation), hook };
  }

  #respond(prepared: PreparedOperation, request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
    const { operation, hook } = prepared;
    try {
      const body = parseBody(request);
      if (hook === undefined || choosesResponse(request, target)) return this.#respondByDefault(prepared, request, target, body);
      const respond = (example?: string) => this.#respondByDefault(prepared, request, target, body, example);
      return hook({ request, target, body, respond });
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      const violation = { location: ['request', 'body'], severity: 'Error', code: 'parse', message: error.message };
      return loadPrism().then(({ refuse }) => refuse(this.#context, operation, request, target, [violation]));
    }
  }

  #respondByDefault(
    { operation, fastPath }: PreparedOperation,
    request: MockRequest,
    target: Target,
    body: unknown,
    example?: string,
  ): MockResponse | Promise<MockResponse> {
    if (example !== undefined || !fastPath?.accepts(request, target, body)) {
      return this.#respondWithPrism(operation, request, target, body, example);
    }
    return fastPath.find(request.header('accept')) ?? this.#createAndStore(operation, fastPath, request, target, body);
  }

  async #createAndStore(operation: PrismOperation, fastPath: FastPath, request: MockRequest, target: Target, body: unknown) {
    const accept = request.header('accept');
    const isStatic = !this.#context.settings.ignoreExamples;
    const response =
      (isStatic ? createStaticResponse(operation, accept) : undefined) ?? (await this.#respondWithPrism(operation, request, target, body));
    fastPath.store(accept, response);
    return response;
  }

  async #respondWithPrism(
    operation: PrismOperation,
    request: MockRequest,
    target: Target,
    body: unknown,
    example?: string,
  ): Promise<MockResponse> {
    const { respondWithPrism } = await loadPrism();
    try {
      return await respondWithPrism(this.#context, operation, request, target, body, example);
    } catch (error) {
      if (!(error instanceof GenerationTimeout)) throw error;
      return createProblem(
        'data-timeout',
        `${error.message} Add an example to the description, or choose a response that has one.`,
        target.href,
      );
    }
  }
}

/** Prism's engine loads slowly, and the fast path does not need it. */
function loadPrism() {
  return import('./prism-response.ts');
}

interface PreparedOperation {
  operation: PrismOperation;
  /** Absent if every response has generated data. */
  fastPath: FastPath | undefined;
  hook: OperationHook | undefined;
}
