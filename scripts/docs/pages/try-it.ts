import { type Call, fillInput } from '../browser/call.ts';
import { renderSample as renderCode } from '../browser/samples/index.ts';
import type { ApiOperation } from '../model/api-operation.ts';
import { createCall } from '../model/exchanges.ts';
import { type Html, html, raw } from './markup.ts';
import type { Site } from './site.ts';

/**
 * What the page's script turns into a form that sends requests of an operation to the mock, and into its code in each
 * language; and the command for the first exchange, which is what a reader has without scripts.
 */
export function renderTry({ mockUrl }: Site, operation: ApiOperation): Html {
  const call = createCall(operation, mockUrl);
  return html`<aside class="try" id="${operation.anchor}-try" data-operation="${operation.anchor}">
<script type="application/json">${raw(JSON.stringify(call).replaceAll('<', '\\u003c'))}</script>
${renderSample(call)}
</aside>`;
}

function renderSample(call: Call): Html | string {
  const [first] = call.choices;
  if (first === undefined) return '';
  return html`<figure class="snippet"><figcaption><span>curl</span></figcaption><pre tabindex="0"><code>${renderCode('curl', call, fillInput(call, first))}</code></pre></figure>`;
}
