import type { Document, Example, Ref, Schema } from './document.ts';
import type { DescribedOperation } from './list-operations.ts';
import { resolveRef } from './resolve-ref.ts';

/** A place in a request where the name of an exchange is a valid value. */
export interface NamePlace {
  in: 'path' | 'query' | 'body';
  /** The name of the parameter, or the path of the property: `instance.restorePoint.backupRef`. */
  name: string;
}

/** Where a request to an operation can name an exchange: the last path parameter, a query parameter, or a string in the body. */
export function findNamePlace(document: Document, { operation, parameters }: DescribedOperation): NamePlace | undefined {
  const isFreeParameter = ({ schema }: { schema?: Ref<Schema> }) => schema !== undefined && isFreeText(resolveRef(document, schema));
  const free = parameters.filter(isFreeParameter);
  const parameter = free.findLast((each) => each.in === 'path') ?? free.find((each) => each.in === 'query');
  if (parameter !== undefined) return { in: parameter.in as 'path' | 'query', name: parameter.name };
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const [media] = Object.values(body?.content ?? {});
  const [example] = Object.values(media?.examples ?? {}).map((each: Ref<Example>) => resolveRef(document, each).value);
  const path = media?.schema && findFreeText(document, media.schema, example);
  return path && { in: 'body', name: path.join('.') };
}

/** The path of the first property of an example that may have any text. */
function findFreeText(document: Document, reference: Ref<Schema>, example: unknown): string[] | undefined {
  const schema = resolveRef(document, reference);
  if (typeof example === 'string') return isFreeText(schema) ? [] : undefined;
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return undefined;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const rest = typeof property === 'object' && name in example ? findFreeText(document, property, Reflect.get(example, name)) : undefined;
    if (rest !== undefined) return [name, ...rest];
  }
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const path = findFreeText(document, part, example);
    if (path !== undefined) return path;
  }
  return undefined;
}

const RESTRICTIONS = ['enum', 'const', 'pattern', 'format'];

function isFreeText(schema: Schema): boolean {
  return schema.type === 'string' && RESTRICTIONS.every((keyword) => !(keyword in schema));
}
