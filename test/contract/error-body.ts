import type { ErrorCodeRow, Json } from './page.ts';

/** An error body of a page; `undefined` is a value that neither the page nor the description has. */
export type ErrorBody = Json | undefined | ErrorBody[] | { [key: string]: ErrorBody };

/** Fills the template of a page's error bodies with the cells of a row: `{ error_code: "{code}" }` → `{ error_code: 'HSS.0001' }`. */
export function fillErrorBody(template: Json, row: ErrorCodeRow): ErrorBody {
  if (typeof template === 'string') return fillText(template, row);
  if (Array.isArray(template)) return template.map((item) => fillErrorBody(item, row));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [String(fillText(key, row)), fillErrorBody(value, row)]));
}

/** A text that consists of a single cell keeps the type of the cell. */
function fillText(text: string, row: ErrorCodeRow): string | number | undefined {
  const name = /^\{(\w+)\}$/.exec(text)?.[1];
  return name === undefined ? text : { ...row, ...row.decided }[name as 'code' | 'message' | 'title'];
}

/** Whether a body is what the page documents, with any text where the page prints none. */
export function isErrorBody(body: Json | undefined, documented: ErrorBody): boolean {
  if (documented === undefined) return typeof body === 'string';
  if (typeof documented !== 'object' || documented === null) return body === documented;
  if (typeof body !== 'object' || body === null || Array.isArray(body) !== Array.isArray(documented)) return false;
  const keys = new Set([...Object.keys(documented), ...Object.keys(body)]);
  return [...keys].every((key) => key in body && key in documented && isErrorBody(body[key as never], documented[key as never]));
}
