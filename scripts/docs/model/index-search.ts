import { describeApi, isError } from './api-operation.ts';
import type { OperationView } from './describe-operation.ts';
import { listDiscrepancies } from './list-discrepancies.ts';
import { type Element, listElements } from './list-elements.ts';
import { readMessage } from './list-errors.ts';

type SearchKind = 'page' | 'operation' | 'field' | 'status' | 'error' | 'discrepancy' | 'journey';

/** A search result: kind, title, context, address below the site's root, and more words that find it. */
export type SearchEntry = [kind: SearchKind, title: string, context: string, href: string, words: string];

/** All search results in operations. */
export function indexOperations(views: OperationView[]): SearchEntry[] {
  const discrepancies = [...listDiscrepancies(views)].flatMap(([{ operation }, elements]) =>
    elements.flatMap(({ place, link, discrepancies }) =>
      discrepancies.map(
        ({ described, documented }): SearchEntry => [
          'discrepancy',
          place,
          `${operation.api.name} ${operation.name}`,
          link,
          shorten(`${described} ${documented}`),
        ],
      ),
    ),
  );
  return [...views.flatMap(indexOperation), ...discrepancies];
}

function indexOperation(view: OperationView): SearchEntry[] {
  const { api, name, method, path, anchor, operation } = view.operation;
  const { title, publisher } = describeApi(api);
  const { summary = name, tags = [] } = operation;
  const context = `${api.name} ${name}`;
  const link = (element: string) => `docs/${api.name}/#${element}`;
  const own: SearchEntry = ['operation', summary, context, link(anchor), [title, publisher, method.toUpperCase(), path, ...tags].join(' ')];
  const entries = new Map<string, SearchEntry>();
  for (const element of listElements(view)) {
    const found = indexElement(element);
    if (found === undefined) continue;
    const [kind, text, words] = found;
    // A field or code that several statuses of an operation have is listed once, where it comes first.
    const key = `${kind} ${text} ${element.response === undefined}`;
    const place = kind === 'field' && element.response ? `${context} response` : context;
    if (!entries.has(key)) entries.set(key, [kind, text, place, link(element.anchor), words]);
  }
  return [own, ...entries.values()];
}

function indexElement({ kind, field, example, response }: Element): [SearchKind, string, string] | undefined {
  if (kind === 'response' && response) return ['status', `${response.status} ${response.phrase}`.trim(), shorten(response.description)];
  if (field !== undefined) return field.name === '' ? undefined : ['field', field.path, shorten(field.description, 60)];
  if (example === undefined || response === undefined || !isError(response.status)) return undefined;
  return ['error', example.summary || example.key, shorten(`${response.status} ${example.key} ${readMessage(example.value) ?? ''}`)];
}

function shorten(text: string, length = 90): string {
  return text.length <= length ? text : text.slice(0, text.lastIndexOf(' ', length));
}
