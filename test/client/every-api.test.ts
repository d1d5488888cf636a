import { describe, expect, it } from 'vitest';
import { RestoreError } from '../../generated/follow.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type DescribedOperation, listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { GENERATED, loadApis, loadBundle } from '../contract/load-apis.ts';
import { loadClientFactory } from '../contract/replay-exchange.ts';

type Options = { path?: object; query?: object; header?: object; body?: unknown; headers?: object };
type Operations = Record<string, (options: Options) => Promise<{ response: Response }>>;
type Wait = (client: object, request: object, restored: object, options: object) => Promise<unknown>;

const APIS = loadApis();

async function connect(api: string, fetch: (request: Request) => Promise<Response>): Promise<Operations> {
  const create = await loadClientFactory(GENERATED, api);
  return create({ baseUrl: `http://mock.test/${api}`, token: 'a-token', fetch }) as unknown as Operations;
}

/** The request of an operation's first exchange. */
function createRequest(api: string, { operation, parameters }: DescribedOperation): Options & { path: Record<string, unknown> } {
  const document = loadBundle(api);
  const [key = '', example] =
    Object.entries(resolveRef(document, operation.requestBody ?? {}).content?.['application/json']?.examples ?? {})[0] ?? [];
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, examples = {} }) => {
      const reference = examples[key] ?? Object.values(examples)[0];
      return [name, reference && resolveRef(document, reference).value];
    });
  return { path: Object.fromEntries(path), ...(example && { body: resolveRef(document, example).value }) };
}

describe.each(APIS)('$name', ({ name, document }) => {
  const operations = listOperations(document);

  it.each(operations.map((each) => [each.operation.operationId, each] as const))('has the method %s', async (id = '', each) => {
    const sent: string[] = [];
    const client = await connect(name, async ({ method, url }) => {
      sent.push(`${method} ${new URL(url).pathname}`);
      return new Response(null, { status: 204 });
    });
    const request = createRequest(name, each);
    await client[id]?.(request);
    const path = each.path.replace(/\{(\w+)\}/g, (_, parameter: string) => encodeURIComponent(String(request.path[parameter])));
    expect(sent).toEqual([`${each.method.toUpperCase()} /${name}${path}`]);
  });

  const restore = operations.find(({ operation }) => operation['x-restore']?.follow);
  const follow = restore?.operation['x-restore']?.follow;
  const outcomes = Object.keys(restore?.operation['x-lifecycle']?.outcomes ?? {});

  it.each(follow ? outcomes : [])('follows a restore with the outcome %s to its end', async (outcome) => {
    const mock = createMock({ lifecycle: true });
    const calls: string[] = [];
    const fetch = (request: Request) => {
      calls.push(request.method);
      return mock.fetch(request);
    };
    const { waitForRestore } = (await import(`${GENERATED}/${name}/client.ts`)) as { waitForRestore: Wait };
    const [, otherApi] = (follow?.get?.operationId ?? '').split('#').reverse();
    const request = createRequest(name, restore as DescribedOperation);
    const client = await connect(name, fetch);
    const restored = await client.restoreBackup?.({ ...request, headers: { Prefer: `outcome=${outcome}` } });
    const states: string[] = [];
    const options = { interval: 0, timeout: 10_000, onProgress: ({ status }: { status: string }) => states.push(status) };
    const waiting = waitForRestore(otherApi ? await connect(otherApi, fetch) : client, request, restored as object, options);
    const error: unknown = await waiting.then(
      () => undefined,
      (thrown) => thrown,
    );
    const { running = [], success = [], failure = [] } = follow ?? {};
    const ends = outcome === 'restoreSucceeds' ? success : failure;
    expect(ends).toContain(states.at(-1));
    expect(states.slice(0, -1).filter((state) => !running.includes(state))).toEqual([]);
    expect(error === undefined).toBe(ends === success);
    if (error !== undefined) expect(error).toBeInstanceOf(RestoreError);
    expect(calls.filter((method) => method !== 'GET')).toHaveLength(1);
  });
});
