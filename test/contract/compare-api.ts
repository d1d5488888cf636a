import type { Document } from '../../scripts/openapi/document.ts';
import { type DescribedOperation, listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { listRequestRows } from './build-body.ts';
import { compareBehaviour } from './compare-behaviour.ts';
import { compareBody } from './compare-body.ts';
import { compareErrorCodes } from './compare-error-codes.ts';
import { compareExamples } from './compare-examples.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import { createAjv } from './compile-schema.ts';
import type { Page, PageOperation } from './page.ts';

/** The dialect that each description names. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every difference between the pages of an API and its description, each with the operation and the element that it is about. */
export function compareApi(page: Page, document: Document): string[] {
  const described = listOperations(document);
  const known = new Set(page.operations.map(({ method, path }) => `${method} ${path}`));
  const undocumented = described.map(({ method, path }) => `${method.toUpperCase()} ${path}`).filter((name) => !known.has(name));
  const dialect = document.jsonSchemaDialect;
  // Not in strict mode: that would hide every difference behind the first keyword that a type does not take.
  const ajv = createAjv(document, { strict: false });
  return [
    ...(dialect === DIALECT ? [] : [`jsonSchemaDialect: is ${dialect}, not ${DIALECT}`]),
    ...undocumented.map((name) => `${name}: is described, not documented`),
    ...page.operations.flatMap((operation) => {
      const match = findOperation(document, operation);
      if (match === undefined) return [`${operation.method} ${operation.path}: is documented, not described`];
      return [...compareOperation(operation, document, match, page), ...compareBehaviour(operation, document, match, ajv)].map(
        (problem) => `${operation.operationId} ${problem}`,
      );
    }),
  ];
}

/** The described operation of a documented one; undefined if there is none. */
export function findOperation(document: Document, page: Pick<PageOperation, 'method' | 'path'>): DescribedOperation | undefined {
  return listOperations(document).find(({ method, path }) => method.toUpperCase() === page.method && path === page.path);
}

function compareOperation(page: PageOperation, document: Document, described: DescribedOperation, all: Page): string[] {
  return [
    ...compareIdentity(page, described),
    ...compareSecurity(page, document, described),
    ...compareParameters(page, document, described),
    ...compareRequest(page, document, described),
    ...compareResponses(page, document, described),
    ...compareExamples(page, document, described, all),
    ...compareErrorCodes(page, document, described),
  ];
}

function compareIdentity({ operationId, source }: PageOperation, { operation }: DescribedOperation): string[] {
  const documented: Record<string, unknown> = { ...source };
  const described: Record<string, unknown> = { ...operation['x-source'] };
  const wrong = Object.keys({ ...documented, ...described }).filter((key) => described[key] !== documented[key]);
  return [
    ...(operation.operationId === operationId ? [] : [`operationId: is described as ${operation.operationId}`]),
    ...wrong.map((key) => `x-source ${key}: is documented as ${documented[key]}, described as ${described[key]}`),
  ];
}

function compareRequest(page: PageOperation, document: Document, { operation }: DescribedOperation): string[] {
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const { 'application/json': media, ...others } = body?.content ?? {};
  const problems = Object.keys(others).map((type) => `${type}: is described, not documented`);
  const isDocumented = listRequestRows(page).length > 0;
  if (media === undefined && isDocumented) problems.push('body: is documented, not described');
  if (media !== undefined && !isDocumented) problems.push('body: is described, not documented');
  if (media !== undefined && media.schema === undefined) problems.push('application/json: has no schema');
  if (media?.schema !== undefined) problems.push(...compareBody(page.request ?? [], document, media.schema, page.linked?.rows));
  return problems.map((problem) => `request ${problem}`);
}
