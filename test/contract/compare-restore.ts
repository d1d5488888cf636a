import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import type { PageOperation } from './page.ts';
import { listPlaces } from './schema-places.ts';

/** Differences between how a page is read as a restore and `x-restore`, and places of `x-restore` that are neither in the request body nor in the path. */
export function compareRestore({ restore }: PageOperation, document: Document, described: DescribedOperation): string[] {
  const found = described.operation['x-restore'];
  if (restore === undefined || found === undefined) {
    return restore === found ? [] : [`x-restore: is ${restore === undefined ? 'described, not documented' : 'documented, not described'}`];
  }
  const names = Object.keys({ ...restore.fields, ...found.fields }) as (keyof typeof found.fields)[];
  const known = listKnownPlaces(document, described);
  return [
    ...(restore.outcome === found.outcome ? [] : [`x-restore outcome: is documented as ${restore.outcome}, described as ${found.outcome}`]),
    ...names
      .filter((name) => !isDeepStrictEqual(restore.fields[name], found.fields[name]))
      .map((name) => `x-restore ${name}: is documented as ${restore.fields[name]}, described as ${found.fields[name]}`),
    ...names.flatMap((name) =>
      (found.fields[name] ?? []).filter((place) => !known.has(place)).map((place) => `x-restore ${name}: the request has no ${place}`),
    ),
  ];
}

/** Path parameters in braces, and pointers into the request body with `*` for any item. */
function listKnownPlaces(document: Document, { operation, parameters }: DescribedOperation): Set<string> {
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const schema = body?.content?.['application/json']?.schema;
  const paths = schema === undefined ? [] : [...listPlaces(document, schema).keys()];
  return new Set([
    ...parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`),
    ...paths.map((path) => `/${path.replaceAll('[]', '.*').replaceAll('.', '/')}`),
  ]);
}
