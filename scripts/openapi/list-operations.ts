import { type Document, METHODS, type Method, type Operation, type Parameter, type PathItem } from './document.ts';
import { resolveRef } from './resolve-ref.ts';

/** An operation with what its place in the document adds to it. */
export interface DescribedOperation {
  method: Method;
  path: string;
  operation: Operation;
  /** Those of the path item and of the operation, which override them, with references resolved. */
  parameters: Parameter[];
}

/** The operations of a document, in its order. */
export function listOperations(document: Document): DescribedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, reference]) => {
    // In YAML, a path without a value is null.
    const item: PathItem = resolveRef(document, reference ?? {});
    return METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolveRef(document, parameter));
      const parameters = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
      return [{ method, path, operation, parameters: [...parameters.values()] }];
    });
  });
}
