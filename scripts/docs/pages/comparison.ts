import type { Restore, Server } from '../../openapi/document.ts';
import { describeApi, isError, linkToReference } from '../model/api-operation.ts';
import { type Comparison, type RestoreOperation, type StatusRow, tabulateStatuses } from '../model/compare-restores.ts';
import { errorId } from '../model/list-errors.ts';
import type { Requirement } from '../model/outline-schema.ts';
import { formatCount, type Html, html, renderDeprecation, renderInline, renderUrl } from './markup.ts';

const OUTCOMES: Record<Restore['outcome'], string> = { done: 'finished', accepted: 'accepted, not finished', unstated: 'not documented' };
const FEW_VALUES = 6;

/** The restore operations as columns whose rows line up; on a narrow screen one below the other. */
export function renderComparison(comparisons: Comparison[]): Html {
  return html`<section aria-labelledby="compare">
<h2 id="compare">Restore calls</h2>
<div class="compare">${comparisons.map(renderColumn)}</div>
</section>`;
}

function renderColumn({ operation, body, success, servers }: Comparison): Html {
  const { api, method, path, id, label, restore } = operation;
  const { title, publisher } = describeApi(api);
  const required = html`<ul>${body.requirements.map(renderRequirement)}</ul>`;
  return html`<article class="call" id="call-${id}" aria-labelledby="call-${id}-title">
<h3 id="call-${id}-title"><a href="${linkToReference(operation)}">${title}</a> ${renderDeprecation(operation.operation.deprecated)}<span class="publisher">${publisher} · ${label}</span></h3>
<dl>
${row('Method and path', html`<code class="path"><b>${method.toUpperCase()}</b> ${renderUrl(path)}</code>`)}
${row('Request body', body.outline === '' ? 'None' : html`<code>${body.outline}</code>${body.isOptional ? html` <p>Optional.</p>` : ''}`)}
${row('Required properties', body.requirements.length === 0 ? 'None' : required)}
${row('Success', html`<p><b class="status">${success.status}</b> <span class="outcome ${restore.outcome}">${OUTCOMES[restore.outcome]}</span></p><p>${renderInline(success.description)}</p>`)}
${row('Response body', success.outline === '' ? 'None' : html`<code>${success.outline}</code>`)}
${row('End of the restore', renderInline(restore.completion))}
${row('Region or host', html`<ul>${servers.map(renderServer)}</ul>`)}
</dl>
</article>`;
}

function row(title: string, value: Html | string): Html {
  return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
}

function renderRequirement({ when, names }: Requirement): Html {
  const list = names.length === 0 ? 'nothing' : names.map((name, index) => html`${index === 0 ? '' : ', '}<code>${name}</code>`);
  return html`<li><span class="when">${when ?? 'Always'}:</span> ${list}</li>`;
}

function renderServer({ url, variables = {} }: Server): Html {
  return html`<li><code>${renderUrl(url)}</code>${Object.entries(variables).map(([name, { enum: values = [], default: preset }]) => {
    const list = html`<code>${(values.length === 0 ? [preset] : values).join(' ')}</code>`;
    return values.length > FEW_VALUES
      ? html`<details><summary>${values.length} values of ${name}</summary>${list}</details>`
      : html`<p>${name}: ${list}</p>`;
  })}</li>`;
}

/** Which operation has which status; a cell shows the meaning on hover and focus and leads to the details. */
export function renderMatrix(restores: RestoreOperation[]): Html {
  const rows = tabulateStatuses(restores);
  return html`<section aria-labelledby="statuses">
<h2 id="statuses">Documented statuses</h2>
<p class="note">Hover over or focus a cell to see its meaning. The number in a cell counts the error codes that the provider documents for the status.</p>
<table class="matrix">
<thead><tr><th scope="col">Status</th>${restores.map(({ label }) => html`<th scope="col"><span>${label}</span></th>`)}</tr></thead>
<tbody>${rows.map((row) => renderStatusRow(row, restores))}</tbody>
</table>
</section>`;
}

function renderStatusRow({ status, phrase, cells }: StatusRow, restores: RestoreOperation[]): Html {
  return html`<tr class="class-${status.charAt(0)}"><th scope="row"><b>${status}</b> <span>${phrase}</span></th>${restores.map(
    (restore, index) => renderCell(restore, status, cells[index]),
  )}</tr>`;
}

function renderCell(restore: RestoreOperation, status: string, cell: StatusRow['cells'][number]): Html {
  if (cell === undefined) return html`<td class="none"><span class="hidden">not documented</span></td>`;
  const { label } = restore;
  const href = isError(status) ? `errors/#${errorId(restore, status)}` : linkToReference(restore, status);
  const count = cell.codes === 0 ? '' : ` with ${formatCount(cell.codes, 'code')}`;
  return html`<td><a class="cell" href="${href}" aria-label="${label} ${status}${count}: ${cell.meaning}"><span class="dot">${cell.codes || ''}</span>
<span class="tip" aria-hidden="true"><b class="tip-title">${label} ${status}</b> ${renderInline(cell.meaning)}</span></a></td>`;
}
