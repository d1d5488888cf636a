import { readFileSync } from 'node:fs';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type CallRequest, createRequest, fillInput } from '../browser/call.ts';
import { renderSample } from '../browser/samples/index.ts';
import { type ApiOperation, linkToReference, listApiOperations } from '../model/api-operation.ts';
import { createCall } from '../model/exchanges.ts';
import { type Html, html } from './markup.ts';
import type { Site } from './site.ts';

/** For each API: samples that call the mock with curl and the client, and commands that use the bundle with other tools. */
export function renderQuickStarts(site: Site): Html {
  const panels = site.apis.map((api, index) => renderPanel(site, api, index === 0));
  return html`<section class="quick-starts" aria-labelledby="quick-starts">
<h2 id="quick-starts">Quick starts</h2>
<p class="note">The samples call the mock at <code>${site.mockUrl}</code>, which <code>npm ci &amp;&amp; npm start</code> starts.</p>
<fieldset class="tabs"><legend class="hidden">API</legend>${panels}</fieldset>
</section>`;
}

/** A choice and, right behind it, what it shows: the styles show the panel whose choice is checked. */
function renderPanel({ mockUrl, siteUrl }: Site, api: BundledApi, isFirst: boolean): Html {
  const operations = listApiOperations(api);
  const operation = operations.find((candidate) => candidate.operation['x-restore']) ?? operations[0];
  const bundle = `${siteUrl}/specs/${api.name}.yaml`;
  return html`<label><input type="radio" name="api" value="${api.name}"${isFirst ? html` checked` : ''}><span>${api.name}</span></label>
<div class="panel">
${operation === undefined ? '' : renderCalls(operation, mockUrl)}
${renderSnippet('Mock the bundle with Prism', `npx @stoplight/prism-cli@${prismVersion()} mock ${bundle}\n`)}
${renderSnippet('Generate a client from the bundle with another tool', `npx swagger-typescript-api@13.13.0 generate -p ${bundle} -o ${api.name}-client\n`)}
${operations.length > 1 ? html`<p class="note">Samples for all ${operations.length} operations are in the <a href="docs/${api.name}/">reference</a>.</p>` : ''}
</div>`;
}

function renderCalls(operation: ApiOperation, mockUrl: string): Html {
  const call = createCall(operation, mockUrl);
  const [first] = call.choices;
  if (first === undefined) return html``;
  const input = fillInput(call, first);
  const name = html`<a href="${linkToReference(operation)}">${operation.name}</a>`;
  return html`${renderSnippet(html`Call ${name} with curl`, renderSample('curl', call, input), renderSend(createRequest(call, input)))}
${renderSnippet(html`Call ${name} with the TypeScript client`, renderSample('TypeScript', call, input))}`;
}

function renderSnippet(title: Html | string, source: string, extra: Html | string = ''): Html {
  return html`<figure class="snippet"><figcaption><span>${title}</span>${extra}<button type="button" class="copy" hidden>Copy</button></figcaption>
<pre tabindex="0"><code>${source}</code></pre></figure>`;
}

/** A button that sends the sample's request from the page; the script of the page shows the response below the sample. */
function renderSend(request: CallRequest): Html {
  return html`<button type="button" class="send" data-request="${JSON.stringify(request)}" hidden>Send</button>`;
}

/** The release of Prism that this project is tested with. */
function prismVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return manifest.devDependencies['@stoplight/prism-cli'];
}
