/** Indents the lines after the first, which continues a line of the sample. */
export function indentRest(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

/** JSON on several lines; any other text as the reader wrote it. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A string literal with escapes that JSON, Python, Go, Java and C# have in common. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** A literal that shows lines as they are, or an escaped literal if the text contains what would end or escape it. */
export function quoteLines(text: string, open: string, close: string, forbidden: RegExp): string {
  return forbidden.test(text) ? quote(text) : `${open}${text}${close}`;
}
