import { listRestores } from '../model/list-restores.ts';
import { compareRestore } from '../model/summarize-restore.ts';
import { renderBodies } from './bodies.ts';
import { renderComparison } from './comparison.ts';
import { type Download, renderDownloads } from './downloads.ts';
import { html } from './html.ts';
import { type Page, renderPage, type Site } from './layout.ts';
import { renderMatrix } from './matrix.ts';
import { renderQuickStarts } from './quick-starts.ts';

/** The home page: the restore operations beside each other, quick starts, and the bundles. */
export async function renderHome(site: Site, downloads: Download[]): Promise<string> {
  const restores = listRestores(site.apis);
  const page: Page = {
    path: 'index.html',
    kind: 'own',
    title: `restore-contracts: ${restores.length} restore APIs side by side`,
    description: `How ${restores.length} cloud APIs restore a backup: calls, bodies, statuses and errors beside each other, with references, samples and OpenAPI 3.1 bundles.`,
    main: html`<main id="content">
<div class="hero">
<h1>Restoring a backup, ${restores.length} APIs side by side</h1>
<p class="lead">restore-contracts turns ${restores.length} pages of cloud providers on restoring a backup into OpenAPI 3.1 contracts that machines enforce: typed clients, a validating mock, tests and these pages.
The mock answers with the documented examples; it keeps no state, and it is not the providers’ services.</p>
</div>
${renderComparison(restores.map(compareRestore))}
${renderMatrix(restores)}
${renderBodies(restores)}
${await renderQuickStarts(site, restores)}
${renderDownloads(site.apis, downloads)}
</main>`,
  };
  return renderPage(site, page);
}
