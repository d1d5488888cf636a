import { linkToReference } from '../model/api-operation.ts';
import { type RestoreOperation, type StatusRow, tabulateStatuses } from '../model/compare-restores.ts';
import { errorId, isError } from '../model/list-errors.ts';
import { formatCount, type Html, html, renderInline } from './markup.ts';

/** Which operation has which status; a cell shows the meaning on hover and focus and leads to the details. */
export function renderMatrix(restores: RestoreOperation[]): Html {
  const rows = tabulateStatuses(restores);
  return html`<section aria-labelledby="statuses">
<h2 id="statuses">Documented statuses</h2>
<p class="note">Hover over or focus a cell to see its meaning. A number is the number of the provider’s error codes for that status.</p>
<table class="matrix">
<thead><tr><th scope="col">Status</th>${restores.map(({ label }) => html`<th scope="col"><span>${label}</span></th>`)}</tr></thead>
<tbody>${rows.map((row) => renderRow(row, restores))}</tbody>
</table>
</section>`;
}

function renderRow({ status, phrase, cells }: StatusRow, restores: RestoreOperation[]): Html {
  return html`<tr class="class-${status.charAt(0)}"><th scope="row"><b>${status}</b> <span>${phrase}</span></th>${restores.map(
    (restore, index) => renderCell(restore, status, cells[index]),
  )}</tr>`;
}

function renderCell(restore: RestoreOperation, status: string, cell: StatusRow['cells'][number]): Html {
  if (cell === undefined) return html`<td class="none"><span class="hidden">not documented</span></td>`;
  const { label } = restore;
  const href = isError(status) ? `errors/#${errorId(restore, status)}` : linkToReference(restore, `responses&c=${status}`);
  const count = cell.codes === 0 ? '' : ` with ${formatCount(cell.codes, 'code')}`;
  return html`<td><a class="cell" href="${href}" aria-label="${label} ${status}${count}: ${cell.meaning}"><span class="dot">${cell.codes || ''}</span>
<span class="tip" aria-hidden="true"><b class="tip-title">${label} ${status}</b> ${renderInline(cell.meaning)}</span></a></td>`;
}
