import { isDeepStrictEqual } from 'node:util';
import type { Document, Example } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { compareExplained } from './discrepancy.ts';
import { type Examples, listExamples, listRequestExamples, listResponseExamples } from './list-examples.ts';
import { readParameter } from './make-request.ts';
import type { Json, Page, PageExchange, PageOperation } from './page.ts';

/** The places of an operation that have examples: `request`, `response <status>`, and parameters such as `path id`. */
type Places = Map<string, Examples>;

/** Differences between the exchanges of a page and the examples of an operation, both ways. */
export function compareExamples(page: PageOperation, document: Document, described: DescribedOperation, { operations }: Page): string[] {
  const places = listPlaces(document, described);
  return [
    ...page.exchanges.flatMap((exchange) =>
      [...compareExchange(page, exchange, places), ...compareReasons(exchange, places)].map(
        (problem) => `exchange ${exchange.name}: ${problem}`,
      ),
    ),
    ...[...places].flatMap(([place, examples]) =>
      [...examples]
        .filter(([key, example]) => !operations.some((operation) => isDocumented(operation, page, place, key, example)))
        .map(([key]) => `${place} example ${key}: is described, not documented`),
    ),
  ];
}

function listPlaces(document: Document, described: DescribedOperation): Places {
  const statuses = Object.keys(described.operation.responses ?? {});
  return new Map([
    ['request', listRequestExamples(document, described)],
    ...statuses.map((status) => [`response ${status}`, listResponseExamples(document, described, status)] as const),
    ...described.parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, listExamples(document, parameter)] as const),
  ]);
}

/** The values of an exchange at the places of an operation. A page prints parameters as text. */
function readExchange({ path, parameters }: PageOperation, { request, response }: PageExchange): Map<string, Json> {
  const values = parameters.map((row) => [`${row.in} ${row.name}`, readParameter({ path }, request, row)] as const);
  const entries = [['request', request.body] as const, [`response ${response.status}`, response.body] as const, ...values];
  return new Map(entries.flatMap(([place, value]) => (value === undefined ? [] : [[place, value] as const])));
}

function compareExchange(page: PageOperation, exchange: PageExchange, places: Places): string[] {
  return [...readExchange(page, exchange)].flatMap(([place, value]) => {
    const example = places.get(place)?.get(exchange.name);
    if (example === undefined) return places.has(place) ? [`${place} has no example of that key`] : [];
    return isSame(place, value, example) ? [] : [`the example of ${place} has another value`];
  });
}

function isSame(place: string, documented: Json | undefined, { value }: Example): boolean {
  const isText = place !== 'request' && !place.startsWith('response ');
  return isDeepStrictEqual(documented, isText ? String(value) : value);
}

/** Only invented, filled in or repaired examples need and have an x-discrepancy. */
function compareReasons({ name, invented, request, response, repaired = {} }: PageExchange, places: Places): string[] {
  return [...places].flatMap(([place, examples]) => {
    const example = examples.get(name);
    if (example === undefined) return [];
    const isBody = place === 'request' || place === `response ${response.status}`;
    const isSupplied = request.supplied?.some((parameter) => place.endsWith(` ${parameter}`)) ?? false;
    const fixed = repaired[place === 'request' || !isBody ? place : 'response'];
    const explained = Array.isArray(fixed) ? fixed : fixed !== undefined || isSupplied || (isBody && invented === true);
    return compareExplained({ explained }, example).map((problem) => `the example of ${place} ${problem}`);
  });
}

/** Whether a page has an example. Operations share the parameters of their path, and with them the examples; bodies are their own. */
function isDocumented(operation: PageOperation, page: PageOperation, place: string, key: string, example: Example): boolean {
  const isBody = place === 'request' || place.startsWith('response ');
  if (isBody && operation !== page) return false;
  const isError = operation.errorCodes?.rows.some(({ status, name }) => place === `response ${status}` && name === key);
  const values = operation.exchanges.filter(({ name }) => name === key).map((exchange) => readExchange(operation, exchange).get(place));
  return isError === true || values.some((value) => value !== undefined && isSame(place, value, example));
}
