import type { ApiClient } from '../../generated/runtime.ts';
import { listValues, readParameter } from './make-request.ts';
import type { PageExchange, PageOperation } from './page.ts';

interface Options {
  baseUrl: string;
  token: string;
  fetch?: (request: Request) => Promise<Response>;
}
// A function for all APIs cannot have the types of one API; types.test.ts checks the types.
export type AnyClient = ApiClient<Record<string, Record<string, never>>>;
/** Creates a client of an API. */
export type ClientFactory = (options: Options) => AnyClient;

/** The client factory of an API, from the folder that its client was generated in. */
export async function loadClientFactory(folder: string, api: string): Promise<ClientFactory> {
  const client = (await import(`${folder}/${api}/client.ts`)) as Record<string, ClientFactory>;
  const [, factory] = Object.entries(client).find(([name]) => /^create\w+Client$/.test(name)) ?? [];
  if (factory === undefined) throw new Error(`${folder}/${api}/client.ts exports no client factory.`);
  return factory;
}

/** Sends a documented exchange through a generated client. */
export async function replayExchange(client: AnyClient, operation: PageOperation, { name, request, response }: PageExchange) {
  const params = { path: {}, query: {}, header: {} } as Record<string, Record<string, string | string[]>>;
  for (const parameter of operation.parameters) {
    const value = readParameter(operation, request, parameter);
    if (value !== undefined)
      Object.assign(params[parameter.in] ?? {}, { [parameter.name]: parameter.repeatable ? listValues(parameter, value) : value });
  }
  const result = await client.request(operation.method.toLowerCase() as never, operation.path, {
    params,
    ...(request.body !== undefined && { body: request.body }),
    // Exchanges may have the same request, such as one for each state of a backup.
    ...(response.body !== undefined && { headers: { prefer: `example=${name}` } }),
  } as never);
  return result as { data?: unknown; error?: unknown; response: Response };
}
