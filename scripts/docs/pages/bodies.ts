import { resolveRef } from '../../openapi/resolve-ref.ts';
import { firstContent, linkToReference } from '../model/api-operation.ts';
import { findRestoreField, RESTORE_FIELDS, type RestoreOperation } from '../model/compare-restores.ts';
import { formatCount, type Html, html, renderUrl } from './markup.ts';

/** The request bodies side by side; fields with the same meaning have the same colour. */
export function renderBodies(restores: RestoreOperation[]): Html {
  return html`<section class="bodies-section" aria-labelledby="bodies">
<h2 id="bodies">One task, ${formatCount(restores.length, 'request')}</h2>
<p class="note">Each request restores a backup. Fields with the same meaning have the same colour. Select a field to highlight it.</p>
<fieldset class="fields"><legend class="hidden">Field to highlight</legend>
<label><input type="radio" name="field" value="all" checked><span>all</span></label>
${Object.entries(RESTORE_FIELDS).map(([field, label]) => html`<label><input type="radio" name="field" value="${field}"><span class="field ${field}">${label}</span></label>`)}
</fieldset>
<div class="bodies">${restores.map(renderBody)}</div>
</section>`;
}

function renderBody(restore: RestoreOperation): Html {
  const { api, method, path, operation } = restore;
  const body = operation.requestBody && resolveRef(api.document, operation.requestBody);
  const examples = Object.values(firstContent(body)?.[1].examples ?? {}).map((example) => resolveRef(api.document, example));
  const [first, ...others] = examples;
  const json = first && html`<code class="json">${renderJson(first.value, restore)}</code>`;
  return html`<figure class="body">
<figcaption><a href="${linkToReference(restore)}">${restore.label}</a><span>${first?.summary ?? operation.summary ?? ''}</span></figcaption>
<div class="code"><code class="path"><b>${method.toUpperCase()}</b> ${renderPath(restore, path)}</code>
${json ?? html`<p class="none">${body === undefined ? 'No body' : 'No example'}</p>`}</div>
${others.length > 0 ? html`<p class="note">${formatCount(others.length, 'more example')} in the <a href="${linkToReference(restore)}">reference</a></p>` : ''}
</figure>`;
}

function renderPath(restore: RestoreOperation, path: string): Html[] {
  return path.split(/(\{[^}]+\})/).map((part) => {
    const field = findRestoreField(restore, part);
    return field === undefined ? html`${renderUrl(part)}` : html`<span class="field ${field}">${part}</span>`;
  });
}

/** JSON as nested lines, with the fields that every restore has marked. */
function renderJson(value: unknown, restore: RestoreOperation, pointer = '', label: Html | string = '', comma = ''): Html {
  const field = findRestoreField(restore, pointer);
  const lines = renderLines(value, restore, pointer, label, comma);
  return field === undefined ? lines : html`<span class="field ${field}">${lines}</span>`;
}

function renderLines(value: unknown, restore: RestoreOperation, pointer: string, label: Html | string, comma: string): Html {
  if (typeof value !== 'object' || value === null) {
    return html`<span class="line">${label}<span class="value">${JSON.stringify(value)}</span>${comma}</span>`;
  }
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  return html`<span class="line">${label}${open}</span><span class="nest">${entries.map(([key, item], index) =>
    renderJson(
      item,
      restore,
      `${pointer}/${isArray ? '*' : key}`,
      isArray ? '' : html`<span class="key">${JSON.stringify(key)}</span>: `,
      index < entries.length - 1 ? ',' : '',
    ),
  )}</span><span class="line">${close}${comma}</span>`;
}
