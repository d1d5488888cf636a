import type { Method } from '../../openapi/document.ts';
import type { Exchange } from '../../openapi/exchanges.ts';
import type { Route } from '../description/list-routes.ts';
import { createProblem } from '../message/problem.ts';
import { type MockRequest, parseTarget, type Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { GenerationTimeout } from './data-workers.ts';
import type { ExchangeIndex } from './exchange-index.ts';
import { parseBody, UnreadableBody } from './parse-body.ts';
import { choosesResponse } from './preferences.ts';
import { nameExchange, type OperationContext, type PreparedOperation, prepareOperation } from './prepared-operation.ts';
import { createStaticResponse } from './static-response.ts';

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

  /** Its operationId, or its method and path. */
  get name(): string {
    return this.operationId ?? `${this.method.toUpperCase()} ${this.path}`;
  }

  /** Responds to a request: synchronously from the fast path if possible, else with Prism. */
  handle(request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
    const prepared = this.#prepare();
    if (!(prepared instanceof Promise)) return this.#respond(prepared, request, target);
    return prepared.then((ready) => this.#respond(ready, request, target));
  }

  /** Prepares the operation, and compiles its schemas in Prism by refusing an empty request. */
  async warmUp(): Promise<void> {
    const prepared = await this.#prepare();
    const { operation } = prepared;
    // The preparation must neither generate data nor send a callback.
    if (this.#context.settings.dynamic || operation.callbacks !== undefined) return;
    const target = parseTarget(this.path.replace(/\{[^{}]*\}/g, 'x'));
    const request = { method: this.method.toUpperCase(), target: this.path, header: () => undefined, headers: () => ({}), body: undefined };
    const { prepareExplanation } = await import('./explain-body.ts');
    prepareExplanation(operation);
    if (target) await this.#respondWithPrism(prepared, request, target, null);
  }

  #prepare(): PreparedOperation | Promise<PreparedOperation> {
    this.#prepared ??= prepareOperation(this.#context, this).then((prepared) => {
      this.#prepared = prepared;
      return prepared;
    });
    return this.#prepared;
  }

  #respond(prepared: PreparedOperation, request: MockRequest, target: Target): MockResponse | Promise<MockResponse> {
    const { exchanges, hook } = prepared;
    try {
      const body = parseBody(request);
      // A request that the fast path accepts does not choose its response.
      const isValid = prepared.fastPath?.accepts(request, target, body) === true;
      if (!isValid && choosesResponse(request, target)) return this.#respondWithPrism(prepared, request, target, body);
      const exchange = this.#findExchange(exchanges, request, target, body);
      const respond = (chosen: Exchange | undefined) =>
        isValid
          ? this.#respondFast(prepared, request, target, body, chosen)
          : this.#respondWithPrism(prepared, request, target, body, chosen);
      if (hook === undefined) return respond(exchange);
      const isError = exchange !== undefined && exchange.status >= 400;
      return hook({
        request,
        target,
        body,
        isError,
        respond: (example) => respond(example === undefined ? exchange : exchanges.byName.get(example)),
      });
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      return this.#refuseBody(prepared, request, target, error.message);
    }
  }

  async #refuseBody(prepared: PreparedOperation, request: MockRequest, target: Target, message: string): Promise<MockResponse> {
    const { lacksMediaType, refuse } = await loadPrism();
    // Prism refuses the media type without reading the body.
    if (lacksMediaType(prepared.operation, request, target)) return this.#respondWithPrism(prepared, request, target, ' ');
    const violation = { location: ['request', 'body'], severity: 'Error', code: 'parse', message };
    return nameExchange(prepared, await refuse(this.#context, prepared.operation, request, target, [violation]));
  }

  /** A request equals an exchange by its examples. Without examples, it can only name the exchange. */
  #findExchange(exchanges: ExchangeIndex, request: MockRequest, target: Target, body: unknown): Exchange | undefined {
    const { exchanges: isEnabled, dynamic, ignoreExamples } = this.#context.settings;
    if (!isEnabled || exchanges.byName.size === 0) return undefined;
    return exchanges.find(request, target, body, !dynamic && !ignoreExamples);
  }

  /** Responds to a request that the fast path accepts. */
  #respondFast(
    prepared: PreparedOperation,
    request: MockRequest,
    target: Target,
    body: unknown,
    exchange: Exchange | undefined,
  ): MockResponse | Promise<MockResponse> {
    const accept = request.header('accept');
    return prepared.fastPath?.find(exchange, accept) ?? this.#createAndStore(prepared, request, target, body, exchange);
  }

  async #createAndStore(prepared: PreparedOperation, request: MockRequest, target: Target, body: unknown, exchange: Exchange | undefined) {
    const accept = request.header('accept');
    const isStatic = !this.#context.settings.ignoreExamples;
    const response =
      (isStatic ? createStaticResponse(prepared.operation, accept, exchange) : undefined) ??
      (await this.#respondWithPrism(prepared, request, target, body, exchange));
    const named = nameExchange(prepared, response);
    prepared.fastPath?.store(exchange, accept, named);
    return named;
  }

  async #respondWithPrism(
    prepared: PreparedOperation,
    request: MockRequest,
    target: Target,
    body: unknown,
    exchange?: Exchange,
  ): Promise<MockResponse> {
    const { operation, exchanges } = prepared;
    const { respondWithPrism } = await loadPrism();
    try {
      return nameExchange(prepared, await respondWithPrism(this.#context, operation, exchanges, request, target, body, exchange));
    } catch (error) {
      // Prism decodes the names in a form. A path that cannot be decoded is refused earlier.
      if (error instanceof URIError)
        return this.#refuseBody(prepared, request, target, 'The body has a name that is not percent-encoded UTF-8.');
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
