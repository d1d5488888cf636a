import type { Discrepancy } from '../../scripts/openapi/document.ts';
import type { Explainable } from './page.ts';

/** Whether an element states where it differs from the provider's documentation. */
export function isExplained(element: object | undefined): boolean {
  return listDiscrepancies(element).length > 0;
}

function listDiscrepancies(element: object | undefined): Discrepancy[] {
  return (element as { 'x-discrepancy'?: Discrepancy[] } | undefined)?.['x-discrepancy'] ?? [];
}

/** Checks that elements have as many discrepancies as their entry in the page states. */
export function compareExplained({ explained = false }: Explainable = {}, ...elements: object[]): string[] {
  const documented = Array.isArray(explained) ? explained.length : Number(explained);
  const described = elements.flatMap((element) => listDiscrepancies(element)).length;
  if (documented === described) return [];
  if (documented === 0) return ['has an x-discrepancy, so its entry in the page must be `explained`'];
  return [`is explained, so it needs an x-discrepancy with ${documented === 1 ? '1 entry' : `${documented} entries`}; it has ${described}`];
}

/** Why a row needs an x-discrepancy; undefined if it states only what the page documents. */
export function findReason(row: { from?: string; decided?: object }): string | undefined {
  if (row.decided !== undefined) return `is described with ${Object.keys(row.decided).join(' and ')}, which the page does not document`;
  return row.from === undefined || row.from === 'example' ? undefined : `comes from ${row.from === 'uri' ? 'the URI alone' : row.from}`;
}
