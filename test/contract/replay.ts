import { createCbrClient } from '../../generated/cbr/client.ts';
import { createCloudDatabasesClient } from '../../generated/cloud-databases/client.ts';
import { createHssClient } from '../../generated/hss/client.ts';
import type { ApiClient } from '../../generated/runtime.ts';
import { createVbsV2Client } from '../../generated/vbs-v2/client.ts';
import { createVbsV3Client } from '../../generated/vbs-v3/client.ts';
import type { DocumentedOperation, Exchange } from './page.ts';

type Options = { baseUrl: string; token: string; fetch?: (request: Request) => Promise<Response> };
// A table over all APIs cannot have the types of one; types.test.ts has those.
type AnyClient = ApiClient<Record<string, Record<string, never>>>;

const CLIENTS: Record<string, (options: Options) => unknown> = {
  cbr: createCbrClient,
  'cloud-databases': createCloudDatabasesClient,
  hss: createHssClient,
  'vbs-v2': createVbsV2Client,
  'vbs-v3': createVbsV3Client,
};

/** Sends a documented exchange through the generated client of an API. */
export async function replayExchange(api: string, operation: DocumentedOperation, { request }: Exchange, options: Options) {
  const client = CLIENTS[api]?.(options) as AnyClient | undefined;
  if (client === undefined) throw new Error(`${api} has no client here; add it to CLIENTS.`);
  const path = readPathParameters(operation.path, request.path);
  const result = await client.request(operation.method.toLowerCase() as never, operation.path, {
    params: { path },
    ...(request.body !== undefined && { body: request.body }),
  } as never);
  return result as { data?: unknown; error?: unknown; response: Response };
}

/** `/a/{id}` and `/a/1` → `{ id: '1' }`. */
function readPathParameters(template: string, path: string): Record<string, string> {
  const values = path.split('/');
  return Object.fromEntries(
    template.split('/').flatMap((segment, index) => (segment.startsWith('{') ? [[segment.slice(1, -1), values[index] ?? '']] : [])),
  );
}
