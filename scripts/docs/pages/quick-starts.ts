import { readFileSync } from 'node:fs';
import type { RestoreOperation } from '../model/list-restores.ts';
import { createRequest, createSamples, listExchanges } from '../model/samples.ts';
import { type Html, html } from './html.ts';
import type { Site } from './layout.ts';

/** For each API: what to copy to call the mock, with curl and the client, and to put the bundle to use without us. */
export async function renderQuickStarts(site: Site, restores: RestoreOperation[]): Promise<Html> {
  const panels = await Promise.all(restores.map((restore, index) => renderPanel(site, restore, index === 0)));
  return html`<section class="quick-starts" aria-labelledby="quick-starts">
<h2 id="quick-starts">Quick starts</h2>
<p class="note">The samples call the mock at <code>${site.mockUrl}</code>, which <code>npm ci &amp;&amp; npm start</code> runs.</p>
<fieldset class="tabs"><legend class="hidden">API</legend>${panels}</fieldset>
</section>`;
}

/** A choice and, right behind it, what it shows: the styles show the panel whose choice is checked. */
async function renderPanel({ mockUrl, siteUrl }: Site, restore: RestoreOperation, isFirst: boolean): Promise<Html> {
  const { api } = restore;
  const samples = await createSamples(api, restore, { mockUrl });
  const source = (label: string) => samples.find((sample) => sample.label === label)?.source ?? '';
  const bundle = `${siteUrl}/specs/${api.name}.yaml`;
  return html`<label><input type="radio" name="api" value="${api.name}"${isFirst ? html` checked` : ''}><span>${api.name}</span></label>
<div class="panel">
${renderSnippet('Call the mock with curl', source('curl'), renderRun(restore, mockUrl))}
${renderSnippet('Call it with the TypeScript client', source('TypeScript'))}
${renderSnippet('Mock the bundle with stock Prism', `npx @stoplight/prism-cli@${prismVersion()} mock ${bundle}\n`)}
${renderSnippet('Generate with another tool from the bundle', `npx swagger-typescript-api@13.13.0 generate -p ${bundle} -o ${api.name}-client\n`)}
</div>`;
}

function renderSnippet(title: string, source: string, extra: Html | string = ''): Html {
  return html`<figure class="snippet"><figcaption><span>${title}</span>${extra}<button type="button" class="copy" hidden>Copy</button></figcaption>
<pre tabindex="0"><code>${source}</code></pre></figure>`;
}

/** A button that sends the sample's request from the page; the script of the page shows the answer below the sample. */
function renderRun(restore: RestoreOperation, mockUrl: string): Html | string {
  const [exchange] = listExchanges(restore.api.document, restore);
  if (exchange === undefined) return '';
  const { method, url, headers, postData } = createRequest(`${mockUrl}/${restore.api.name}`, restore, exchange);
  const fields = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  return html`<button type="button" class="run" data-method="${method}" data-url="${url}" data-headers="${JSON.stringify(fields)}" data-body="${postData?.text ?? ''}" hidden>Send</button>`;
}

/** The release of Prism that this project is tested with. */
function prismVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return manifest.devDependencies['@stoplight/prism-cli'];
}
