import type { IHttpParam } from '@stoplight/types';
import { compileSchema } from '../engine/compile-schema.ts';
import type { OperationCall } from '../engine/operation-hook.ts';
import { createPathReader } from '../engine/path-parameters.ts';
import { bundleOf, type PrismOperation } from '../engine/prism-operation.ts';
import type { HandledRequest } from './handler.ts';

/** The parameters of a request, with the types that their schemas have. */
export function readParams(operation: PrismOperation, { request, target }: OperationCall): HandledRequest['params'] {
  const { path, query, headers } = operation.request;
  const values = createPathReader(operation.path)(target.path);
  const readQuery = ({ name, schema }: IHttpParam) => {
    if (!target.query.has(name)) return undefined;
    return schema?.type === 'array' ? target.query.getAll(name) : target.query.get(name);
  };
  return {
    path: coerce(operation, path, ({ name }) => values[name]),
    query: coerce(operation, query, readQuery),
    header: coerce(operation, headers, ({ name }) => request.header(name.toLowerCase())),
  };
}

function coerce(operation: PrismOperation, params: IHttpParam[], read: (param: IHttpParam) => unknown): Record<string, unknown> {
  const values = Object.fromEntries(params.map((param) => [param.name, read(param)]).filter(([, value]) => value !== undefined));
  const properties = Object.fromEntries(params.map(({ name, schema }) => [name, schema ?? {}]));
  // Ajv changes the values to the types of the schemas.
  compileSchema({ properties }, { coerce: true, bundle: bundleOf(operation) }).accepts(values);
  return values;
}
