import type { Restore, Server } from '../../openapi/document.ts';
import type { Requirement } from '../model/body-outline.ts';
import { referenceFragment } from '../model/reference-link.ts';
import type { Comparison } from '../model/summarize-restore.ts';
import { renderBreakable } from './breakable.ts';
import { type Html, html } from './html.ts';
import { renderInline } from './markdown.ts';

const OUTCOMES: Record<Restore['outcome'], string> = { done: 'done', accepted: 'only accepted', unstated: 'not stated' };
const FEW_REGIONS = 6;

/** The restore operations as columns whose rows line up; on a narrow screen one below the other. */
export function renderComparison(comparisons: Comparison[]): Html {
  return html`<section aria-labelledby="compare">
<h2 id="compare">The calls</h2>
<div class="compare">${comparisons.map(renderColumn)}</div>
</section>`;
}

function renderColumn({ restore, publisher, body, success, servers }: Comparison): Html {
  const { api, method, path } = restore;
  return html`<article class="call" id="call-${api.name}" aria-labelledby="call-${api.name}-title">
<h3 id="call-${api.name}-title"><a href="docs/${api.name}/${referenceFragment(restore)}">${api.document.info.title}</a><span class="publisher">${publisher} · ${api.name}</span></h3>
<dl>
${row('Method and path', html`<code class="path"><b>${method.toUpperCase()}</b> ${renderBreakable(path)}</code>`)}
${row('Body', body.outline === '' ? 'None' : html`<code>${body.outline}</code>${body.isOptional ? html` <p>May be left out.</p>` : ''}`)}
${row('Mandatory', html`<ul>${body.requirements.map(renderRequirement)}</ul>`)}
${row('Success', html`<p><b class="status">${success.status}</b> <span class="outcome ${restore.restore.outcome}">${OUTCOMES[restore.restore.outcome]}</span></p><p>${renderInline(success.description)}</p>`)}
${row('What comes back', success.outline === '' ? 'No body' : html`<code>${success.outline}</code>`)}
${row('How one sees the end', renderInline(restore.restore.completion))}
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
  return html`<li><code>${renderBreakable(url)}</code>${Object.entries(variables).map(([name, { enum: values = [], default: preset }]) => {
    const list = html`<code>${(values.length === 0 ? [preset] : values).join(' ')}</code>`;
    return values.length > FEW_REGIONS
      ? html`<details><summary>${values.length} values of ${name}</summary>${list}</details>`
      : html`<p>${name}: ${list}</p>`;
  })}</li>`;
}
