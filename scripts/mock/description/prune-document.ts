import { pointerToPath } from '@stoplight/json';
import { type Components, type Document, METHODS, type PathItem } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** Copies the part of a document that one operation needs: its path item without other operations, and everything that it refers to. */
export function pruneDocument(document: Document, path: string, method: string): Document {
  const { openapi, info, jsonSchemaDialect, servers, security } = document;
  const { securitySchemes } = document.components ?? {};
  const pathItem = Object.entries(resolveRef<PathItem>(document, document.paths?.[path] ?? {})).filter(
    ([key]) => key === method || !(METHODS as readonly string[]).includes(key),
  );
  const pruned: Document = {
    openapi,
    info,
    ...(jsonSchemaDialect !== undefined && { jsonSchemaDialect }),
    ...(servers !== undefined && { servers }),
    ...(security !== undefined && { security }),
    paths: { [path]: Object.fromEntries(pathItem) },
    // Security requirements refer to their schemes by name, without $ref. Prism checks no credentials if there are no schemes at all.
    ...(securitySchemes && { components: { securitySchemes: { ...securitySchemes } } }),
  };
  copyReferences(pruned.paths, document, pruned);
  copyReferences(pruned.components, document, pruned);
  const copy = structuredClone(pruned);
  addTitles(copy.components?.schemas);
  return copy;
}

/** Sets the name of its component as the title of each schema, so that messages can name the schema after references are resolved. */
function addTitles(schemas: Components['schemas'] = {}): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (typeof schema === 'object' && schema !== null && !('$ref' in schema)) schema.title ??= name;
  }
}

type Node = Record<string, unknown>;

function copyReferences(value: unknown, document: Document, pruned: Document): void {
  if (typeof value !== 'object' || value === null) return;
  if ('$ref' in value && typeof value.$ref === 'string' && value.$ref.startsWith('#/')) {
    const steps = pointerToPath(value.$ref).map(String);
    // A component or an operation is copied as a whole, anything else together with its whole top-level section.
    copyPart(
      steps.slice(0, steps[0] === 'components' || steps[0] === 'paths' ? 3 : 1),
      document as unknown as Node,
      pruned as unknown as Node,
      (part) => copyReferences(part, document, pruned),
    );
  }
  for (const child of Object.values(value)) copyReferences(child, document, pruned);
}

/** Copies the value at a path of keys, unless it has been copied already. */
function copyPart([step = '', ...rest]: string[], from: Node, to: Node, onCopy: (part: unknown) => void): void {
  if (rest.length > 0) {
    to[step] ??= {};
    copyPart(rest, (from[step] ?? {}) as Node, to[step] as Node, onCopy);
  } else if (!Object.hasOwn(to, step)) {
    to[step] = from[step];
    onCopy(to[step]);
  }
}
