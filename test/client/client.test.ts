import { describe, expect, it } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';
import { createHssClient } from '../../generated/hss/client.ts';
import { GENERATED, loadApis } from '../contract/load-apis.ts';
import { loadClientFactory } from '../contract/replay-exchange.ts';

const RESTORE = '/v3/{project_id}/backups/{backup_id}/restore';
const REQUEST = { params: { path: { project_id: 'a-project', backup_id: 'a-backup' } }, body: { restore: { volume_id: 'a-disk' } } };

/** A `fetch` that records its requests. */
function recordFetch(respond: () => Response = () => new Response(null, { status: 202 })) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return respond();
  };
  return { requests, fetch };
}

async function catchError(run: () => unknown): Promise<Error> {
  try {
    await run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

describe('the URL', () => {
  it('begins with the base URL', async () => {
    const { requests, fetch } = recordFetch();
    await createCbrClient({ baseUrl: 'http://localhost:4010/cbr', token: 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(requests[0]?.url).toBe('http://localhost:4010/cbr/v3/a-project/backups/a-backup/restore');
  });

  it('has no double slash if the base URL ends with one', async () => {
    const { requests, fetch } = recordFetch();
    await createCbrClient({ baseUrl: 'http://localhost:4010/cbr/', token: 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(requests[0]?.url).toBe('http://localhost:4010/cbr/v3/a-project/backups/a-backup/restore');
  });

  it.each(loadApis())("is that of the provider's server in $name", async ({ name, document }) => {
    const [server] = document.servers ?? [];
    const variables = Object.entries(server?.variables ?? {}).map(([key, variable]) => [key, variable.default]);
    const url = variables.reduce((filled, [key, value]) => filled.replace(`{${key}}`, value ?? ''), server?.url ?? '');
    const { requests, fetch } = recordFetch();
    const createClient = await loadClientFactory(GENERATED, name);
    const client = createClient({ ...Object.fromEntries(variables), token: 'a-token', fetch });
    await client.request('get' as never, '/', {} as never);
    expect(requests[0]?.url).toBe(`${url}/`);
  });

  it('is that of the server that the options choose', async () => {
    const { requests, fetch } = recordFetch();
    const client = createHssClient({ server: 'https://hss.eu-west-101.myhuaweicloud.eu', token: 'a-token', fetch });
    await client.restoreBackup({ ...REQUEST.params, header: { region: 'eu-west-101' } });
    expect(new URL(requests[0]?.url ?? '').host).toBe('hss.eu-west-101.myhuaweicloud.eu');
  });

  it('escapes path parameters', async () => {
    const { requests, fetch } = recordFetch();
    const params = { path: { project_id: 'a/b', backup_id: 'ü ?' } };
    await createCbrClient({ baseUrl: 'http://localhost', token: 'a-token', fetch }).POST(RESTORE, { ...REQUEST, params });
    expect(requests[0]?.url).toBe('http://localhost/v3/a%2Fb/backups/%C3%BC%20%3F/restore');
  });
});

describe('the request', () => {
  it('carries the body as JSON', async () => {
    const { requests, fetch } = recordFetch();
    await createCbrClient({ region: 'eu-de', token: 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(requests[0]?.method).toBe('POST');
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]?.json()).toEqual(REQUEST.body);
  });

  it('carries extra headers, of the client and of the call', async () => {
    const { requests, fetch } = recordFetch();
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch, headers: { 'X-Client': 'one' } });
    await client.POST(RESTORE, { ...REQUEST, headers: { 'X-Call': 'two' } });
    expect(requests[0]?.headers.get('x-client')).toBe('one');
    expect(requests[0]?.headers.get('x-call')).toBe('two');
  });

  it('carries documented header and query parameters', async () => {
    const { requests, fetch } = recordFetch();
    await createHssClient({ baseUrl: 'http://localhost', token: 'a-token', fetch }).POST(
      '/v5/{project_id}/ransomware/duplication/{backup_id}/restore',
      { params: { path: REQUEST.params.path, header: { region: 'eu-de' }, query: { enterprise_project_id: '0' } } },
    );
    expect(requests[0]?.headers.get('region')).toBe('eu-de');
    expect(new URL(requests[0]?.url ?? '').search).toBe('?enterprise_project_id=0');
  });

  it("goes through the call's fetch instead of the client's", async () => {
    const ofClient = recordFetch();
    const ofCall = recordFetch();
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: ofClient.fetch });
    await client.POST(RESTORE, { ...REQUEST, fetch: ofCall.fetch });
    expect([ofClient.requests.length, ofCall.requests.length]).toEqual([0, 1]);
    expect(ofCall.requests[0]?.headers.get('x-auth-token')).toBe('a-token');
  });
});

describe('the token', () => {
  it('can contain a space', async () => {
    const { requests, fetch } = recordFetch();
    await createCbrClient({ region: 'eu-de', token: 'a token', fetch }).POST(RESTORE, REQUEST);
    expect(requests[0]?.headers.get('x-auth-token')).toBe('a token');
  });

  it('is sent if it is a string', async () => {
    const { requests, fetch } = recordFetch();
    await createCbrClient({ region: 'eu-de', token: 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(requests[0]?.headers.get('x-auth-token')).toBe('a-token');
  });

  it.each([
    ['a function', (next: () => string) => next],
    ['an async function', (next: () => string) => async () => next()],
  ])('is asked for with each request if it is %s', async (_kind, wrap) => {
    const { requests, fetch } = recordFetch();
    let calls = 0;
    const token = wrap(() => `token-${++calls}`);
    const client = createCbrClient({ region: 'eu-de', token, fetch });
    expect(calls).toBe(0);
    await client.POST(RESTORE, REQUEST);
    await client.POST(RESTORE, REQUEST);
    expect(requests.map((request) => request.headers.get('x-auth-token'))).toEqual(['token-1', 'token-2']);
  });

  it.each([
    ['a newline', 'secret\nvalue'],
    ['a space before it', ' secret'],
    ['a trailing newline', 'secret-value\n'],
    ['a letter that a header cannot carry', 'secret-välue'],
    ['a zero byte', 'secret\0value'],
  ])('with %s is refused before anything is sent, and does not appear in the error', async (_what, token) => {
    const { requests, fetch } = recordFetch();
    for (const given of [token, () => token, async () => token]) {
      const error = await catchError(() => createCbrClient({ region: 'eu-de', token: given, fetch }).POST(RESTORE, REQUEST));
      expect(error).toBeInstanceOf(RangeError);
      expect(error.message).toContain('createCbrClient');
      expect(error.message).not.toContain('secret');
      expect(error.stack).not.toContain('secret');
    }
    expect(requests).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['undefined', undefined],
    ['a number', 12345678],
    ['an object', { secret: true }],
  ])('that resolves to %s is refused before anything is sent', async (_what, value) => {
    const { requests, fetch } = recordFetch();
    const client = createCbrClient({ region: 'eu-de', token: async () => value as string, fetch });
    const error = await catchError(() => client.POST(RESTORE, REQUEST));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toMatch(/token given to createCbrClient/);
    expect(error.message).not.toMatch(/12345678|secret/);
    expect(requests).toEqual([]);
  });

  it('that cannot be obtained rejects the call with the reason', async () => {
    const { requests, fetch } = recordFetch();
    const client = createCbrClient({ region: 'eu-de', token: () => Promise.reject(new Error('Log in first.')), fetch });
    expect((await catchError(() => client.POST(RESTORE, REQUEST))).message).toBe('Log in first.');
    expect(requests).toEqual([]);
  });
});

describe('a client without', () => {
  const create = createCbrClient as unknown as (options?: object) => unknown;

  it.each([
    ['options', undefined, 'createCbrClient needs a baseUrl, or a valid region.'],
    ['a token', { region: 'eu-de' }, 'createCbrClient needs a token.'],
    ['a token, as it is empty,', { region: 'eu-de', token: '' }, 'createCbrClient needs a token.'],
    ['a URL', { token: 'a-token' }, 'createCbrClient needs a baseUrl, or a valid region.'],
    ['a URL, as it is empty,', { token: 'a-token', baseUrl: '' }, 'createCbrClient needs a baseUrl, or a valid region.'],
  ])('%s throws a TypeError when it is created', async (_what, options, message) => {
    const error = await catchError(() => create(options));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe(message);
  });
});

describe('the response', () => {
  it('is data if the call succeeds, and an error if it does not', async () => {
    const body = { error_code: 'BackupService.6200', error_msg: 'The backup does not exist.' };
    const { fetch } = recordFetch(() => Response.json(body, { status: 404 }));
    const { data, error, response } = await createCbrClient({ region: 'eu-de', token: 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(404);
    expect(error).toEqual(body);
    expect(data).toBeUndefined();
  });
});
