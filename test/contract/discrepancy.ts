import type { Discrepancy } from '../../scripts/openapi/document.ts';

/** Whether an element states where it differs from the provider's documentation. */
export function isExplained(element: object | undefined): boolean {
  return ((element as { 'x-discrepancy'?: Discrepancy[] } | undefined)?.['x-discrepancy']?.length ?? 0) > 0;
}

/** Why a row needs an x-discrepancy; undefined if it states only what the page documents. */
export function findReason(row: { from?: string; decided?: object }): string | undefined {
  if (row.decided !== undefined) return `is described with ${Object.keys(row.decided).join(' and ')}, which the page does not document`;
  return row.from === undefined || row.from === 'example' ? undefined : `comes from ${row.from === 'uri' ? 'the URI alone' : row.from}`;
}
