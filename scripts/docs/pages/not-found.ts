import { renderPage } from './layout.ts';
import { html } from './markup.ts';
import type { Site } from './site.ts';

/** The page for a path that is not of the site. It is shown below any path, so its links are not relative but begin with the site's own path. */
export function renderNotFound(site: Site): string {
  const root = `${new URL(site.siteUrl).pathname.replace(/\/$/, '')}/`;
  return renderPage(site, {
    path: '404.html',
    root,
    title: 'Page not found · restore-contracts',
    description: 'There is no page at this address.',
    main: html`<main id="content"><div class="hero"><h1>Page not found</h1>
<p class="lead">There is no page at this address. Go to the <a href="${root}">comparison</a>, the <a href="${root}errors/">errors</a> or the <a href="${root}discrepancies/">discrepancies</a>, or to the reference of an API:</p>
<ul>${site.apis.map(({ name, document }) => html`<li><a href="${root}docs/${name}/">${document.info.title}</a></li>`)}</ul></div>
</main>`,
  });
}
