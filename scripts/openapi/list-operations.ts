import { type Document, METHODS, type Method, type Operation, type Parameter, type PathItem } from './document.ts';
import { resolveRef } from './resolve-ref.ts';

/** An operation, with its path, its method and its parameters. */
export interface DescribedOperation {
  method: Method;
  path: string;
  operation: Operation;
  /** The parameters of the operation, and those of the path item that it does not override, with references resolved. */
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
