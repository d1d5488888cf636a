import { raw } from 'hono/html';
import markdownIt from 'markdown-it';
import type { Html } from './html.ts';

// HTML in a description is shown as text: only Markdown makes markup.
const markdown = markdownIt({ html: false });

/** The Markdown of a description as markup within a line. */
export function renderInline(text: string): Html {
  return raw(markdown.renderInline(text.replace(/\s+/g, ' ').trim()));
}

/** The Markdown of a description as paragraphs. */
export function renderBlocks(text: string): Html {
  return raw(markdown.render(text));
}
