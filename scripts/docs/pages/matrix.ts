import { errorId, type StatusRow, tabulateStatuses } from '../model/list-errors.ts';
import type { RestoreOperation } from '../model/list-restores.ts';
import { referenceFragment } from '../model/reference-link.ts';
import { type Html, html } from './html.ts';
import { renderInline } from './markdown.ts';

/** Which operation documents which status; a cell tells the meaning on hover and focus and leads to the details. */
export function renderMatrix(restores: RestoreOperation[]): Html {
  const rows = tabulateStatuses(restores);
  return html`<section aria-labelledby="statuses">
<h2 id="statuses">Which status each documents</h2>
<p class="note">Hover or focus a cell for its meaning. A number counts the provider’s error codes that are listed with the status.</p>
<table class="matrix">
<thead><tr><th scope="col">Status</th>${restores.map(({ api }) => html`<th scope="col"><span>${api.name}</span></th>`)}</tr></thead>
<tbody>${rows.map((row) => renderRow(row, restores))}</tbody>
</table>
</section>`;
}

function renderRow({ status, phrase, cells }: StatusRow, restores: RestoreOperation[]): Html {
  return html`<tr class="class-${status.charAt(0)}"><th scope="row"><b>${status}</b> <span>${phrase}</span></th>${cells.map(
    (cell, index) => {
      const restore = restores[index];
      if (cell === undefined || restore === undefined) return html`<td class="none"><span class="hidden">not documented</span></td>`;
      const { api } = restore;
      const href = cell.isError
        ? `errors/#${errorId(api, restore, status)}`
        : `docs/${api.name}/${referenceFragment(restore, `responses&c=${status}`)}`;
      return html`<td><a class="cell" href="${href}" aria-label="${api.name} ${status}${cell.codes > 0 ? ` with ${cell.codes} codes` : ''}: ${cell.meaning}"><span class="dot">${cell.codes || ''}</span>
<span class="tip" aria-hidden="true"><b class="tip-title">${api.name} ${status}</b> ${renderInline(cell.meaning)}</span></a></td>`;
    },
  )}</tr>`;
}
