/** An OpenAPI 3 document after parsing. Only what the mock touches is named. */
export interface OpenApiDocument {
  openapi: string;
  jsonSchemaDialect?: string;
  info?: { title?: string; version?: string };
  servers?: unknown;
  security?: unknown;
  paths?: Record<string, PathItem>;
  components?: Record<string, Record<string, unknown>>;
}

type PathItem = Record<string, unknown>;

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** The operations and parameters of a path; it may be a reference to a path item elsewhere in the document. */
export function readPathItem(document: OpenApiDocument, path: string): PathItem {
  const item = document.paths?.[path] ?? {};
  if (typeof item.$ref !== 'string') return item;
  const target = readPointer(item.$ref).reduce<unknown>((node, step) => (node as PathItem | undefined)?.[step], document);
  return { ...(target as PathItem | undefined), ...item };
}

/** The part of a document that one operation needs: its path item without other operations, and all that it refers to, directly or not. */
export function pruneDocument(document: OpenApiDocument, path: string, method: string): OpenApiDocument {
  const { openapi, jsonSchemaDialect, info, servers, security } = document;
  const pathItem = Object.entries(readPathItem(document, path)).filter(([key]) => key === method || !['$ref', ...METHODS].includes(key));
  const pruned: OpenApiDocument = {
    openapi,
    ...(jsonSchemaDialect !== undefined && { jsonSchemaDialect }),
    ...(info && { info }),
    ...(servers !== undefined && { servers }),
    ...(security !== undefined && { security }),
    paths: { [path]: Object.fromEntries(pathItem) },
    // Security requirements name their schemes without $ref.
    components: { securitySchemes: { ...document.components?.securitySchemes } },
  };
  copyReferences(pruned.paths, document, pruned);
  copyReferences(pruned.components, document, pruned);
  return structuredClone(pruned);
}

type Node = Record<string, unknown>;

function copyReferences(value: unknown, document: OpenApiDocument, pruned: OpenApiDocument): void {
  if (typeof value !== 'object' || value === null) return;
  if ('$ref' in value && typeof value.$ref === 'string' && value.$ref.startsWith('#/')) {
    const steps = readPointer(value.$ref);
    // A component or an operation is copied as a whole; what stands elsewhere with all that is beside it.
    copyPart(
      steps.slice(0, steps[0] === 'components' || steps[0] === 'paths' ? 3 : 1),
      document as unknown as Node,
      pruned as unknown as Node,
      (part) => copyReferences(part, document, pruned),
    );
  }
  for (const child of Object.values(value)) copyReferences(child, document, pruned);
}

/** Copies what stands at some steps from the root, if it is not there yet. */
function copyPart([step = '', ...rest]: string[], from: Node, to: Node, onCopy: (part: unknown) => void): void {
  if (rest.length > 0) {
    to[step] ??= {};
    copyPart(rest, (from[step] ?? {}) as Node, to[step] as Node, onCopy);
  } else if (!Object.hasOwn(to, step)) {
    to[step] = from[step];
    onCopy(to[step]);
  }
}

function readPointer(reference: string): string[] {
  return reference
    .slice(2)
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
