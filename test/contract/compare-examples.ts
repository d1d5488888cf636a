import { isDeepStrictEqual } from 'node:util';
import { type Bundle, type Example, isExplained, listExamples, type Operation, type Response, resolveRef } from './bundle.ts';
import { compareParameterExamples, readParameter } from './compare-parameters.ts';
import type { DocumentedOperation, ErrorCodeRow, Exchange, Json } from './page.ts';

/** Differences between the exchanges and error codes of a page and the examples of an operation, both ways. */
export function compareExamples(documented: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  const requests = listBodyExamples(bundle, operation.requestBody);
  const isExplainedExchange = (key: string) => isExplained(requests.find(([name]) => name === key)?.[1]);
  return [
    ...documented.exchanges.flatMap((exchange) => compareExchange(documented, exchange, bundle, operation)),
    ...compareErrorCodes(documented, bundle, operation),
    ...requests
      .filter(([, { value }]) => !documented.exchanges.some(({ request }) => isDeepStrictEqual(request.body, value)))
      .filter(([, example]) => !isExplained(example))
      .map(([key]) => `request example ${key}: is described, not documented`),
    ...compareParameterExamples(documented, bundle, operation, isExplainedExchange),
    ...Object.keys(operation.responses).flatMap((status) => findUndocumentedAnswers(documented, bundle, operation, status)),
  ];
}

type Examples = [key: string, example: Example][];

function listBodyExamples(bundle: Bundle, holder: Pick<Response, 'content'> | undefined): Examples {
  return Object.values(holder?.content ?? {}).flatMap((media) => listExamples(bundle, media));
}

function listAnswers(bundle: Bundle, operation: Operation, status: string): Examples {
  return listBodyExamples(bundle, resolveRef(bundle, operation.responses[status]));
}

function compareExchange(documented: DocumentedOperation, exchange: Exchange, bundle: Bundle, operation: Operation): string[] {
  const { request, response, name, repaired } = exchange;
  const parameters = operation.parameters ?? [];
  const requests = listBodyExamples(bundle, operation.requestBody);
  const key = requests.find(([, { value }]) => isDeepStrictEqual(value, request.body))?.[0];
  const answers = listAnswers(bundle, operation, response.status);
  const answer = answers.find(([answerKey, { value }]) => answerKey === key && isDeepStrictEqual(value, response.body));
  const lost = parameters.filter((parameter) => {
    const value = readParameter(documented, request, parameter);
    return value !== undefined && !listExamples(bundle, parameter).some(([, example]) => example.value === value);
  });
  const all = [...requests, ...answers, ...parameters.flatMap((parameter) => listExamples(bundle, parameter))];
  // An exchange without a body has no key of its own, so any example of the operation may tell of its repair.
  const told = all.some(([exampleKey, example]) => (key === undefined || exampleKey === key) && isExplained(example));
  return [
    ...(request.body !== undefined && key === undefined ? [`exchange ${name}: its request is no example`] : []),
    ...(response.body !== undefined && answer === undefined
      ? [`exchange ${name}: its response is no example of the same key under ${response.status}`]
      : []),
    ...lost.map((parameter) => `exchange ${name}: its ${parameter.name} is no example of ${parameter.in} ${parameter.name}`),
    ...(repaired !== undefined && !told ? [`exchange ${name}: it was repaired, so its example needs an x-discrepancy`] : []),
  ];
}

function compareErrorCodes({ errorCodes }: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  return (errorCodes?.rows ?? []).flatMap((row) => {
    const answers = listAnswers(bundle, operation, row.status);
    const example = answers.find(([, { value }]) => isErrorBody(value, errorCodes?.body, row))?.[1];
    if (example === undefined) return [`response ${row.status} ${row.code}: is documented, no example has it`];
    return example.description?.trim() ? [] : [`response ${row.status} ${row.code}: its example has no description, which is the remedy`];
  });
}

/** Whether a body is a page's error body filled with the cells of a row. A cell that the row leaves out may be any text. */
function isErrorBody(body: Json | undefined, template: Json | undefined, row: ErrorCodeRow): boolean {
  if (typeof template === 'string') {
    const cell = fillCell(template, row);
    return cell === undefined ? typeof body === 'string' : cell === body;
  }
  if (!isObject(template) || !isObject(body)) return isDeepStrictEqual(template, body);
  const expected = Object.entries(template).map(([key, value]) => [String(fillCell(key, row)), value] as const);
  return expected.length === Object.keys(body).length && expected.every(([key, value]) => isErrorBody(body[key], value, row));
}

/** `{code}` → the row's code. */
function fillCell(text: string, row: ErrorCodeRow): string | number | undefined {
  const [, name] = /^\{(\w+)\}$/.exec(text) ?? [];
  return name === undefined ? text : row[name as keyof ErrorCodeRow];
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findUndocumentedAnswers(documented: DocumentedOperation, bundle: Bundle, operation: Operation, status: string): string[] {
  const { exchanges, errorCodes } = documented;
  const isKnown = (value: Json) =>
    exchanges.some(({ response }) => response.status === status && isDeepStrictEqual(response.body, value)) ||
    errorCodes?.rows.some((row) => row.status === status && isErrorBody(value, errorCodes.body, row));
  return listAnswers(bundle, operation, status)
    .filter(([, example]) => !isExplained(example) && !isKnown(example.value))
    .map(([key]) => `response ${status} example ${key}: is described, not documented`);
}
