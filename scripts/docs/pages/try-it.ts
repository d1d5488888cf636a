import { type Call, fillInput } from '../browser/call.ts';
import { LANGUAGES, renderSample } from '../browser/samples/index.ts';
import type { ApiOperation } from '../model/api-operation.ts';
import { createCall } from '../model/exchanges.ts';
import { type Html, html, raw } from './markup.ts';
import type { Site } from './site.ts';

/**
 * What the page's script turns into a form that sends requests of an operation to the mock, and the code of the first exchange,
 * which is all that a reader has without scripts.
 */
export function renderTry({ mockUrl }: Site, operation: ApiOperation): Html {
  const call = createCall(operation, mockUrl);
  return html`<aside class="try" data-operation="${operation.anchor}">
<script type="application/json">${raw(JSON.stringify(call).replaceAll('<', '\\u003c'))}</script>
${renderSamples(call, operation.anchor)}
</aside>`;
}

/** A request as code in each language; the styles show the one that is chosen. */
export function renderSamples(call: Call, id: string): Html {
  const [first] = call.choices;
  if (first === undefined) return html``;
  const input = fillInput(call, first);
  return html`<fieldset class="tabs samples"><legend class="hidden">Language of the sample</legend>${LANGUAGES.map(
    (
      language,
      index,
    ) => html`<label><input type="radio" name="${id}-language" value="${language}"${index === 0 ? html` checked` : ''}><span>${language}</span></label>
<div class="panel"><figure class="snippet"><figcaption><span>${language}</span><button type="button" class="copy" hidden>Copy</button></figcaption><pre tabindex="0"><code data-language="${language}">${renderSample(language, call, input)}</code></pre></figure></div>`,
  )}</fieldset>`;
}
