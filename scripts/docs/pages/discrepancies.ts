import type { Discrepancy } from '../../openapi/document.ts';
import type { ApiOperation } from '../model/api-operation.ts';
import { type ElementDiscrepancies, listDiscrepancies } from '../model/list-discrepancies.ts';
import { renderPage } from './layout.ts';
import { formatCount, type Html, html, renderInline } from './markup.ts';
import { renderOperationHead } from './operation.ts';
import type { Site } from './site.ts';

type Group = [operation: ApiOperation, elements: ElementDiscrepancies[]];

const COLUMNS = ['Provider’s documentation', 'This contract', 'Reason'];

/** The page that lists where the descriptions differ from the providers' documentation, and why; example values come last. */
export function renderDiscrepancies(site: Site): string {
  const all = [...listDiscrepancies(site.views)].map(([{ operation }, elements]): Group => [operation, elements]);
  const changes = selectDiscrepancies(all, ({ kind }) => kind !== 'example');
  const examples = selectDiscrepancies(all, ({ kind }) => kind === 'example');
  const summary = `${formatCount(countDiscrepancies(changes), 'place')} where a provider’s documentation is silent, wrong or contradictory, with what it states, what these contracts describe instead, and why.`;
  return renderPage(site, {
    path: 'discrepancies/index.html',
    title: 'Discrepancies · restore-contracts',
    description: summary,
    main: html`<main id="content">
<div class="hero"><h1>Discrepancies</h1>
<p class="lead">${summary}</p>
<p class="jumps">${site.apis.map(({ name }) => renderJump(name, changes))}</p></div>
${renderTable(changes, 'discrepancies')}
${examples.length === 0 ? '' : renderExamples(examples)}
</main>`,
  });
}

function renderJump(name: string, groups: Group[]): Html | string {
  const own = groups.filter(([{ api }]) => api.name === name);
  const [first] = own;
  return first === undefined ? '' : html`<a href="#${first[0].id}">${name} <span>${countDiscrepancies(own)}</span></a>`;
}

/** Discrepancies of examples leave the contract as it is, so they are in small print. */
function renderExamples(groups: Group[]): Html {
  return html`<section class="quiet" aria-labelledby="examples"><h2 id="examples">Example values</h2>
<p class="note">${formatCount(countDiscrepancies(groups), 'value')} that examples need but the provider’s documentation does not show. They do not change the contract.</p>
${renderTable(groups, 'discrepancies examples')}</section>`;
}

function renderTable(groups: Group[], className: string): Html {
  return html`<table class="cards list ${className}" role="table">
<thead role="rowgroup"><tr role="row">${['Element', ...COLUMNS].map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
${groups.map(
  ([operation, elements]) => html`<tbody role="rowgroup"${className === 'discrepancies' ? html` id="${operation.id}"` : ''}>
${renderOperationHead(operation, 4)}
${elements.flatMap(renderRows)}
</tbody>`,
)}
</table>`;
}

function renderRows({ place, link, discrepancies }: ElementDiscrepancies): Html[] {
  return discrepancies.map(
    ({ documented, described, reason }) => html`<tr role="row">
<th role="rowheader" scope="row"><a href="../${link}">${place}</a></th>
${[documented, described, reason].map((text, index) => html`<td role="cell" data-label="${COLUMNS[index]}">${renderInline(text)}</td>`)}
</tr>`,
  );
}

function selectDiscrepancies(groups: Group[], isWanted: (discrepancy: Discrepancy) => boolean): Group[] {
  return groups
    .map(([operation, elements]): Group => {
      const wanted = elements.map((element) => ({ ...element, discrepancies: element.discrepancies.filter(isWanted) }));
      return [operation, wanted.filter(({ discrepancies }) => discrepancies.length > 0)];
    })
    .filter(([, elements]) => elements.length > 0);
}

function countDiscrepancies(groups: Group[]): number {
  return groups.flatMap(([, elements]) => elements).reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);
}
