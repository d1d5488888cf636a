import type { RestoreField } from '../../openapi/document.ts';
import { type Html, html } from './html.ts';

type FindField = (pointer: string) => RestoreField | undefined;

/** JSON as nested lines. The fields that every restore has are marked; `findField` gets JSON pointers with `*` for any item. */
export function renderJson(value: unknown, findField: FindField, pointer = '', label: Html | string = '', comma = ''): Html {
  const field = findField(pointer);
  const lines = renderValue(value, findField, pointer, label, comma);
  return field === undefined ? lines : html`<span class="field ${field}">${lines}</span>`;
}

function renderValue(value: unknown, findField: FindField, pointer: string, label: Html | string, comma: string): Html {
  if (typeof value !== 'object' || value === null) {
    return html`<span class="line">${label}<span class="value">${JSON.stringify(value)}</span>${comma}</span>`;
  }
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  return html`<span class="line">${label}${open}</span><span class="nest">${entries.map(([key, item], index) =>
    renderJson(
      item,
      findField,
      `${pointer}/${isArray ? '*' : key}`,
      isArray ? '' : html`<span class="key">${JSON.stringify(key)}</span>: `,
      index < entries.length - 1 ? ',' : '',
    ),
  )}</span><span class="line">${close}${comma}</span>`;
}
