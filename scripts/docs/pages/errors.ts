import { type ApiOperation, listApiOperations } from '../model/api-operation.ts';
import { type ErrorCode, type ErrorStatus, listErrors } from '../model/list-errors.ts';
import { createNamedRequest } from '../model/named-request.ts';
import { renderPage } from './layout.ts';
import { formatCount, type Html, html, renderInline } from './markup.ts';
import { renderOperationHead } from './operation.ts';
import type { Site } from './site.ts';

const COLUMNS = ['Status', 'Code', 'Cause', 'Remedy', 'Mock'];

/** The page that lists every error status and error code, operation by operation, with a search in the page. */
export function renderErrors(site: Site): string {
  const groups = site.apis.flatMap(listApiOperations).map((operation) => ({ operation, errors: listErrors(operation) }));
  const count = groups.flatMap(({ errors }) => errors).reduce((sum, { codes }) => sum + 1 + codes.length, 0);
  return renderPage(site, {
    path: 'errors/index.html',
    title: 'Errors · restore-contracts',
    description: `${count} documented error statuses and error codes of ${formatCount(site.apis.length, 'API')}, with causes and remedies.`,
    main: html`<main id="content">
<div class="hero"><h1>Errors</h1>
<p class="lead">Every error status and error code that the providers document for these calls, with its cause. The remedies are in this project’s own words.
To get an error from the mock, send its name in the request, in the place shown for each operation, or in the header <code>Prefer: example=</code>.</p></div>
<search class="search"><label for="query">Search</label>
<input id="query" type="search" placeholder="cbr disk, 409, unauthorized" autocomplete="off" spellcheck="false">
<output id="count" for="query">${count} entries</output></search>
<table class="cards list errors" role="table">
<thead role="rowgroup"><tr role="row">${COLUMNS.map((title) => html`<th role="columnheader" scope="col" class="${title.toLowerCase()}">${title}</th>`)}</tr></thead>
${groups.filter(({ errors }) => errors.length > 0).map(({ operation, errors }) => renderGroup(site, operation, errors))}
</table>
<p class="empty" hidden>No error matches. Try fewer words.</p>
</main>`,
  });
}

function renderGroup({ mockUrl }: Site, operation: ApiOperation, errors: ErrorStatus[]): Html {
  const named = createNamedRequest(operation, mockUrl);
  const note =
    named && html`<p class="publisher">In the mock: send the name as <code>${named.place.name}</code> in the ${named.place.in}</p>`;
  return html`<tbody role="rowgroup" id="${operation.id}"${named && html` data-request="${JSON.stringify(named.request)}"`}>
${renderOperationHead(operation, COLUMNS.length, note)}
${errors.flatMap((error) => [renderStatus(error), ...error.codes.map((code) => renderCode(error, code))])}
</tbody>`;
}

function renderStatus(error: ErrorStatus): Html {
  const hasCodes = error.codes.length > 0;
  return renderRow(error, {
    id: error.id,
    className: hasCodes ? 'has-codes' : 'has-none',
    code: html`<span class="none">${hasCodes ? 'any' : 'none'}</span>`,
    cause: renderInline(error.meaning),
    remedy: html`<span class="none">${hasCodes ? 'See the codes below.' : 'Not documented.'}</span>`,
    ...(error.name !== undefined && { name: error.name }),
  });
}

function renderCode(error: ErrorStatus, { code, key, cause, remedy, id }: ErrorCode): Html {
  return renderRow(error, {
    id,
    className: 'is-code',
    code: html`<a href="#${id}"><code>${code}</code></a>`,
    cause: renderInline(cause),
    remedy: renderInline(remedy),
    name: key,
  });
}

function renderRow(
  { status, phrase, link }: ErrorStatus,
  row: { id: string; className: string; code: Html; cause: Html; remedy: Html; name?: string },
): Html {
  return html`<tr role="row" class="${row.className}" id="${row.id}">
<th role="rowheader" scope="row" data-label="Status"><a href="../${link}">${status}</a> <span class="phrase">${phrase}</span></th>
<td role="cell" data-label="Code">${row.code}</td>
<td role="cell" data-label="Cause">${row.cause}</td>
<td role="cell" data-label="Remedy">${row.remedy}</td>
<td role="cell" data-label="Mock">${row.name === undefined ? '' : html`<code>${row.name}</code> <button type="button" class="send" data-name="${row.name}" hidden>Send</button>`}</td>
</tr>`;
}
