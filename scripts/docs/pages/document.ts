import { renderPage } from './layout.ts';
import { html, renderDocumentBody } from './markup.ts';
import type { Site } from './site.ts';

/** A page that is written as Markdown; its first heading is its title. */
export function renderDocument(site: Site, path: string, markdown: string): string {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? '';
  const lead = /^[^#\s].*$/m.exec(markdown)?.[0] ?? title;
  return renderPage(site, {
    path,
    title: `${title} · restore-contracts`,
    description: lead,
    className: 'own document',
    main: html`<main id="content">${renderDocumentBody(markdown)}</main>`,
  });
}
