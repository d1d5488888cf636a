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

/** The part of a document that one operation needs: its path item without other operations, and the components it refers to, directly or not. */
export function pruneDocument(document: OpenApiDocument, path: string, method: string): OpenApiDocument {
  const { openapi, jsonSchemaDialect, info, servers, security } = document;
  const pathItem = Object.entries(document.paths?.[path] ?? {}).filter(
    ([key]) => key === method || !(METHODS as readonly string[]).includes(key),
  );
  const pruned: OpenApiDocument = {
    openapi,
    ...(jsonSchemaDialect !== undefined && { jsonSchemaDialect }),
    ...(info && { info }),
    ...(servers !== undefined && { servers }),
    ...(security !== undefined && { security }),
    paths: { [path]: Object.fromEntries(pathItem) },
    // Security requirements name their schemes without $ref.
    components: { securitySchemes: document.components?.securitySchemes ?? {} },
  };
  copyReferences(pruned.paths, document, pruned.components ?? {});
  copyReferences(pruned.components, document, pruned.components ?? {});
  return structuredClone(pruned);
}

function copyReferences(value: unknown, document: OpenApiDocument, components: Record<string, Record<string, unknown>>): void {
  if (typeof value !== 'object' || value === null) return;
  const match = '$ref' in value && typeof value.$ref === 'string' ? /^#\/components\/([^/]+)\/([^/]+)/.exec(value.$ref) : null;
  const [, kind, key] = match ?? [];
  if (kind !== undefined && key !== undefined) {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
    components[kind] ??= {};
    if (!Object.hasOwn(components[kind], name)) {
      const component = document.components?.[kind]?.[name];
      components[kind][name] = component;
      copyReferences(component, document, components);
    }
  }
  for (const child of Object.values(value)) copyReferences(child, document, components);
}
