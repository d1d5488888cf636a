import type { Idea } from '../../openapi/document.ts';
import { type Html, html } from './html.ts';

type FindIdea = (pointer: string) => Idea | undefined;

/** JSON as nested lines; what stands for an idea, with all that is in it, is marked. `findIdea` gets JSON pointers with `*` for any item. */
export function renderJson(value: unknown, findIdea: FindIdea, pointer = '', label: Html | string = '', comma = ''): Html {
  const idea = findIdea(pointer);
  const lines = renderValue(value, findIdea, pointer, label, comma);
  return idea === undefined ? lines : html`<span class="idea ${idea}">${lines}</span>`;
}

function renderValue(value: unknown, findIdea: FindIdea, pointer: string, label: Html | string, comma: string): Html {
  if (typeof value !== 'object' || value === null) {
    return html`<span class="line">${label}<span class="value">${JSON.stringify(value)}</span>${comma}</span>`;
  }
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  return html`<span class="line">${label}${open}</span><span class="nest">${entries.map(([key, item], index) =>
    renderJson(
      item,
      findIdea,
      `${pointer}/${isArray ? '*' : key}`,
      isArray ? '' : html`<span class="key">${JSON.stringify(key)}</span>: `,
      index < entries.length - 1 ? ',' : '',
    ),
  )}</span><span class="line">${close}${comma}</span>`;
}
