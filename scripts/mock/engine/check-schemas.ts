import type { IHttpParam } from '@stoplight/types';
import { compileSchema } from './compile-schema.ts';
import { bundleOf, type PrismOperation } from './prism-parts.ts';

/**
 * What is wrong with the schemas that requests of an operation are held against.
 * Prism checks nothing against a schema that does not compile, and does not say so.
 */
export function listSchemaMistakes(operation: PrismOperation): string[] {
  const { method, path, request } = operation;
  const title = `${method.toUpperCase()} ${path}`;
  const bundle = bundleOf(operation);
  const check = (what: string, schema: object | undefined, effect: string) => {
    const mistake = schema && compileSchema(schema, { coerce: false, bundle, isChecked: true }).mistake;
    return mistake === undefined ? [] : [`The schema of ${what} of ${title} does not compile, so ${effect}: ${mistake}`];
  };
  const params: IHttpParam[] = [...(request?.path ?? []), ...(request?.query ?? []), ...(request?.headers ?? [])];
  return [
    ...(request?.body?.contents ?? []).flatMap(({ mediaType, schema }) => check(`the body (${mediaType})`, schema, 'no body is checked')),
    ...params.flatMap(({ name, schema }) => check(`the parameter ${name}`, schema, 'neither it nor those beside it are checked')),
  ];
}
