/** The values that a path has for the parameters of its template: `/a/{id}` and `/a/1` → `{ id: '1' }`. A query is ignored. */
export function readPathValues(template: string, path: string): Record<string, string> {
  const pattern = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  const values = new RegExp(`^${pattern.join('([^/]*)')}$`).exec(path.split('?', 1)[0] ?? '')?.slice(1) ?? [];
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, decodeURIComponent(values[index])]])),
  );
}

/** A path template with its parameters filled in. */
export function fillPath(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
