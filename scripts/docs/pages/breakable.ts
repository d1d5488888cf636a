import { type Html, html } from './html.ts';

/** A path or URL that a narrow column breaks before a slash or a dot rather than within a name. */
export function renderBreakable(text: string): Html[] {
  return text.split(/(?=[/.])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
}
