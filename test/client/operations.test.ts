import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCbrClient, unwrap } from '../../generated/cbr/client.ts';
import { createHssClient } from '../../generated/hss/client.ts';
import { createApiClient } from '../../scripts/client/runtime.ts';

const PATH = { project_id: 'a-project', backup_id: 'a-backup' };
const BODY = { restore: { volume_id: 'a-disk' } };

/** A `fetch` that records its requests. */
function recordFetch() {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return new Response(null, { status: 202 });
  };
  return { requests, fetch };
}

/** A service that never responds, and rejects as `fetch` does. */
// An open connection keeps its request; without this, the garbage collector may take the request, and its signal with it.
const waiting: Request[] = [];
const waitForever = (request: Request) =>
  new Promise<Response>((_, reject) => {
    waiting.push(request);
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

afterEach(() => vi.useRealTimers());

describe('a named operation', () => {
  it('sends its parameters, headers and body', async () => {
    const { requests, fetch } = recordFetch();
    const { response } = await createHssClient({ baseUrl: 'http://localhost', token: 'a-token', fetch }).restoreBackup({
      path: PATH,
      query: { enterprise_project_id: '0' },
      header: { region: 'eu-west-101' },
      headers: { Prefer: 'code=400' },
      body: { power_on: false },
    });
    expect(response.status).toBe(202);
    const [request] = requests as [Request];
    expect([request.method, request.url]).toEqual([
      'POST',
      'http://localhost/v5/a-project/ransomware/duplication/a-backup/restore?enterprise_project_id=0',
    ]);
    const headers = ['x-auth-token', 'region', 'prefer', 'content-type'].map((name) => request.headers.get(name));
    expect(headers).toEqual(['a-token', 'eu-west-101', 'code=400', 'application/json']);
    expect(await request.json()).toEqual({ power_on: false });
  });

  it('can be taken from its client', async () => {
    const { restoreBackup } = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: recordFetch().fetch });
    expect(unwrap(await restoreBackup({ path: PATH, body: BODY }))).toBeUndefined();
  });

  it('ends when its own timeout has passed, regardless of the timeout of the client', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 60_000 });
    await expect(client.restoreBackup({ path: PATH, body: BODY, timeout: 20 })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends when its signal is aborted', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever });
    const signal = AbortSignal.timeout(20);
    await expect(client.restoreBackup({ path: PATH, body: BODY, signal })).rejects.toBe(
      await new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(signal.reason));
      }),
    );
  });
});

describe('a path parameter', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['.', '.'],
    ['..', '..'],
  ])('that is %s is refused before anything is sent', async (_what, value) => {
    const { requests, fetch } = recordFetch();
    const client = createCbrClient({ region: 'eu-de', token: () => expect.fail('asked for a token'), fetch });
    const path = { project_id: 'a-project', backup_id: value as string };
    const message = 'POST /v3/{project_id}/backups/{backup_id}/restore needs backup_id.';
    await expect(client.restoreBackup({ path, body: BODY })).rejects.toThrow(new TypeError(message));
    const call = client.POST('/v3/{project_id}/backups/{backup_id}/restore', { params: { path }, body: BODY });
    await expect(call).rejects.toThrow(new TypeError(message));
    expect(requests).toEqual([]);
  });
});

describe('a path parameter of another style', () => {
  it.each(['/things/{;id}', '/things/{.id}', '/things/{id*}', '/{kind}/{id}'])('is required by %s', async (path) => {
    const { requests, fetch } = recordFetch();
    const api = { factory: 'createClient', server: 'https://api.invalid', operations: { [`GET ${path}`]: 'getThing' } };
    type Operations = { getThing(options?: { path?: object }): Promise<unknown> };
    const client = createApiClient<Record<string, never>, Operations>(api, { fetch });
    await expect(client.getThing({ path: { kind: 'a' } })).rejects.toThrow(new TypeError(`GET ${path} needs id.`));
    await expect(client.getThing()).rejects.toThrow(TypeError);
    await client.getThing({ path: { kind: 'a', id: '1' } });
    expect(requests).toHaveLength(1);
  });
});

describe("a variable of the server's URL", () => {
  const findUrl = async (server: string, variables: object) => {
    const { requests, fetch } = recordFetch();
    const client = createApiClient<Record<string, never>>({ factory: 'createClient', server, operations: {} }, { ...variables, fetch });
    await client.request('get' as never, '/' as never, {} as never);
    return requests[0]?.url;
  };

  it('after the host can contain slashes, and one that is the whole URL can be anything', async () => {
    expect(await findUrl('https://{region}.api.invalid/{base}', { region: 'eu', base: 'v1/b' })).toBe('https://eu.api.invalid/v1/b/');
    expect(await findUrl('{server}', { server: 'http://localhost:80/a' })).toBe('http://localhost/a/');
    expect(await findUrl('https://{host}/v1', { host: 'localhost:8443' })).toBe('https://localhost:8443/v1/');
  });

  const create = createCbrClient as unknown as (options: object) => unknown;

  it.each(['evil.example/#', 'evil.example/', 'evil.example?', 'evil.example\\', 'user@evil.example', ''])(
    'cannot change the host: %j is refused',
    (region) => {
      expect(() => create({ region, token: 'a-token' })).toThrow(new TypeError('createCbrClient needs a baseUrl, or a valid region.'));
    },
  );

  it('cannot change the host before a path either', async () => {
    const url = findUrl('https://{region}.api.invalid/{base}', { region: 'evil.example/', base: 'v1' });
    await expect(url).rejects.toThrow(new TypeError('createClient needs a baseUrl, or a valid region.'));
  });
});
