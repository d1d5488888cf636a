import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Operation } from '../../openapi/document.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { type DiscrepantElement, walkElements } from '../model/list-discrepancies.ts';
import { type Html, html } from './html.ts';
import { renderPage, type Site } from './layout.ts';
import { renderInline } from './markdown.ts';

/** The page that lists where the descriptions depart from the providers' pages, and why. */
export function renderDiscrepancies(site: Site): string {
  const groups = site.apis.map((api) => ({ api, elements: walkElements(api) }));
  const count = groups.reduce((sum, { elements }) => sum + countRows(elements), 0);
  return renderPage(site, {
    path: 'discrepancies/index.html',
    kind: 'own',
    title: 'Discrepancies · restore-contracts',
    description: `The ${count} places where the providers’ pages are silent, wrong or contradict themselves, what is described instead, and why.`,
    main: html`<main id="content">
<div class="hero"><h1>Discrepancies</h1>
<p class="lead">${count} places where a provider’s page is silent, wrong or contradicts itself: what the page says, what these contracts describe instead, and why.</p>
<p class="jumps">${groups.map(({ api, elements }) => html`<a href="#${api.name}">${api.name} <span>${countRows(elements)}</span></a>`)}</p></div>
<table class="cards list discrepancies" role="table">
<thead role="rowgroup"><tr role="row">${['Element', 'The page says', 'Described here', 'Why'].map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
${groups.map(({ api, elements }) => renderGroup(api, elements))}
</table>
</main>`,
  });
}

function renderGroup(api: BundledApi, elements: DiscrepantElement[]): Html {
  const sources = listOperations(api.document).flatMap(({ operation }) => renderSource(operation));
  return html`<tbody role="rowgroup" id="${api.name}">
<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="4"><h2>${api.document.info.title}</h2>
${sources}</th></tr>
${elements.flatMap((element) => renderRows(element))}
</tbody>`;
}

function renderSource({ 'x-source': source, externalDocs }: Operation): Html[] {
  if (source === undefined) return [];
  const title = html`<cite>${source.title}</cite>`;
  const link = externalDocs ? html`<a href="${externalDocs.url}">${title}</a>` : title;
  return [html`<p class="publisher">${link}, ${source.document}, ${source.publisher}</p>`];
}

function renderRows({ api, place, fragment, discrepancies }: DiscrepantElement): Html[] {
  return discrepancies.map(
    ({ documented, described, reason }) => html`<tr role="row">
<th role="rowheader" scope="row"><a href="../docs/${api.name}/${fragment}">${place}</a></th>
<td role="cell" data-label="The page says">${renderInline(documented)}</td>
<td role="cell" data-label="Described here">${renderInline(described)}</td>
<td role="cell" data-label="Why">${renderInline(reason)}</td>
</tr>`,
  );
}

function countRows(elements: DiscrepantElement[]): number {
  return elements.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);
}
