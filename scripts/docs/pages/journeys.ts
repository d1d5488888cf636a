import { describeApi } from '../model/api-operation.ts';
import { createRunnableStep, renderCurl } from '../model/journey-request.ts';
import type { JourneyView, StepView, WorkflowView } from '../model/journeys.ts';
import { renderPage, rootOf } from './layout.ts';
import { type Html, html, raw, renderInline } from './markup.ts';
import { renderSequenceDiagram } from './sequence-diagram.ts';
import type { Site } from './site.ts';
import { renderStateDiagram } from './state-diagram.ts';

/** The page that shows every journey as a row of calls. */
export function renderJourneys(site: Site): string {
  return renderPage(site, {
    path: 'journeys/index.html',
    title: 'Journeys · restore-contracts',
    description: 'The calls of each restore, from the token to the end.',
    main: html`<main id="content"><div class="hero"><h1>Journeys</h1>
<p class="lead">An accepted restore has not finished. A journey contains all calls from the token to the end of a restore, as an Arazzo workflow that the tests run against the mock.</p></div>
${site.journeys.map((journey) => renderFlow(journey, '../'))}
</main>`,
  });
}

/** The calls of a journey's first workflow in a row; a sign marks the calls that are repeated until a state is reached. */
export function renderFlow({ api, workflows: [workflow] }: JourneyView, root: string): Html {
  const { title, publisher } = describeApi(api);
  return html`<section class="flow"><h2><a href="${root}journeys/${api.name}/">${title}</a> <span class="publisher">${publisher}</span></h2>
<ol>${(workflow?.steps ?? []).map((step) => html`<li>${renderCall(step, root)}${step.retries.length > 0 ? html` <span class="repeated" title="repeated">↻</span><span class="hidden">repeated</span>` : ''} <span class="publisher">${step.api}</span></li>`)}</ol></section>`;
}

/** The page of a journey: the states of the restore, the calls in a diagram, and each workflow with its steps, which the page's script runs. */
export function renderJourney(site: Site, journey: JourneyView): string {
  const { api, title, summary, inputs, workflows, states, sample } = journey;
  const [first] = workflows;
  const path = `journeys/${api.name}/index.html`;
  const root = rootOf(path);
  return renderPage(site, {
    path,
    title: `${title} · restore-contracts`,
    description: summary,
    trail: [html`<a href="${root}journeys/">Journeys</a>`],
    main: html`<main id="content"><div class="hero"><h1>${title}</h1>
<p class="lead">${renderInline(summary)}</p>
<p>To run the journey against the mock, use <code>npm run journey -- ${api.name}</code>. The <a href="${root}docs/${api.name}/">reference</a> describes the operations.</p></div>
${states.length === 0 ? '' : html`<section class="states"><h2>States</h2><p>The provider documents the states; their order is inferred. Below each final state are the outcomes that end there. In the mock, <code>Prefer: outcome=…</code> on the restore request chooses one.</p>${states.map(renderStateDiagram)}</section>`}
${first === undefined ? '' : html`<section class="calls"><h2>Calls</h2>${renderSequenceDiagram(first)}</section>`}
${workflows.map((workflow) => renderWorkflow(workflow, inputs, root, site.mockUrl))}
${sample === undefined ? '' : html`<section><h2>With the clients</h2>${renderSnippet('TypeScript', sample)}</section>`}
</main>`,
  });
}

function renderWorkflow(
  { anchor, summary, description, steps }: WorkflowView,
  inputs: Record<string, unknown>,
  root: string,
  mockUrl: string,
): Html {
  const data = { inputs, steps: steps.map((step) => createRunnableStep(step, mockUrl)) };
  const isRunnable = data.steps.every((step) => step !== undefined);
  return html`<section class="workflow" id="${anchor}"><h2><a href="#${anchor}">${summary}</a></h2>
<p>${renderInline(description)}</p>
${isRunnable ? html`<p><button type="button" class="run" hidden>Run against the mock</button></p><script type="application/json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>` : ''}
<ol class="steps">${steps.map((step) => renderStep(step, anchor, root, mockUrl))}</ol></section>`;
}

function renderStep(step: StepView, anchor: string, root: string, mockUrl: string): Html {
  const { name, shownIn } = step;
  return html`<li id="${anchor}-${name}" data-step="${name}"><h3>${name}: ${renderCall(step, root)} <span class="publisher">${step.api}</span></h3>
${shownIn === undefined ? renderDetails(step, mockUrl) : html`<p>Same as in <a href="#${shownIn.anchor}">${shownIn.summary}</a>.</p>`}<output></output></li>`;
}

function renderDetails(step: StepView, mockUrl: string): Html {
  const { description, inputs, criteria, retries, outputs } = step;
  const curl = renderCurl(step, mockUrl);
  return html`<p>${renderInline(description)}</p>
<dl>${renderPairs('Sends', inputs)}
${criteria.length === 0 ? '' : html`<div><dt>Continues when</dt><dd><ul>${criteria.map((text) => html`<li><code>${text}</code></li>`)}</ul></dd></div>`}
${retries.map(({ seconds, conditions }) => html`<div><dt>Repeats</dt><dd>every ${seconds} s while ${conditions.map((text) => html`<code>${text}</code> `)}</dd></div>`)}
${renderPairs('Stores', outputs)}</dl>
${curl === undefined ? '' : renderSnippet('curl', curl)}`;
}

function renderSnippet(language: string, code: string): Html {
  return html`<figure class="snippet"><figcaption><span>${language}</span></figcaption><pre tabindex="0"><code>${code}</code></pre></figure>`;
}

function renderPairs(title: string, pairs: [string, string][]): Html | string {
  if (pairs.length === 0) return '';
  return html`<div><dt>${title}</dt><dd><ul>${pairs.map(([name, value]) => html`<li><code>${name}</code> = <code>${value}</code></li>`)}</ul></dd></div>`;
}

function renderCall({ link, operationId }: StepView, root: string): Html {
  return link === undefined ? html`<code>${operationId}</code>` : html`<a href="${root}${link}"><code>${operationId}</code></a>`;
}
