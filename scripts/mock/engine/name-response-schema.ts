import type { IHttpOperationConfig } from '@stoplight/prism-http';
import { loadNegotiator } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { silentLogger } from './silent-logger.ts';

/** Names the schema of the response that Prism chooses, such as `the schema Dispute of the response of GET /disputes with status 200`. */
export function nameResponseSchema(operation: PrismOperation, settings: IHttpOperationConfig): string {
  const place = `the response of ${operation.method.toUpperCase()} ${operation.path}`;
  const result = loadNegotiator().negotiateOptionsForValidRequest(operation, settings)(silentLogger);
  if (result._tag === 'Left') return place;
  const { code, schema } = result.right;
  // A component without a title has its name as one.
  return `the schema ${schema?.title === undefined ? '' : `${schema.title} `}of ${place} with status ${code}`;
}
