import { html, raw } from 'hono/html';
import markdownIt from 'markdown-it';

/** Markup whose interpolated text is escaped; what the template tag `html` of hono returns. */
export type Html = ReturnType<typeof html>;

export { html, raw };

// HTML in a description is shown as text: only Markdown becomes markup.
const markdown = markdownIt({ html: false });

// Such as `--help` or `X-Auth-Token`, which a narrow column would break at a hyphen.
const MAX_WHOLE = 24;

markdown.renderer.rules.code_inline = (tokens, index) => {
  const { content = '' } = tokens[index] ?? {};
  const text = markdown.utils.escapeHtml(content);
  if (content.length <= MAX_WHOLE && /[- ]/.test(content)) return `<code class="whole">${text}</code>`;
  // A path, also one after its method, breaks before a slash rather than within a name.
  return `<code>${/^(\S+ )?\S+$/.test(content) ? text.replace(/(?<=[\w}])\//g, '<wbr>/') : text}</code>`;
};

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

/** The Markdown of a whole page; its headings have anchors, and its tables can be scrolled where they are wider than the screen. */
export function renderDocumentBody(text: string): Html {
  // Such as the marks between which the bench writes its tables.
  const tokens = markdown.parse(text.replace(/<!--.*?-->\n?/gs, ''), {});
  const toSlug = createSlugger();
  for (const [index, token] of tokens.entries()) {
    // Columns of numbers; the policy of the pages allows no style attribute.
    if (token.attrGet('style') !== null) token.attrs = [['class', 'number']];
    if (token.type === 'heading_open') token.attrSet('id', toSlug(tokens[index + 1]?.content ?? ''));
  }
  return raw(
    markdown.renderer
      .render(tokens, markdown.options, {})
      .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>')
      .replaceAll('<pre>', '<pre tabindex="0">'),
  );
}

/** Names headings for links as GitHub does, `Choose the response` → `choose-the-response`, and numbers repeated headings. */
export function createSlugger(): (heading: string) => string {
  const used = new Map<string, number>();
  return (heading) => {
    const words = heading.toLowerCase().replace(/[^\w\s-]/g, '');
    const slug = words.trim().replace(/\s+/g, '-');
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}
