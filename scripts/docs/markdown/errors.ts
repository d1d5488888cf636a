import { listErrors } from '../model/list-errors.ts';
import type { Site } from '../pages/site.ts';
import { code, renderHead, renderRow } from './text.ts';

/** The error statuses and error codes of every operation as Markdown. */
export function renderErrorsMarkdown({ views }: Site): string {
  const groups = views.flatMap(({ operation }) => {
    const rows = listErrors(operation).flatMap(({ status, phrase, meaning, codes }) => [
      renderRow([`${status} ${phrase}`, '', '', meaning, '']),
      ...codes.map(({ code: name, key, cause, remedy }) => renderRow([status, code(name), code(key), cause, remedy])),
    ]);
    if (rows.length === 0) return [];
    return [
      `## ${operation.api.name} ${operation.name}\n\n${renderHead(['Status', 'Code', 'Example', 'Cause', 'Remedy'])}${rows.join('')}`,
    ];
  });
  return `# Errors\n\nThe documented error statuses and error codes. To get one from the mock, send the name of its example in \`Prefer: example=\`.\n\n${groups.join('\n')}`;
}
