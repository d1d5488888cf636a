import type { IHttpOperationConfig } from '@stoplight/prism-http';
import type { Document, Method } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { loadNegotiator } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { silentLogger } from './silent-logger.ts';

/** Names the schema of the response that Prism chooses, such as `#/components/schemas/Dispute`. */
export function nameResponseSchema(document: Document, operation: PrismOperation, settings: IHttpOperationConfig): string {
  const { method, path } = operation;
  const place = `the response of ${method.toUpperCase()} ${path}`;
  const result = loadNegotiator().negotiateOptionsForValidRequest(operation, settings)(silentLogger);
  const responses = resolveRef(document, document.paths?.[path] ?? {})[method as Method]?.responses;
  if (result._tag === 'Left' || responses === undefined) return place;
  const { code, mediaType } = result.right;
  const response = responses[code] ?? responses[`${code.charAt(0)}XX`] ?? responses.default;
  const schema = response && resolveRef(document, response).content?.[mediaType ?? '']?.schema;
  return schema && '$ref' in schema
    ? `the schema ${schema.$ref} of ${place} with status ${code}`
    : `the schema of ${place} with status ${code}`;
}
