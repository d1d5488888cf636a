import { describeError } from '../../shared/user-error.ts';
import type { Route } from '../description/list-routes.ts';
import { pruneDocument } from '../description/prune-document.ts';
import type { CreateHook, OperationCall, OperationHook } from '../engine/operation-hook.ts';
import { type PrismOperation, readPrismOperation } from '../engine/prism-operation.ts';
import { createProblem } from '../message/problem.ts';
import { isRefusal, type MockResponse } from '../message/response.ts';
import { listBreaches } from './check-response.ts';
import type { Handler, Handlers } from './handler.ts';
import { readParams } from './read-params.ts';

type Warn = (message: string) => void;

/** Creates hooks that let handlers respond; an operation without a handler, or whose handler returns nothing, gets the next hook. */
export function createHandlerHooks(handlers: Handlers, warn: Warn, next: CreateHook | undefined): CreateHook {
  return (api, route, document) => {
    const handler = handlers[api]?.[nameRoute(route)];
    const nextHook = next?.(api, route, document);
    if (handler === undefined) return nextHook;
    const operation = readPrismOperation(pruneDocument(document, route.path, route.method), route);
    return createHook(`${api}: the handler of ${nameRoute(route)}`, handler, operation, warn, nextHook);
  };
}

/** The name that a handler is registered under. */
function nameRoute({ operationId, method, path }: Route): string {
  return operationId ?? `${method.toUpperCase()} ${path}`;
}

function createHook(
  name: string,
  handler: Handler,
  read: Promise<PrismOperation>,
  warn: Warn,
  nextHook: OperationHook | undefined,
): OperationHook {
  const fail = (detail: string, { href }: OperationCall['target']) => {
    warn(`${name} ${detail}`);
    return createProblem('broken-handler', `${name} ${detail}`, href);
  };
  return async (call) => {
    const usual = await call.respond();
    if (isRefusal(usual)) return usual;
    const operation = await read;
    try {
      const response = await handler({ params: readParams(operation, call), body: call.body });
      if (response === undefined) return nextHook ? await nextHook(call) : usual;
      const breaches = listBreaches(operation, response);
      return breaches.length > 0 ? fail(`breaks the description: ${breaches.join(' ')}`, call.target) : toMockResponse(operation, response);
    } catch (error) {
      return fail(`failed: ${describeError(error)}`, call.target);
    }
  };
}

function toMockResponse(
  operation: PrismOperation,
  { status, headers = {}, body }: Exclude<Awaited<ReturnType<Handler>>, undefined>,
): MockResponse {
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const text = typeof body === 'string' && !/json/.test(lowerCased['content-type'] ?? 'json') ? body : JSON.stringify(body);
  return {
    status,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...lowerCased },
    body: text,
    operationId: operation.iid,
  };
}
