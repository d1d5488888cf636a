import { isDeepStrictEqual } from 'node:util';
import type { Document, Example, Parameter } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { isExplained } from './discrepancy.ts';
import { fillErrorBody, isErrorBody } from './error-body.ts';
import { type Examples, listExamples, listRequestExamples, listResponseExamples } from './list-examples.ts';
import { readParameter } from './make-request.ts';
import type { Json, Page, PageExchange, PageOperation } from './page.ts';

/** Differences between the exchanges of a page and the examples of an operation, both ways. */
export function compareExamples(page: PageOperation, document: Document, described: DescribedOperation, { operations }: Page): string[] {
  const requests = listRequestExamples(document, described);
  return [
    ...page.exchanges.flatMap((exchange) => compareExchange(exchange, document, described)),
    ...listUndocumented(
      requests,
      (key) => page.exchanges.some(({ name, request }) => name === key && request.body !== undefined),
      'request',
    ),
    ...Object.keys(described.operation.responses ?? {}).flatMap((status) => {
      const isKnown = (key: string, example: Example) => isDocumentedResponse(page, status, key, example.value as Json);
      return listUndocumented(listResponseExamples(document, described, status), isKnown, `response ${status}`);
    }),
    ...described.parameters.flatMap((parameter) => {
      const isKnown = (key: string, { value }: Example) =>
        isExplained(requests.get(key)) || isDocumentedValue(operations, parameter, value);
      return listUndocumented(listExamples(document, parameter), isKnown, `${parameter.in} ${parameter.name}`);
    }),
  ];
}

function compareExchange(exchange: PageExchange, document: Document, described: DescribedOperation): string[] {
  const { request, response, name } = exchange;
  const requests = listRequestExamples(document, described);
  const responses = listResponseExamples(document, described, response.status);
  const problems = [
    ...compareExample('request', request.body, requests.get(name)),
    ...compareExample(`response ${response.status}`, response.body, responses.get(name)),
    ...described.parameters.flatMap((parameter) => {
      const isSupplied = request.supplied?.includes(parameter.name);
      const value = isSupplied ? undefined : readParameter(described, request, parameter);
      return compareExample(`${parameter.in} ${parameter.name}`, value, textOf(listExamples(document, parameter).get(name)));
    }),
    ...compareRepair(exchange, document, described),
  ];
  return problems.map((problem) => `exchange ${name}: ${problem}`);
}

function compareExample(where: string, documented: Json | undefined, example: Example | undefined): string[] {
  if (documented === undefined || isDeepStrictEqual(documented, example?.value)) return [];
  return [example === undefined ? `${where} has no example of that key` : `the example of ${where} has another value`];
}

/** A page prints the value of a parameter as text. */
function textOf(example: Example | undefined): Example | undefined {
  return example && { ...example, value: String(example.value) };
}

function compareRepair({ name, repaired }: PageExchange, document: Document, described: DescribedOperation): string[] {
  if (repaired === undefined) return [];
  const all: Examples[] = [
    listRequestExamples(document, described),
    ...Object.keys(described.operation.responses ?? {}).map((status) => listResponseExamples(document, described, status)),
    ...described.parameters.map((parameter) => listExamples(document, parameter)),
  ];
  // An exchange of which the description has no example is explained by any other.
  const ofExchange = all.flatMap((examples) => examples.get(name) ?? []);
  const candidates = ofExchange.length > 0 ? ofExchange : all.flatMap((examples) => [...examples.values()]);
  return candidates.some(isExplained) ? [] : ['was repaired, so its example needs an x-discrepancy'];
}

function listUndocumented(examples: Examples, isKnown: (key: string, example: Example) => boolean, where: string): string[] {
  return [...examples]
    .filter(([key, example]) => !isExplained(example) && !isKnown(key, example))
    .map(([key]) => `${where} example ${key}: is described, not documented`);
}

function isDocumentedResponse({ exchanges, errorCodes }: PageOperation, status: string, key: string, value: Json): boolean {
  const isExchange = exchanges.some(({ name, response }) => name === key && response.status === status && response.body !== undefined);
  const errors = errorCodes?.rows.filter((row) => row.status === status) ?? [];
  return isExchange || (errorCodes !== undefined && errors.some((row) => isErrorBody(value, fillErrorBody(errorCodes.body, row))));
}

/** Operations share the parameters of their path, and with them the examples. */
function isDocumentedValue(operations: PageOperation[], parameter: Parameter, value: unknown): boolean {
  const known = operations.flatMap((page) => [
    page.parameters.find(({ name, in: location }) => name === parameter.name && location === parameter.in)?.default,
    ...page.exchanges.map(({ request }) => readParameter(page, request, parameter)),
  ]);
  return known.some((documented) => documented !== undefined && String(documented) === String(value));
}
