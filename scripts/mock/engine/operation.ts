import type { Document, Method } from '../../openapi/document.ts';
import { pruneDocument } from '../description/prune-document.ts';
import { createProblem, renderViolations } from '../message/problem.ts';
import { type MockRequest, type Reply, readQuery, type Target, type Violation } from '../message/request.ts';
import { listSchemaMistakes } from './check-schemas.ts';
import { createReply, isFinalStatus } from './create-reply.ts';
import { createShortcut, type Shortcut } from './fast-path.ts';
import type { EngineAnswer, EngineOptions } from './prism-engine.ts';
import { type PrismOperation, readPrismOperation } from './prism-parts.ts';
import { readBody, UnreadableBody } from './read-body.ts';
import type { Route } from './route-index.ts';

/** One operation of a mounted API. It is read from the description when it is first asked for. */
export class MockOperation implements Route {
  readonly path: string;
  readonly method: Method;
  readonly operationId: string | undefined;
  readonly #document: Document;
  readonly #warn: ((message: string) => void) | undefined;
  #prepared: Promise<Prepared> | Prepared | undefined;

  constructor(document: Document, { path, method, operationId }: Route, warn?: (message: string) => void) {
    this.path = path;
    this.method = method;
    this.operationId = operationId;
    this.#document = document;
    this.#warn = warn;
  }

  /** Answers a request: at once if it is an ordinary one, by asking Prism if it is not. */
  answer(request: MockRequest, target: Target): Reply | Promise<Reply> {
    const prepared = this.#prepare();
    return prepared instanceof Promise
      ? prepared.then((ready) => this.#answer(ready, request, target))
      : this.#answer(prepared, request, target);
  }

  #answer(prepared: Prepared, request: MockRequest, target: Target): Reply | Promise<Reply> {
    const { operation, shortcut } = prepared;
    try {
      const body = readBody(request);
      if (!shortcut.isOrdinary(request, target, body)) return answerWithPrism(operation, request, target, body);
      const accept = request.header('accept');
      return shortcut.recall(accept) ?? this.#answerAndRemember(prepared, request, target, body, accept);
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      return refuse(operation, request, target, [
        { location: ['request', 'body'], severity: 'Error', code: 'parse', message: error.message },
      ]);
    }
  }

  async #answerAndRemember(
    { operation, shortcut }: Prepared,
    request: MockRequest,
    target: Target,
    body: unknown,
    accept: string | undefined,
  ): Promise<Reply> {
    const reply = createReply(operation, accept) ?? (await answerWithPrism(operation, request, target, body));
    shortcut.remember(accept, reply);
    return reply;
  }

  #prepare(): Prepared | Promise<Prepared> {
    this.#prepared ??= readPrismOperation(pruneDocument(this.#document, this.path, this.method), this).then((operation) => {
      this.#prepared = { operation, shortcut: createShortcut(operation) };
      // Nobody waits for this.
      if (this.#warn) setImmediate(() => listSchemaMistakes(operation).forEach(this.#warn as (message: string) => void));
      return this.#prepared;
    });
    return this.#prepared;
  }
}

const MEDIA_TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;

interface Prepared {
  operation: PrismOperation;
  shortcut: Shortcut;
}

async function answerWithPrism(operation: PrismOperation, request: MockRequest, target: Target, body: unknown): Promise<Reply> {
  const answer = await askPrism(operation, request, target, body);
  const { findEmptyValues } = await import('./empty-values.ts');
  const isUnauthorized = answer.violations.some(({ code }) => code === 401) || answer.status === 401;
  const empty = isUnauthorized ? [] : findEmptyValues(operation, request, target);
  if (empty.length > 0) return refuse(operation, request, target, [...(answer.isInvalid ? answer.violations : []), ...empty]);
  const status = findRefusalStatus(operation, answer);
  return toReply(
    operation,
    status === undefined
      ? answer
      : { ...(await askPrism(operation, request, target, body, { refuseWith: status })), violations: answer.violations },
  );
}

async function askPrism(
  operation: PrismOperation,
  request: MockRequest,
  target: Target,
  body: unknown,
  options?: EngineOptions,
): Promise<EngineAnswer> {
  const engine = await import('./prism-engine.ts');
  const baseUrl = target.query.get('__server');
  const input = {
    method: operation.method as 'get',
    url: { path: target.path, query: readQuery(target.query), ...(baseUrl && { baseUrl }) },
    headers: readHeaders(request, options),
    body,
  };
  return engine.askPrism(operation, input, options);
}

function readHeaders(request: MockRequest, options: EngineOptions | undefined): Record<string, string> {
  const { accept, 'content-type': contentType, ...headers } = request.headers();
  const length = request.body?.length ?? 0;
  return {
    ...headers,
    // A refusal has one form, whatever the client accepts.
    ...(accept !== undefined && options?.refuseWith === undefined && { accept }),
    // Prism fails on a type that it cannot parse, although there is nothing of that type.
    ...(contentType !== undefined && (length > 0 || MEDIA_TYPE.test(contentType)) && { 'content-type': contentType }),
    ...(length > 0 && { 'content-length': String(length) }),
  };
}

/** The status that the description gives to an invalid request, if that is not the one that Prism chose. */
function findRefusalStatus(operation: PrismOperation, { status, isInvalid }: EngineAnswer): number | undefined {
  const wanted = Number(operation.extensions?.['x-invalid-request-status']);
  return isInvalid && status !== wanted && wanted > 0 ? wanted : undefined;
}

/** Refuses a request for reasons that Prism does not look for, in the way that the description has for an invalid request. */
async function refuse(operation: PrismOperation, request: MockRequest, target: Target, violations: Violation[]): Promise<Reply> {
  const statuses = [operation.extensions?.['x-invalid-request-status'], '422', '400'].map(String);
  const status = statuses.find((each) => operation.responses.some(({ code }) => code === each));
  if (status !== undefined)
    return toReply(operation, { ...(await askPrism(operation, request, target, null, { refuseWith: Number(status) })), violations });
  const problem = createProblem('bad-request', violations.map(({ message }) => message).join(' '), target.href);
  return { ...problem, headers: { ...problem.headers, 'sl-violations': renderViolations(violations) }, violations };
}

function toReply({ iid }: PrismOperation, { status, headers, body, violations }: EngineAnswer): Reply {
  if (!isFinalStatus(status)) throw new Error(`${status} is not the status of an answer.`);
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (violations.length > 0) lowerCased['sl-violations'] = renderViolations(violations);
  return { status, headers: lowerCased, ...(body !== undefined && { body }), ...(iid !== undefined && { operationId: iid }), violations };
}
