import { RESTORE_FIELDS, type RestoreField } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { RestoreOperation } from '../model/list-restores.ts';
import { referenceFragment } from '../model/reference-link.ts';
import { firstContent } from '../model/summarize-restore.ts';
import { renderBreakable } from './breakable.ts';
import { type Html, html } from './html.ts';
import { renderJson } from './json.ts';

const LABELS: Record<RestoreField, string> = { backup: 'backup', target: 'target', powerOn: 'power on', mapping: 'mapping' };

/** The request bodies side by side; fields that mean the same have the same colour. */
export function renderBodies(restores: RestoreOperation[]): Html {
  return html`<section class="bodies-section" aria-labelledby="bodies">
<h2 id="bodies">One task, ${restores.length} request bodies</h2>
<p class="note">Each request restores a backup. Fields that mean the same have the same colour; choose one to highlight it.</p>
<fieldset class="fields"><legend class="hidden">Field to highlight</legend>
<label><input type="radio" name="field" value="all" checked><span>all</span></label>
${RESTORE_FIELDS.map((field) => html`<label><input type="radio" name="field" value="${field}"><span class="field ${field}">${LABELS[field]}</span></label>`)}
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
<div class="code"><code class="path"><b>${method.toUpperCase()}</b> ${renderPath(restore, path)}</code>
<code class="json">${renderJson(first?.value, (pointer) => findField(restore, pointer))}</code></div>
${others > 0 ? html`<p class="note">${others} more in the <a href="docs/${api.name}/${referenceFragment(restore, 'request/body')}">reference</a></p>` : ''}
</figure>`;
}

function renderPath(restore: RestoreOperation, path: string): Html[] {
  return path.split(/(\{\w+\})/).map((part) => {
    const field = findField(restore, part);
    return field === undefined ? html`${renderBreakable(part)}` : html`<span class="field ${field}">${part}</span>`;
  });
}

function findField({ restore }: RestoreOperation, place: string): RestoreField | undefined {
  return RESTORE_FIELDS.find((field) => restore.fields[field]?.includes(place));
}
