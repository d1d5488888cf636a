import { compareRestore, listRestores } from '../model/compare-restores.ts';
import { type Download, renderApis } from './apis.ts';
import { renderBodies } from './bodies.ts';
import { renderComparison, renderMatrix } from './comparison.ts';
import { renderFlow } from './journeys.ts';
import { renderPage } from './layout.ts';
import { formatCount, html } from './markup.ts';
import { renderQuickStarts } from './quick-starts.ts';
import type { Site } from './site.ts';

/** The home page: the restore operations side by side, quick starts, and all APIs with their bundles. */
export function renderHome(site: Site, downloads: Download[]): string {
  const restores = listRestores(site.apis);
  const comparisons = [renderComparison(restores.map(compareRestore)), renderMatrix(restores), renderBodies(restores)];
  return renderPage(site, {
    path: 'index.html',
    title: 'restore-contracts: backup restores side by side',
    description: `How cloud APIs restore a backup: calls, bodies, statuses and errors side by side, with references, samples and OpenAPI 3.1 bundles of ${formatCount(site.apis.length, 'API')}.`,
    main: html`<main id="content">
<div class="hero">
<h1>${restores.length === 0 ? 'Contracts for restoring a backup' : `Restoring a backup: ${formatCount(restores.length, 'call')} side by side`}</h1>
<p class="lead">restore-contracts turns the documentation of cloud providers about restoring a backup into OpenAPI 3.1 contracts that machines enforce: typed clients, a validating mock, tests and these pages.
The mock responds with the documented examples and does not contact the providers.</p>
</div>
${restores.length > 0 ? comparisons : ''}
${
  site.journeys.length === 0
    ? ''
    : html`<section aria-labelledby="journeys"><h2 id="journeys">From the token to the end of a restore</h2>
<p class="note">A call with ↻ is repeated until the restore ends. Each <a href="journeys/">journey</a> has a page with its steps.</p>
${site.journeys.map((journey) => renderFlow(journey, ''))}</section>`
}
${renderQuickStarts(site)}
${renderApis(site.apis, downloads)}
</main>`,
  });
}
