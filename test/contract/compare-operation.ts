import type { Document } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { listRequestRows } from './build-body.ts';
import { compareBody } from './compare-body.ts';
import { compareErrorCodes } from './compare-error-codes.ts';
import { compareExamples } from './compare-examples.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareResponses } from './compare-responses.ts';
import { compareRestore } from './compare-restore.ts';
import { compareSecurity } from './compare-security.ts';
import { findRefusalStatus } from './derive-cases.ts';
import { compareExplained, isExplained } from './discrepancy.ts';
import type { Page, PageOperation } from './page.ts';

/** Differences between the page of an operation and its description. */
export function compareOperation(page: PageOperation, document: Document, described: DescribedOperation, all: Page): string[] {
  return [
    ...compareIdentity(page, described),
    ...compareExplained(page, described.operation),
    ...compareRefusal(page, described),
    ...compareSecurity(page, document, described),
    ...compareParameters(page, document, described),
    ...compareRequest(page, document, described),
    ...compareResponses(page, document, described),
    ...compareExamples(page, document, described, all),
    ...compareErrorCodes(page, document, described),
    ...compareRestore(page, document, described),
  ];
}

function compareIdentity(page: PageOperation, { operation }: DescribedOperation): string[] {
  const documented: Record<string, unknown> = { ...page.source };
  const described: Record<string, unknown> = { ...operation['x-source'] };
  const wrong = Object.keys({ ...documented, ...described }).filter((key) => described[key] !== documented[key]);
  const isDeprecated = operation.deprecated === true;
  return [
    ...(operation.operationId === page.operationId ? [] : [`operationId: is described as ${operation.operationId}`]),
    ...wrong.map((key) => `x-source ${key}: is documented as ${documented[key]}, described as ${described[key]}`),
    ...(operation.externalDocs?.url === page.externalDocs
      ? []
      : [`externalDocs: are documented as ${page.externalDocs}, described as ${operation.externalDocs?.url}`]),
    ...(isDeprecated === (page.deprecated ?? false)
      ? []
      : [`deprecated: is documented as ${page.deprecated ?? false}, described as ${isDeprecated}`]),
    ...(page.deprecated && !isExplained(operation) ? ['deprecated: the operation needs an x-discrepancy'] : []),
  ];
}

/** The mock refuses an invalid request with the status that the description names, or otherwise with 422 or 400. */
function compareRefusal(page: PageOperation, { operation }: DescribedOperation): string[] {
  const documented = findRefusalStatus(page);
  const described = operation['x-invalid-request-status'] ?? ['422', '400'].find((status) => operation.responses?.[status]) ?? '422';
  return described === String(documented)
    ? []
    : [`x-invalid-request-status: an invalid request is documented with ${documented}, described with ${described}`];
}

function compareRequest(page: PageOperation, document: Document, { operation }: DescribedOperation): string[] {
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const { 'application/json': media, ...others } = body?.content ?? {};
  const problems = Object.keys(others).map((type) => `${type}: is described, not documented`);
  const isDocumented = listRequestRows(page).length > 0;
  if (media === undefined && isDocumented) problems.push('body: is documented, not described');
  if (media !== undefined && !isDocumented) problems.push('body: is described, not documented');
  if (media !== undefined && media.schema === undefined) problems.push('application/json: has no schema');
  if (media?.schema !== undefined) {
    const linked = page.linked?.rows ?? [];
    problems.push(...compareBody(page.request ?? [], document, media.schema, { linked, isHolderExplained: isExplained(operation) }));
  }
  return problems.map((problem) => `request ${problem}`);
}
