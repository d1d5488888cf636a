import { type Document, METHODS, type Method, type PathItem } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** The method and path template of an operation. */
export interface Route {
  path: string;
  method: Method;
  operationId: string | undefined;
}

/** The routes of a document, in its order. */
export function listRoutes(document: Document): Route[] {
  return Object.entries(document.paths ?? {})
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path, reference]) => {
      // In YAML, a path without a value is null.
      const item: PathItem = resolveRef(document, reference ?? {});
      return METHODS.flatMap((method) => (item[method] ? [{ path, method, operationId: item[method].operationId }] : []));
    });
}
