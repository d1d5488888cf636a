import { describe, expect, it } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';
import { createOtcIamClient, createTokenProvider } from '../../generated/otc-iam/client.ts';
import * as rackspace from '../../generated/rackspace-identity/client.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';

type Options = Parameters<typeof createTokenProvider>[1];
const OPTIONS = {} as Options;
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** An identity service whose tokens live this long, one after the other. */
function createService(...lives: number[]) {
  let count = 0;
  const createToken = async () => {
    const life = lives[count] ?? 3600;
    count += 1;
    const response = new Response(null, { status: 201, headers: { 'X-Subject-Token': `token-${count}` } });
    return { data: { token: { expires_at: inSeconds(life) } }, response };
  };
  return { client: { createToken } as unknown as Parameters<typeof createTokenProvider>[0], getCount: () => count };
}

describe('a token provider', () => {
  it('requests nothing until a token is needed, and then keeps the token', async () => {
    const { client, getCount } = createService();
    const provide = createTokenProvider(client, OPTIONS);
    expect(getCount()).toBe(0);
    expect([await provide(), await provide()]).toEqual(['token-1', 'token-1']);
  });

  it('sends one request for calls at the same time', async () => {
    const { client, getCount } = createService();
    const provide = createTokenProvider(client, OPTIONS);
    expect(await Promise.all([provide(), provide(), provide()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(getCount()).toBe(1);
  });

  it('requests a new token shortly before the old one expires', async () => {
    const { client } = createService(55, 65);
    const provide = createTokenProvider(client, OPTIONS);
    expect([await provide(), await provide(), await provide()]).toEqual(['token-1', 'token-2', 'token-2']);
  });

  it('requests one new token after a service has refused the old one, for all calls that were refused', async () => {
    const { client, getCount } = createService();
    const provide = createTokenProvider(client, OPTIONS);
    const refused = await provide();
    expect(await Promise.all([provide(refused), provide(refused), provide()])).toEqual(['token-2', 'token-2', 'token-1']);
    expect(await provide(refused)).toBe('token-2');
    expect(getCount()).toBe(2);
  });

  it('tries again after a request has failed', async () => {
    const { client } = createService();
    const createToken = client.createToken;
    client.createToken = async () => ({ error: undefined, response: new Response(null, { status: 503 }) }) as never;
    const provide = createTokenProvider(client, OPTIONS);
    await expect(Promise.all([provide(), provide()])).rejects.toMatchObject({ name: 'ApiError', status: 503 });
    client.createToken = createToken;
    expect(await provide()).toBe('token-1');
  });

  it('keeps a token whose expiry is not stated', async () => {
    let count = 0;
    const createToken = async () => {
      const headers = { 'X-Subject-Token': `token-${++count}` };
      return { data: { token: {} }, response: new Response(null, { status: 201, headers }) };
    };
    const provide = createTokenProvider({ createToken } as never, OPTIONS);
    expect([await provide(), await provide()]).toEqual(['token-1', 'token-1']);
  });

  it('rejects if the response has no token', async () => {
    const createToken = async () => ({ data: {}, response: new Response(null, { status: 201 }) });
    const provide = createTokenProvider({ createToken } as never, OPTIONS);
    await expect(provide()).rejects.toThrow('The identity service returned no token.');
  });

  it('fits the option of another client, and is asked again after a 401', async () => {
    const { client } = createService();
    const tokens: unknown[] = [];
    const fetch = async (request: Request) =>
      new Response(null, { status: tokens.push(request.headers.get('x-auth-token')) === 1 ? 401 : 202 });
    const cbr = createCbrClient({ region: 'eu-de', token: createTokenProvider(client, OPTIONS), fetch });
    const { response } = await cbr.restoreBackup({ path: { project_id: 'p', backup_id: 'b' }, body: { restore: { volume_id: 'v' } } });
    expect(response.status).toBe(202);
    expect(tokens).toEqual(['token-1', 'token-2']);
  });
});

describe('the mock', () => {
  const { fetch } = createMock({ apis: ['otc-iam', 'rackspace-identity'] });

  it('issues a token of Open Telekom Cloud, which is in a header', async () => {
    const user = { name: 'a-user', password: 'a password', domain: { name: 'a-domain' } };
    const body = { auth: { identity: { methods: ['password' as const], password: { user } }, scope: { project: { name: 'eu-de' } } } };
    const client = createOtcIamClient({ baseUrl: 'http://mock.test/otc-iam', fetch });
    const { response } = await client.createToken({ body });
    expect(await createTokenProvider(client, { body })()).toBe(response.headers.get('x-subject-token'));
  });

  it('issues a token of Rackspace, which is in the body', async () => {
    const client = rackspace.createRackspaceIdentityClient({ baseUrl: 'http://mock.test/rackspace-identity', fetch });
    const body = { auth: { 'RAX-KSKEY:apiKeyCredentials': { username: 'a-user', apiKey: 'a-key' } } };
    const { data } = await client.createToken({ body });
    expect(await rackspace.createTokenProvider(client, { body })()).toBe(data?.access.token.id);
  });
});
