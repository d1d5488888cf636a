import type { Document } from '../../scripts/openapi/document.ts';
import { type DescribedOperation, listOperations } from '../../scripts/openapi/list-operations.ts';
import { compareBehaviour } from './compare-behaviour.ts';
import { compareOperation } from './compare-operation.ts';
import { compareServers } from './compare-servers.ts';
import { createAjv } from './compile-schema.ts';
import type { Page, PageOperation } from './page.ts';

/** The dialect that each description names. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every difference between the pages of an API and its description, each with its operation and its element. */
export function compareApi(page: Page, document: Document): string[] {
  const known = new Set(page.operations.map(({ method, path }) => `${method} ${path}`));
  const described = listOperations(document).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const dialect = document.jsonSchemaDialect;
  // Not in strict mode, which would hide every difference behind the first keyword that a type does not allow.
  const ajv = createAjv(document, { strict: false });
  return [
    ...(dialect === DIALECT ? [] : [`jsonSchemaDialect: is ${dialect}, not ${DIALECT}`]),
    ...compareServers(page.servers, document),
    ...described.filter((name) => !known.has(name)).map((name) => `${name}: is described, not documented`),
    ...page.operations.flatMap((operation) => {
      const match = findOperation(document, operation);
      if (match === undefined) return [`${operation.method} ${operation.path}: is documented, not described`];
      const problems = [...compareOperation(operation, document, match, page), ...compareBehaviour(operation, document, match, ajv)];
      return problems.map((problem) => `${operation.operationId} ${problem}`);
    }),
  ];
}

/** The described operation of a documented one; undefined if there is none. */
export function findOperation(document: Document, page: Pick<PageOperation, 'method' | 'path'>): DescribedOperation | undefined {
  return listOperations(document).find(({ method, path }) => method.toUpperCase() === page.method && path === page.path);
}
