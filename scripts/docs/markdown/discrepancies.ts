import { listDiscrepancies } from '../model/list-discrepancies.ts';
import type { Site } from '../pages/site.ts';
import { renderHead, renderRow } from './text.ts';

/** Where the descriptions differ from the providers' documentation, as Markdown. */
export function renderDiscrepanciesMarkdown({ views }: Site): string {
  const groups = [...listDiscrepancies(views)].flatMap(([{ operation }, elements]) => {
    const rows = elements.flatMap(({ place, discrepancies }) =>
      discrepancies.map(({ documented, described, reason, kind }) => renderRow([place, documented, described, reason, kind ?? 'contract'])),
    );
    if (rows.length === 0) return [];
    return [
      `## ${operation.api.name} ${operation.name}\n\n${renderHead(['Element', 'Documented', 'This contract', 'Reason', 'Affects'])}${rows.join('')}`,
    ];
  });
  return `# Discrepancies\n\nEach row is a place where a provider’s documentation is silent, wrong or contradictory. A row that affects only an \`example\` leaves the contract as documented.\n\n${groups.join('\n')}`;
}
