import type { Document } from '../../openapi/document.ts';
import { type Exchange, listExchanges } from '../../openapi/exchanges.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import type { Route } from '../description/list-routes.ts';
import type { MockRequest, Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { indexMatchers } from './exchange-matchers.ts';
import { indexNames } from './exchange-names.ts';

/** The exchanges of an operation. */
export interface ExchangeIndex {
  byName: Map<string, Exchange>;
  /**
   * The exchange of a request: the one that it names, with a path parameter, a query parameter or a string in its body, in this order;
   * otherwise, if `mayEqual`, the one whose examples it has, the most specific one first.
   */
  find(request: MockRequest, target: Target, body: unknown, mayEqual: boolean): Exchange | undefined;
  /** The name of the exchange whose response this is. */
  nameResponse(response: MockResponse): string | undefined;
}

/** Indexes the exchanges of an operation by their names and by their examples. */
export function indexExchanges(document: Document, route: Route): ExchangeIndex {
  const operation = listOperations(document).find(({ path, method }) => path === route.path && method === route.method);
  const exchanges = operation ? listExchanges(document, operation) : [];
  const findNamed = indexNames(exchanges, route.path, document);
  const findEqual = indexMatchers(exchanges, route.path);
  const namesByBody = new Map(
    exchanges.toReversed().flatMap((each) => listTexts(each).map((text) => [`${each.status} ${text}`, each.name])),
  );
  return {
    byName: new Map(exchanges.map((exchange) => [exchange.name, exchange])),
    find(request, target, body, mayEqual) {
      const named = findNamed(target, body);
      if (!mayEqual) return named;
      const equal = findEqual(request, target, body);
      // Such as `status=available`, which may be a name and an ordinary value of a more specific exchange.
      return named === undefined || equal?.examples.includes(JSON.stringify(named.name)) ? equal?.exchange : named;
    },
    nameResponse: ({ status, body }) => (typeof body === 'string' ? namesByBody.get(`${status} ${body}`) : undefined),
  };
}

/** The body of an exchange's response as it is sent. */
function listTexts({ value }: Exchange): string[] {
  if (value === undefined) return [];
  return [JSON.stringify(value), ...(typeof value === 'string' ? [value] : [])];
}
