import type { IHttpParam } from '@stoplight/types';
import { compileSchema } from './compile-schema.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';

/**
 * Lists the errors in the schemas that requests of an operation are validated against.
 * Prism validates nothing against a schema that does not compile, and does not report it.
 */
export function listSchemaErrors(operation: PrismOperation): string[] {
  const { method, path, request } = operation;
  const title = `${method.toUpperCase()} ${path}`;
  const bundle = bundleOf(operation);
  const check = (part: string, schema: object | undefined, effect: string) => {
    const error = schema && compileSchema(schema, { coerce: false, bundle, isChecked: true }).error;
    return error === undefined ? [] : [`The schema of ${part} of ${title} does not compile, so ${effect}: ${error}`];
  };
  const params: IHttpParam[] = [...request.path, ...request.query, ...request.headers];
  return [
    ...(request.body?.contents ?? []).flatMap(({ mediaType, schema }) => check(`the body (${mediaType})`, schema, 'no body is checked')),
    ...params.flatMap(({ name, schema }) =>
      check(`the parameter ${name}`, schema, 'this parameter and the others in the same place are not checked'),
    ),
  ];
}
