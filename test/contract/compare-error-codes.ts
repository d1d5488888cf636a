import type { Document } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { compareExplained } from './discrepancy.ts';
import { fillErrorBody, isErrorBody } from './error-body.ts';
import { listResponseExamples } from './list-examples.ts';
import type { ErrorCodeRow, Json, PageOperation } from './page.ts';

/** Documented error codes whose example is missing or has another key, body or summary, or no remedy. */
export function compareErrorCodes({ errorCodes }: PageOperation, document: Document, described: DescribedOperation): string[] {
  if (errorCodes === undefined) return [];
  return errorCodes.rows.flatMap((row) => {
    const example = listResponseExamples(document, described, row.status).get(row.name);
    const code = codeOf(row);
    const problems =
      example === undefined
        ? [`is documented, no example ${row.name} has it`]
        : [
            ...(isErrorBody(example.value as Json, fillErrorBody(row.body ?? errorCodes.body, row))
              ? []
              : [`the example ${row.name} has another body`]),
            ...(example.summary === code ? [] : [`the summary of the example ${row.name} is ${example.summary}, not the code`]),
            ...compareExplained(row, example).map((problem) => `the example ${row.name} ${problem}`),
            ...(example.description?.trim() ? [] : [`the example ${row.name} has no description, which is the remedy`]),
          ];
    return problems.map((problem) => `response ${row.status} ${code}: ${problem}`);
  });
}

/** An error whose code only repeats the status is known by its name. */
function codeOf({ code, fault, title }: ErrorCodeRow): string {
  return (typeof code === 'number' ? (fault ?? title) : undefined) ?? String(code);
}
