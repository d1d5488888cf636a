import type { Discrepancy } from '../../scripts/openapi/document.ts';

/** Whether an element states where it differs from the provider's documentation. */
export function isExplained(element: object | undefined): boolean {
  return ((element as { 'x-discrepancy'?: Discrepancy[] } | undefined)?.['x-discrepancy']?.length ?? 0) > 0;
}
