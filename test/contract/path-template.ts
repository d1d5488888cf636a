const patterns = new Map<string, RegExp>();

/** The values that a path has for the parameters of its template: `/a/{id}` and `/a/1` → `{ id: '1' }`. A query is ignored. */
export function readPathValues(template: string, path: string): Record<string, string> {
  const pattern = patterns.get(template) ?? compileTemplate(template);
  patterns.set(template, pattern);
  const values = pattern.exec(path.split('?', 1)[0] ?? '')?.groups ?? {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));
}

function compileTemplate(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, '(?<$1>[^/]*)')}$`);
}

/** A path template with its parameters filled in. */
export function fillPath(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
