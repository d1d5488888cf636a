import type { Document } from '../../openapi/document.ts';
import type { Route } from '../description/list-routes.ts';
import { pruneDocument } from '../description/prune-document.ts';
import type { MockResponse } from '../message/response.ts';
import type { EngineContext } from './call-prism.ts';
import { type ExchangeIndex, indexExchanges } from './exchange-index.ts';
import { createFastPath, type FastPath } from './fast-path.ts';
import type { OperationHook } from './operation-hook.ts';
import { type PrismOperation, readPrismOperation } from './prism-operation.ts';
import { listSchemaErrors } from './schema-errors.ts';

/** The settings and functions that an operation needs from its API. */
export interface OperationContext extends EngineContext {
  document: Document;
  warn: ((message: string) => void) | undefined;
  createHook: ((route: Route) => OperationHook | undefined) | undefined;
}

/** An operation as it has been read from its description. */
export interface PreparedOperation {
  operation: PrismOperation;
  exchanges: ExchangeIndex;
  /** Absent if every response has generated data. */
  fastPath: FastPath | undefined;
  hook: OperationHook | undefined;
}

/** Reads an operation from its description. */
export async function prepareOperation(
  { document, settings, warn, createHook }: OperationContext,
  route: Route,
): Promise<PreparedOperation> {
  const pruned = pruneDocument(document, route.path, route.method);
  const exchanges = indexExchanges(pruned, route);
  const operation = await readPrismOperation(pruned, route);
  // The response does not wait for this check.
  if (warn) setImmediate(() => listSchemaErrors(operation).forEach(warn));
  return { operation, exchanges, fastPath: settings.dynamic ? undefined : createFastPath(operation), hook: createHook?.(route) };
}

/** Adds the name of the exchange whose response this is. */
export function nameExchange({ exchanges }: PreparedOperation, response: MockResponse): MockResponse {
  const exchange = response.exchange ?? exchanges.nameResponse(response);
  return exchange === undefined ? response : { ...response, exchange };
}
