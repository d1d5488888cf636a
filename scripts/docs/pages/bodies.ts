import { IDEAS, type Idea, resolveRef } from '../../openapi/document.ts';
import type { RestoreOperation } from '../../openapi/load-apis.ts';
import { referenceFragment } from '../model/reference-link.ts';
import { firstContent } from '../model/summarize-restore.ts';
import { renderBreakable } from './breakable.ts';
import { type Html, html } from './html.ts';
import { renderJson } from './json.ts';

const LABELS: Record<Idea, string> = { backup: 'backup', target: 'target', powerOn: 'power on', mapping: 'mapping' };

/** The documented request bodies beside each other, the ideas that they share in the same colours. */
export function renderBodies(restores: RestoreOperation[]): Html {
  return html`<section class="bodies-section" aria-labelledby="bodies">
<h2 id="bodies">One wish, ${restores.length} bodies</h2>
<p class="note">Each request restores a backup. The same idea has the same colour everywhere; choose one to see it alone.</p>
<fieldset class="ideas"><legend class="hidden">Idea to highlight</legend>
<label><input type="radio" name="idea" value="all" checked><span>all</span></label>
${IDEAS.map((idea) => html`<label><input type="radio" name="idea" value="${idea}"><span class="idea ${idea}">${LABELS[idea]}</span></label>`)}
</fieldset>
<div class="bodies">${restores.map(renderBody)}</div>
</section>`;
}

function renderBody(restore: RestoreOperation): Html {
  const { api, method, path, operation } = restore;
  const body = operation.requestBody && resolveRef(api.document, operation.requestBody);
  const examples = Object.values(firstContent(body)?.examples ?? {}).map((example) => resolveRef(api.document, example));
  const [first] = examples;
  const others = examples.length - 1;
  return html`<figure class="body">
<figcaption><a href="docs/${api.name}/${referenceFragment(restore)}">${api.name}</a><span>${first?.summary ?? ''}</span></figcaption>
<div class="code"><code class="path"><b>${method}</b> ${renderPath(restore, path)}</code>
<code class="json">${renderJson(first?.value, (pointer) => findIdea(restore, pointer))}</code></div>
${others > 0 ? html`<p class="note">${others} more in the <a href="docs/${api.name}/${referenceFragment(restore, 'request/body')}">reference</a></p>` : ''}
</figure>`;
}

function renderPath(restore: RestoreOperation, path: string): Html[] {
  return path.split(/(\{\w+\})/).map((part) => {
    const idea = findIdea(restore, part);
    return idea === undefined ? html`${renderBreakable(part)}` : html`<span class="idea ${idea}">${part}</span>`;
  });
}

function findIdea({ restore }: RestoreOperation, place: string): Idea | undefined {
  return IDEAS.find((idea) => restore.ideas[idea]?.includes(place));
}
