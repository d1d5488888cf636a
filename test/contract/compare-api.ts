import { answerRequest } from './answer-request.ts';
import { listRequestRows } from './bodies.ts';
import { type Bundle, findOperation, isExplained, type Operation, type Response, resolveRef } from './bundle.ts';
import { compareBody } from './compare-body.ts';
import { compareExamples } from './compare-examples.ts';
import { compareParameters } from './compare-parameters.ts';
import { deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';
import type { DocumentedApi, DocumentedOperation, ResponseRow, Row, Source } from './page.ts';

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
      return [...compareSource(page, operation), ...compareOperation(page, bundle, operation)];
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

function compareSource({ source: documented }: DocumentedOperation, { 'x-source': described }: Operation): string[] {
  return Object.entries(documented)
    .filter(([key, value]) => described?.[key as keyof Source] !== value)
    .map(([key, value]) => `x-source: its ${key} is not ${value}`);
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
  const documented = [...page.responses, ...listLinkedResponses(page)];
  const missing = documented.filter(({ status }) => operation.responses[status] === undefined);
  return [
    ...missing.map(({ status }) => `response ${status}: is documented, not described`),
    ...Object.entries(operation.responses).flatMap(([status, node]) => {
      const response = resolveRef(bundle, node);
      const row = documented.find((row) => row.status === status);
      const explained = isExplained(response);
      if (row === undefined) return explained ? [] : [`response ${status}: is described, not documented`];
      const body = row.body ?? listErrorFields(page, status);
      const { 'application/json': media, ...others } = response.content ?? {};
      return [
        ...(page.responses.includes(row) || explained || isExplained(operation)
          ? []
          : [`response ${status}: follows another page, so the operation needs an x-discrepancy`]),
        ...Object.keys(others).map((name) => `response ${status} ${name}: is described, not documented`),
        ...compareHeaders(row, bundle, response).map((problem) => `response ${status} ${problem}`),
        ...(media === undefined && body !== undefined ? [`response ${status}: its body is documented, not described`] : []),
        ...(media !== undefined && body === undefined && !explained ? [`response ${status}: its body is described, not documented`] : []),
        ...(media === undefined ? [] : compareBody(body ?? [], bundle, media.schema).map((problem) => `response ${status} ${problem}`)),
      ];
    }),
  ];
}

/** The statuses that the page leaves to other pages of its reference. */
function listLinkedResponses({ responses, errorCodes, statusCodes }: DocumentedOperation): ResponseRow[] {
  const linked = new Map([...(errorCodes?.rows ?? []), ...(statusCodes?.rows ?? [])].map(({ status }) => [status, { status }]));
  return [...linked.values()].filter(({ status }) => !responses.some((row) => row.status === status));
}

function listErrorFields({ errorCodes }: DocumentedOperation, status: string): Row[] | undefined {
  return errorCodes?.rows.some((row) => row.status === status) ? errorCodes.fields : undefined;
}

function compareHeaders({ headers: documented = [] }: ResponseRow, bundle: Bundle, { headers: described = {} }: Response): string[] {
  return [
    ...documented.filter((name) => !(name in described)).map((name) => `header ${name}: is documented, not described`),
    ...Object.entries(described)
      .filter(([name, header]) => !documented.includes(name) && !isExplained(resolveRef(bundle, header)))
      .map(([name]) => `header ${name}: is described, not documented`),
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
