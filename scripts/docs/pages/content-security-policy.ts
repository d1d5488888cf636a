/** `own` pages are made by our templates alone; a `reference` page holds Redoc. */
export type PageKind = 'own' | 'reference';

/**
 * The policy of a page: nothing but the site's own files, and requests to the mock.
 * Redoc needs more: styled-components writes `<style>` elements and Redoc sets `style` attributes ('unsafe-inline' for styles only);
 * its icons are data: images and a data: font.
 * No page allows inline or evaluated scripts.
 */
export function contentSecurityPolicy(kind: PageKind, mockUrl: string): string {
  const isReference = kind === 'reference';
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'${isReference ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    ...(isReference ? ['font-src data:'] : []),
    `connect-src 'self' ${new URL(mockUrl).origin}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
