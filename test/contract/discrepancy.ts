import type { Discrepancy } from '../../scripts/openapi/document.ts';

/** Whether an element states where it differs from the provider's documentation. */
export function isExplained(element: object | undefined): boolean {
  return ((element as { 'x-discrepancy'?: Discrepancy[] } | undefined)?.['x-discrepancy']?.length ?? 0) > 0;
}

/** Whether an element has an x-discrepancy of its own exactly where its row states that it explains something. */
export function compareExplained(row: { explained?: boolean } | undefined, element: object): string[] {
  if (isExplained(element) === (row?.explained ?? false)) return [];
  return [row?.explained ? 'is explained, so it needs an x-discrepancy' : 'has an x-discrepancy, so its row must be `explained`'];
}

/** Why a row needs an x-discrepancy; undefined if it states only what the page documents. */
export function findReason(row: { from?: string; decided?: object }): string | undefined {
  if (row.decided !== undefined) return `is described with ${Object.keys(row.decided).join(' and ')}, which the page does not document`;
  return row.from === undefined || row.from === 'example' ? undefined : `comes from ${row.from === 'uri' ? 'the URI alone' : row.from}`;
}
