import { readFileSync } from 'node:fs';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type ApiOperation, linkToReference, listApiOperations } from '../model/api-operation.ts';
import { createRequest, listExchanges } from '../model/exchanges.ts';
import { createSamples } from '../model/samples.ts';
import type { Site } from './layout.ts';
import { type Html, html } from './markup.ts';

/** For each API: what to copy to call the mock, with curl and the client, and to use the bundle with other tools. */
export async function renderQuickStarts(site: Site): Promise<Html> {
  const panels = await Promise.all(site.apis.map((api, index) => renderPanel(site, api, index === 0)));
  return html`<section class="quick-starts" aria-labelledby="quick-starts">
<h2 id="quick-starts">Quick starts</h2>
<p class="note">The samples call the mock at <code>${site.mockUrl}</code>, which <code>npm ci &amp;&amp; npm start</code> runs.</p>
<fieldset class="tabs"><legend class="hidden">API</legend>${panels}</fieldset>
</section>`;
}

/** A choice and, right behind it, what it shows: the styles show the panel whose choice is checked. */
async function renderPanel({ mockUrl, siteUrl }: Site, api: BundledApi, isFirst: boolean): Promise<Html> {
  const operations = listApiOperations(api);
  const operation = operations.find((candidate) => candidate.operation['x-restore']) ?? operations[0];
  const bundle = `${siteUrl}/specs/${api.name}.yaml`;
  return html`<label><input type="radio" name="api" value="${api.name}"${isFirst ? html` checked` : ''}><span>${api.name}</span></label>
<div class="panel">
${operation === undefined ? '' : await renderCalls(operation, mockUrl)}
${renderSnippet('Mock the bundle with stock Prism', `npx @stoplight/prism-cli@${prismVersion()} mock ${bundle}\n`)}
${renderSnippet('Generate with another tool from the bundle', `npx swagger-typescript-api@13.13.0 generate -p ${bundle} -o ${api.name}-client\n`)}
${operations.length > 1 ? html`<p class="note">Samples of all ${operations.length} operations are in the <a href="docs/${api.name}/">reference</a>.</p>` : ''}
</div>`;
}

async function renderCalls(operation: ApiOperation, mockUrl: string): Promise<Html> {
  const samples = await createSamples(operation, mockUrl);
  const source = (label: string) => samples.find((sample) => sample.label === label)?.source ?? '';
  const name = html`<a href="${linkToReference(operation)}">${operation.name}</a>`;
  return html`${renderSnippet(html`Call ${name} with curl`, source('curl'), renderSend(operation, mockUrl))}
${renderSnippet(html`Call ${name} with the TypeScript client`, source('TypeScript'))}`;
}

function renderSnippet(title: Html | string, source: string, extra: Html | string = ''): Html {
  return html`<figure class="snippet"><figcaption><span>${title}</span>${extra}<button type="button" class="copy" hidden>Copy</button></figcaption>
<pre tabindex="0"><code>${source}</code></pre></figure>`;
}

/** A button that sends the sample's request from the page; the script of the page shows the response below the sample. */
function renderSend(operation: ApiOperation, mockUrl: string): Html | string {
  const [exchange] = listExchanges(operation);
  if (exchange === undefined) return '';
  const { method, url, headers, body } = createRequest(operation, exchange, `${mockUrl}/${operation.api.name}`);
  return html`<button type="button" class="send" data-method="${method}" data-url="${url}" data-headers="${JSON.stringify(headers)}" data-body="${body?.text ?? ''}" hidden>Send</button>`;
}

/** The release of Prism that this project is tested with. */
function prismVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return manifest.devDependencies['@stoplight/prism-cli'];
}
