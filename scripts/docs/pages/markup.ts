import { html, raw } from 'hono/html';
import markdownIt from 'markdown-it';

/** Markup whose interpolated text is escaped; what the template tag `html` of hono returns. */
export type Html = ReturnType<typeof html>;

export { html };

// HTML in a description is shown as text: only Markdown becomes markup.
const markdown = markdownIt({ html: false });

/** The Markdown of a description as markup within a line. */
export function renderInline(text: string): Html {
  return raw(markdown.renderInline(text.replace(/\s+/g, ' ').trim()));
}

/** The Markdown of a description as paragraphs. */
export function renderBlocks(text: string): Html {
  return raw(markdown.render(text));
}

/** A path or URL, which a narrow column breaks before a slash or a dot rather than within a name. */
export function renderUrl(text: string): Html[] {
  return text.split(/(?=[/.])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
}

/** A number with its noun: `1 place`, `2 places`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Marks what the provider advises against. */
export function renderDeprecation(isDeprecated: boolean | undefined): Html | string {
  return isDeprecated ? html`<span class="badge">deprecated</span>` : '';
}
