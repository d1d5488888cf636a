/** Creates a function that reads the parameters of a path, without their percent-encoding. */
export function createPathReader(template: string): (path: string) => Record<string, string> {
  const names = splitTemplate(template).filter((_, index) => isName(index));
  const readValues = createPathValuesReader(template);
  return (path) => Object.fromEntries(readValues(path).map((value, index) => [names[index], value]));
}

/** Creates a function that reads only the values of the parameters, which is faster. */
export function createPathValuesReader(template: string): (path: string) => string[] {
  // As in Prism, the first of several parameters in a segment is the shortest.
  const parts = splitTemplate(template).map((part, index) => (isName(index) ? '([^/]*?)' : escapeText(part)));
  const pattern = new RegExp(`^${parts.join('')}$`);
  return (path) => (pattern.exec(path)?.slice(1) ?? []).map((value) => (value.includes('%') ? decodeURIComponent(value) : value));
}

/** Splits the template of a path: every other part is the name of a parameter. */
export function splitTemplate(template: string): string[] {
  return template.split(/\{([^{}]+)\}/);
}

/** Whether the part of a template at this index is the name of a parameter. */
export function isName(index: number): boolean {
  return index % 2 === 1;
}

/** A regular expression for a text. */
export function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
