import type { Document } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { fillErrorBody, isErrorBody } from './error-body.ts';
import { listResponseExamples } from './list-examples.ts';
import type { ErrorCodeRow, Json, PageOperation } from './page.ts';

/** Documented error codes that no example of an operation has, or that lack their remedy. */
export function compareErrorCodes({ errorCodes }: PageOperation, document: Document, described: DescribedOperation): string[] {
  if (errorCodes === undefined) return [];
  return errorCodes.rows.flatMap((row) => {
    const expected = fillErrorBody(errorCodes.body, row);
    const examples = [...listResponseExamples(document, described, row.status).values()];
    const example = examples.find(({ value }) => isErrorBody(value as Json, expected));
    if (example === undefined) return [`response ${row.status} ${nameOf(row)}: is documented, no example has it`];
    const lacksRemedy = row.remedy !== undefined && !example.description?.trim();
    return lacksRemedy ? [`response ${row.status} ${nameOf(row)}: its remedy is documented, its example has no description`] : [];
  });
}

function nameOf({ code, fault }: ErrorCodeRow): string {
  return typeof code === 'string' ? code : (fault ?? String(code));
}
