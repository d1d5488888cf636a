/** Indents the lines after the first, which continues a line of the sample. */
export function indentRest(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

/** JSON on several lines, as a reader wrote it otherwise. */
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

/** A literal that shows lines as they are, unless the text has what ends or escapes it; then an escaped one. */
export function quoteLines(text: string, open: string, close: string, forbidden: RegExp): string {
  return forbidden.test(text) ? quote(text) : `${open}${text}${close}`;
}
