import type { Restore, Server } from '../../openapi/document.ts';
import { describeApi, linkToReference } from '../model/api-operation.ts';
import type { Comparison } from '../model/compare-restores.ts';
import type { Requirement } from '../model/outline-schema.ts';
import { type Html, html, renderDeprecation, renderInline, renderUrl } from './markup.ts';

const OUTCOMES: Record<Restore['outcome'], string> = { done: 'finished', accepted: 'accepted, not finished', unstated: 'not documented' };
const FEW_VALUES = 6;

/** The restore operations as columns whose rows line up; on a narrow screen one below the other. */
export function renderComparison(comparisons: Comparison[]): Html {
  return html`<section aria-labelledby="compare">
<h2 id="compare">The calls</h2>
<div class="compare">${comparisons.map(renderColumn)}</div>
</section>`;
}

function renderColumn({ operation, body, success, servers }: Comparison): Html {
  const { api, method, path, id, label, restore } = operation;
  const { title, publisher } = describeApi(api);
  const required = html`<ul>${body.requirements.map(renderRequirement)}</ul>`;
  return html`<article class="call" id="call-${id}" aria-labelledby="call-${id}-title">
<h3 id="call-${id}-title"><a href="${linkToReference(operation)}">${title}</a>${renderDeprecation(operation.operation.deprecated)}<span class="publisher">${publisher} · ${label}</span></h3>
<dl>
${row('Method and path', html`<code class="path"><b>${method.toUpperCase()}</b> ${renderUrl(path)}</code>`)}
${row('Body', body.outline === '' ? 'None' : html`<code>${body.outline}</code>${body.isOptional ? html` <p>Optional.</p>` : ''}`)}
${row('Required properties', body.requirements.length === 0 ? 'None' : required)}
${row('Success', html`<p><b class="status">${success.status}</b> <span class="outcome ${restore.outcome}">${OUTCOMES[restore.outcome]}</span></p><p>${renderInline(success.description)}</p>`)}
${row('Response body', success.outline === '' ? 'None' : html`<code>${success.outline}</code>`)}
${row('How to tell when it has finished', renderInline(restore.completion))}
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
