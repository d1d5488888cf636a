import type { ValidateFunction } from 'ajv';
import type { Response as DescribedResponse, Document } from '../../scripts/openapi/document.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { findOperation } from './compare-api.ts';
import { compileSchema, createAjv } from './compile-schema.ts';
import type { PageOperation } from './page.ts';

const validators = new WeakMap<object, ValidateFunction>();

/** Why the body of a response is not as described: an empty list if it is. A status that is not described has a problem+json of the mock. */
export async function listBodyProblems(document: Document, page: PageOperation, response: Response): Promise<unknown[]> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const described = findOperation(document, page)?.operation.responses?.[String(response.status)];
  if (described === undefined) return type === 'application/problem+json' ? [] : [`${response.status} came as ${type || 'no body'}`];
  const { content } = resolveRef<DescribedResponse>(document, described);
  if (content === undefined) return text === '' ? [] : [`${response.status} has no body, but came with ${text}`];
  const media = content[type];
  if (media?.schema === undefined) return [`${type} is not described`];
  const isValid = validators.get(media.schema) ?? compileSchema(createAjv(document), media.schema);
  validators.set(media.schema, isValid);
  return isValid(JSON.parse(text)) ? [] : (isValid.errors ?? []);
}
