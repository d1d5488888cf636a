import { readError } from '../client/errors.ts';
import type { Document, Response } from '../openapi/document.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { resolveRef } from '../openapi/resolve-ref.ts';
import { docComment, literal } from './source-text.ts';

/** The source of the types of an API's schemas by name, and of its error codes. */
export function renderSchemas(document: Document, type: string, nameType: (wanted: string) => string): string {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([key, schema]) => {
    const { description } = Object(schema);
    const comment = typeof description === 'string' ? `${docComment(description)}\n` : '';
    return `${comment}export type ${nameType(key)} = components['schemas'][${literal(key)}];\n`;
  });
  const codes = renderErrorCodes(document, type);
  const imports = [
    ...(codes === '' ? [] : ["import type { UndocumentedCode } from '../errors.ts';"]),
    ...(schemas.length === 0 ? [] : ["import type { components } from './types.ts';"]),
  ];
  return [imports.join('\n'), ...schemas, codes].filter((part) => part !== '').join('\n') || 'export {};\n';
}

/** Whether the examples of an API's errors have codes. */
export function hasErrorCodes(document: Document): boolean {
  return listErrorCodes(document).length > 0;
}

function renderErrorCodes(document: Document, type: string): string {
  const codes = listErrorCodes(document);
  if (codes.length === 0) return '';
  return `/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type ${type}ErrorCode =
${codes.map((code) => `  | ${literal(code)}`).join('\n')}
  | UndocumentedCode;
`;
}

/** The codes in the examples of the error responses, as an `ApiError` has them. */
function listErrorCodes(document: Document): string[] {
  const responses = listOperations(document).flatMap(({ operation }) => Object.entries(operation.responses ?? {}));
  const errors = responses.filter(([status]) => !/^[123]/.test(status)).map(([, response]) => resolveRef(document, response));
  return [...new Set(errors.flatMap((error) => listExamples(document, error)).flatMap((value) => readError(value).slice(0, 1)))]
    .filter((code) => typeof code === 'string')
    .sort();
}

function listExamples(document: Document, { content = {} }: Response): unknown[] {
  const examples = Object.values(content).flatMap(({ examples = {} }) => Object.values(examples));
  return examples.map((example) => resolveRef(document, example).value);
}
