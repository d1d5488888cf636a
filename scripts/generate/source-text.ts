/** Text as a string literal. Whatever characters a description contains, they stay data. */
export function literal(text: string): string {
  return /^[\w !#-&(-[\]^`{-~]*$/.test(text) ? `'${text}'` : JSON.stringify(text);
}

/** Text as the name of a property. */
export function propertyName(text: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(text) ? text : literal(text);
}

/** Text as a comment of one line, which nothing in the text can end. */
export function docComment(text: string): string {
  return `/** ${escapeComment(text.trim().replace(/\s+/g, ' '))} */`;
}

/** Paragraphs, which can be Markdown, and tags such as `@deprecated` as a comment of several lines. */
export function docBlock(paragraphs: string[], tags: string[]): string {
  const texts = [paragraphs.join('\n\n'), tags.join('\n')].filter((text) => text !== '');
  // The characters that end a line in TypeScript.
  const lines = texts.join('\n\n').split(/\r\n|[\n\r\u2028\u2029]/);
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** Text for a comment: it can neither end the comment nor begin a tag. */
export function escapeComment(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/(^|[\s{])@(?=\S)/g, '$1\\@');
}

/** Joins texts of a description and our own sentences about them. */
export function joinSentences(...texts: (string | undefined | false)[]): string {
  const given = texts.filter((text) => typeof text === 'string').map((text) => text.trim());
  return given.map((text) => text.replace(/[^.!?:]$/, '$&.')).join(' ');
}

/** Moves each line of a source to the right. */
export function indent(source: string, spaces = 2): string {
  // Not by a pattern: `^` also matches after U+2028, which a literal may contain.
  const lines = source.split('\n');
  return lines.map((line) => (line === '' ? line : ' '.repeat(spaces) + line)).join('\n');
}
