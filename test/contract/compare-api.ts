import { answerRequest } from './answer-request.ts';
import { listRequestRows } from './bodies.ts';
import { type Bundle, findOperation, isExplained, type Operation, resolveRef } from './bundle.ts';
import { compareBody } from './compare-body.ts';
import { compareExamples } from './compare-examples.ts';
import { compareParameters } from './compare-parameters.ts';
import { deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';
import type { DocumentedApi, DocumentedOperation } from './page.ts';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every difference between a provider's page and the bundle made from it, each with the element that it is about. */
export function compareApi(documented: DocumentedApi, bundle: Bundle): string[] {
  const known = new Set(documented.operations.map(({ method, path }) => `${method} ${path}`));
  return [
    ...(bundle.jsonSchemaDialect === DIALECT ? [] : [`jsonSchemaDialect: is ${bundle.jsonSchemaDialect}, not ${DIALECT}`]),
    ...listOperations(bundle)
      .filter((name) => !known.has(name))
      .map((name) => `${name}: is described, not documented`),
    ...documented.operations.flatMap((page) => {
      const operation = findOperation(bundle, page.method, page.path);
      if (operation === undefined) return [`${page.method} ${page.path}: is documented, not described`];
      return [...compareSource(documented, operation), ...compareOperation(page, bundle, operation)];
    }),
  ];
}

function listOperations({ paths }: Bundle): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => 'operationId' in operation)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
}

function compareSource({ title, publisher }: DocumentedApi, { 'x-source': source }: Operation): string[] {
  return source?.title === title && source.publisher === publisher ? [] : [`x-source: is not ${title}, ${publisher}`];
}

function compareOperation(page: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  return [
    ...compareParameters(page, bundle, operation),
    ...compareRequest(page, bundle, operation).map((problem) => `request ${problem}`),
    ...compareResponses(page, bundle, operation),
    ...compareExamples(page, bundle, operation),
    ...compareBehaviour(page, bundle),
  ];
}

function compareRequest(page: DocumentedOperation, bundle: Bundle, { requestBody }: Operation): string[] {
  const rows = listRequestRows(page);
  const { 'application/json': media, ...others } = requestBody?.content ?? {};
  if (media === undefined) return rows.length === 0 ? [] : ['body: is documented, not described'];
  return [
    ...Object.keys(others).map((type) => `media type ${type}: is described, not documented`),
    ...compareBody(page.request ?? [], bundle, media.schema, page.linked?.rows),
  ];
}

function compareResponses(page: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  const missing = page.responses.filter(({ status }) => operation.responses[status] === undefined);
  return [
    ...missing.map(({ status }) => `response ${status}: is documented, not described`),
    ...Object.entries(operation.responses).flatMap(([status, node]) => {
      const response = resolveRef(bundle, node);
      const row = page.responses.find((row) => row.status === status);
      if (isExplained(response)) return [];
      if (row === undefined) return [`response ${status}: is described, not documented`];
      const { 'application/json': media, ...others } = response.content ?? {};
      const extra = [...Object.keys(others), ...Object.keys(response.headers ?? {})];
      return [
        ...extra.map((name) => `response ${status} ${name}: is described, not documented`),
        ...(media === undefined && row.body !== undefined ? [`response ${status}: its body is documented, not described`] : []),
        ...(media !== undefined && row.body === undefined ? [`response ${status}: its body is described, not documented`] : []),
        ...(media === undefined ? [] : compareBody(row.body ?? [], bundle, media.schema).map((problem) => `response ${status} ${problem}`)),
      ];
    }),
  ];
}

/** What follows from the tables is tried out too: a requirement that is there but in the wrong branch looks right and lets requests through. */
function compareBehaviour(page: DocumentedOperation, bundle: Bundle): string[] {
  const answer = answerRequest(bundle, page);
  return [...deriveNegativeCases(page), ...deriveBoundaryCases(page)].flatMap(({ title, where, request, expectStatus }) => {
    const found = answer(request);
    const expected = expectStatus === 401 ? 'unauthorized' : expectStatus < 300 ? 'accepted' : 'refused';
    return found === expected ? [] : [`${where}: a request where ${title} is ${found}, but must be ${expected}`];
  });
}
