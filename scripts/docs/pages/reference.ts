import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { describeApi, isError } from '../model/api-operation.ts';
import type { BodyView, ContentView, ExampleView, OperationView, ResponseView } from '../model/describe-operation.ts';
import { placeDiscrepancies } from '../model/list-discrepancies.ts';
import { renderSecurity, renderServers } from './api-access.ts';
import { type DiscrepancyPlaces, renderDiscrepancies, renderParameters, renderValue } from './fields.ts';
import { renderPage, rootOf } from './layout.ts';
import { type Html, html, renderBlocks, renderDeprecation, renderInline, renderUrl } from './markup.ts';
import { renderMenu } from './menu.ts';
import { renderSource } from './operation.ts';
import { renderReport, renderSourceLink } from './repository.ts';
import type { Site } from './site.ts';
import { renderTry } from './try-it.ts';

const PLACES = { path: 'Path parameters', query: 'Query parameters', header: 'Header parameters', cookie: 'Cookie parameters' };

/** The reference of an API: everything that its description states is in the page itself, before any script runs. */
export function renderReference(site: Site, api: BundledApi): string {
  const path = `docs/${api.name}/index.html`;
  const { document } = api;
  const { title, publisher } = describeApi(api);
  const views = site.views.filter(({ operation }) => operation.api === api);
  const places = placeDiscrepancies(views);
  return renderPage(site, {
    path,
    title: `${title} · restore-contracts`,
    description: document.info.summary ?? title,
    trail: publisher === '' ? [] : [publisher],
    className: 'reference',
    main: html`<div class="columns">
<aside class="menu-column">${renderMenu(site, rootOf(path), path)}</aside>
<main id="content">
<header class="intro">
<h1>${title}</h1>
<p class="publisher">${[publisher, `version ${document.info.version}`].filter(Boolean).join(', ')} · <a href="${rootOf(path)}specs/${api.name}.yaml">OpenAPI bundle</a>${renderSourceLink(site, api)}${renderReport(site, api)}</p>
${renderBlocks(document.info.description ?? '')}
${renderServers(api)}
${renderSecurity(api)}
</header>
${views.map((view) => renderOperation(site, view, places))}
${renderChanges(site, api)}
</main></div>`,
  });
}

function renderOperation(site: Site, view: OperationView, places: DiscrepancyPlaces): Html {
  const { operation, discrepancies, parameters, body, responses } = view;
  const { summary = operation.name, description = '', deprecated } = operation.operation;
  const source = renderSource(operation);
  return html`<article class="operation" id="${operation.anchor}" aria-labelledby="${operation.anchor}-title">
<header><h2 id="${operation.anchor}-title"><a href="#${operation.anchor}">${summary}</a> ${renderDeprecation(deprecated)}</h2>
<p class="request-line"><code><b>${operation.method.toUpperCase()}</b> ${renderUrl(operation.path)}</code> <span class="name">${operation.operation.operationId ?? ''}</span> <a class="jump" href="#${operation.anchor}-try">Try it</a>${renderReport(site, operation.api, operation)}</p></header>
<div class="docs">
${renderBlocks(description)}
${renderDiscrepancies(discrepancies, operation.anchor, places)}
${renderCompletion(operation.operation['x-restore']?.completion)}
${source && html`<p class="source">Source: ${source}</p>`}
${Object.entries(PLACES).map(([place, title]) => {
  const own = parameters.filter((parameter) => parameter.in === place);
  return own.length === 0 ? '' : html`<h3>${title}</h3>${renderParameters(own, places)}`;
})}
${body && html`<section id="${body.anchor}"><h3>Request body ${body.required ? html`<span class="required">required</span>` : html`<span class="optional">optional</span>`}</h3>${renderBody(body, places)}</section>`}
<h3>Responses</h3>
${responses.map((response) => renderResponse(view, response, places))}
</div>
${renderTry(site, operation)}
</article>`;
}

function renderCompletion(completion: string | undefined): Html | string {
  return completion === undefined
    ? ''
    : html`<p class="completion"><strong>How to tell when the restore has finished:</strong> ${renderInline(completion)}</p>`;
}

function renderBody({ anchor, description, discrepancies, contents }: BodyView, places: DiscrepancyPlaces): Html {
  return html`${description === '' ? '' : renderBlocks(description)}
${renderDiscrepancies(discrepancies, anchor, places)}
${contents.map((content) => html`${renderContent(content, places)}${renderExamples(content, places)}`)}`;
}

function renderContent({ mediaType, field }: ContentView, places: DiscrepancyPlaces): Html {
  return html`<p class="media"><code>${mediaType}</code></p>${field === undefined ? '' : renderValue(field, places)}`;
}

function renderExamples({ examples }: ContentView, places: DiscrepancyPlaces): Html | string {
  if (examples.length === 0) return '';
  return html`<div class="examples">${examples.map(
    ({
      anchor,
      key,
      summary,
      description,
      value,
      discrepancies,
    }) => html`<figure id="${anchor}"><figcaption>Example <a href="#${anchor}"><code>${key}</code></a> ${summary}</figcaption>
${description === '' ? '' : renderBlocks(description)}<pre tabindex="0"><code>${print(value)}</code></pre>${renderDiscrepancies(discrepancies, anchor, places)}</figure>`,
  )}</div>`;
}

function renderResponse({ operation }: OperationView, response: ResponseView, places: DiscrepancyPlaces): Html {
  const { anchor, status, phrase, description, discrepancies, headers, contents } = response;
  const isFailure = isError(status);
  const errors = isFailure && contents.some(({ examples }) => examples.length > 0);
  return html`<section class="response class-${status.charAt(0)}" id="${anchor}"><h4><a href="#${anchor}"><b>${status}</b> ${phrase}</a></h4>
${renderBlocks(description)}
${renderDiscrepancies(discrepancies, anchor, places)}
${headers.length === 0 ? '' : html`<p class="media">Headers</p>${renderParameters(headers, places)}`}
${contents.map((content) => html`${renderContent(content, places)}${isFailure ? renderErrorExamples(content.examples, places) : renderExamples(content, places)}`)}
${errors ? html`<p class="elsewhere"><a href="../../errors/#${operation.id}-${status}">Causes and remedies</a></p>` : ''}
</section>`;
}

/** Error bodies differ in code and message only, so each is one line. */
function renderErrorExamples(examples: ExampleView[], places: DiscrepancyPlaces): Html | string {
  if (examples.length === 0) return '';
  return html`<ul class="error-examples">${examples.map(
    ({
      anchor,
      key,
      summary,
      description,
      value,
      discrepancies,
    }) => html`<li id="${anchor}"><a href="#${anchor}"><code>${summary || key}</code></a> <span class="of">${summary === '' ? '' : key}</span>
<code class="json-line">${JSON.stringify(value)}</code>${description === '' ? '' : html`<span class="remedy">${renderInline(description)}</span>`}${renderDiscrepancies(discrepancies, anchor, places)}</li>`,
  )}</ul>`;
}

function renderChanges(site: Site, { name }: BundledApi): Html | string {
  const changes = site.changes.filter(({ apis }) => apis.includes(name));
  if (changes.length === 0) return '';
  return html`<section id="changes"><h2>Changes</h2><ul class="changes">${changes.map(({ release, text }) => html`<li><span class="release">${release}</span> ${renderInline(text)}</li>`)}</ul></section>`;
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
