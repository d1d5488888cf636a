import { type ErrorCode, type ErrorStatus, listErrors } from '../model/list-errors.ts';
import { type Html, html } from './html.ts';
import { renderPage, type Site } from './layout.ts';
import { renderInline } from './markdown.ts';

/** The page that lists every documented error status and error code, with a search in the page. */
export function renderErrors(site: Site): string {
  const errors = listErrors(site.apis);
  const rows = errors.flatMap((error) => [renderStatus(error), ...error.codes.map((code) => renderCode(error, code))]);
  return renderPage(site, {
    path: 'errors/index.html',
    kind: 'own',
    title: 'Errors · restore-contracts',
    description: `${rows.length} documented error statuses and error codes of ${site.apis.length} restore APIs, with cause and remedy.`,
    main: html`<main id="content">
<div class="hero"><h1>Errors</h1>
<p class="lead">Every error status and error code that the providers document for these calls, with its cause and the remedy.</p></div>
<search class="search"><label for="query">Search</label>
<input id="query" type="search" placeholder="cbr disk, 409, BackupService.2010" autocomplete="off" spellcheck="false">
<output id="count" for="query">${rows.length} entries</output></search>
<table class="cards list errors" role="table">
<thead role="rowgroup"><tr role="row">${['API', 'Status', 'Code', 'Cause', 'Remedy'].map((title) => html`<th role="columnheader" scope="col" class="${title.toLowerCase()}">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows}</tbody>
</table>
<p class="empty" hidden>No error matches. Try fewer words.</p>
</main>`,
  });
}

function renderStatus(error: ErrorStatus): Html {
  const hasCodes = error.codes.length > 0;
  return renderRow(error, {
    id: error.id,
    className: hasCodes ? 'has-codes' : 'has-none',
    code: html`<span class="none">${hasCodes ? 'any' : 'none'}</span>`,
    cause: renderInline(error.meaning),
    remedy: html`<span class="none">${hasCodes ? 'See its codes.' : 'The provider names none.'}</span>`,
  });
}

function renderCode(error: ErrorStatus, { code, cause, remedy }: ErrorCode): Html {
  return renderRow(error, {
    id: `${error.id}-${code}`,
    className: 'is-code',
    code: html`<code>${code}</code>`,
    cause: renderInline(cause),
    remedy: renderInline(remedy),
  });
}

function renderRow(
  { api, status, fragment }: ErrorStatus,
  row: { id: string; className: string; code: Html; cause: Html; remedy: Html },
): Html {
  return html`<tr role="row" class="${row.className}" id="${row.id}">
<td role="cell" data-label="API">${api.name}</td>
<th role="rowheader" scope="row" data-label="Status"><a href="../docs/${api.name}/${fragment}">${status}</a></th>
<td role="cell" data-label="Code">${row.code}</td>
<td role="cell" data-label="Cause">${row.cause}</td>
<td role="cell" data-label="Remedy">${row.remedy}</td>
</tr>`;
}
