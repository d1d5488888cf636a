import { describe, expect, it } from 'vitest';
import { chooseCredentials, inBasicHeader, inCookie, inHeader, inQuery } from '../../scripts/client/credentials.ts';
import { createApiClient } from '../../scripts/client/runtime.ts';
import type { Security, SecurityOptions } from '../../scripts/client/security.ts';

interface Paths {
  '/things': { get: { responses: { 204: { content?: never } } }; post: { responses: { 204: { content?: never } } } };
}

/** A client of an API with this security, and the requests that it sends. The statuses are the service's responses in turn. */
function createTestClient(security: Security, options: SecurityOptions, ...statuses: number[]) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return new Response(null, { status: statuses[requests.length - 1] ?? 204 });
  };
  const api = { factory: 'createTestClient', server: 'https://api.invalid', security, operations: {} };
  const client = createApiClient<Paths>(api, { ...options, fetch } as SecurityOptions);
  return {
    requests,
    get: (init: Record<string, unknown> = {}) => client.GET('/things', init),
    post: (init: Record<string, unknown>) => client.POST('/things', init),
  };
}

const BASIC = chooseCredentials([['user', inBasicHeader()]], [[0]]);
const QUERY = chooseCredentials([['key', inQuery('api key')]], [[0]]);
const COOKIE = chooseCredentials([['session', inCookie('sid')]], [[0]]);
/** Needs a token, or a key and a user together; `POST /things` needs the token, or nothing. */
const SEVERAL = chooseCredentials(
  [
    ['token', inHeader('Authorization', 'Bearer ')],
    ['key', inHeader('X-Key')],
    ['user', inBasicHeader()],
  ],
  [[0], [1, 2]],
  { 'POST /things': [[], [0]] },
);

describe('user name and password', () => {
  it('are sent in the Authorization header, with any characters', async () => {
    const { requests, get } = createTestClient(BASIC, { credentials: { user: { username: 'jürgen', password: 'p:ss wörd' } } });
    await get();
    const [scheme, text = ''] = requests[0]?.headers.get('authorization')?.split(' ') ?? [];
    expect(scheme).toBe('Basic');
    expect(Buffer.from(text, 'base64').toString()).toBe('jürgen:p:ss wörd');
  });

  it('are requested once more after 401, with those that were refused', async () => {
    const calls: unknown[] = [];
    const user = (refused?: unknown) => ({ username: 'a-user', password: `password-${calls.push(refused)}` });
    const { requests, get } = createTestClient(BASIC, { credentials: { user } }, 401);
    expect((await get()).response.status).toBe(204);
    expect(calls).toEqual([undefined, { username: 'a-user', password: 'password-1' }]);
    expect(requests.length).toBe(2);
  });

  it('that stay the same are not sent again', async () => {
    const { requests, get } = createTestClient(BASIC, { credentials: { user: () => ({ username: 'a-user', password: '' }) } }, 401);
    expect((await get()).response.status).toBe(401);
    expect(requests.length).toBe(1);
  });

  it.each([
    ['no password', { username: 'secret' }],
    ['no user name', { password: 'secret' }],
    ['text', 'secret'],
    ['nothing', undefined],
  ])('are refused if they are %s', async (_what, value) => {
    const { requests, get } = createTestClient(BASIC, { credentials: { user: (() => value) as never } });
    const error = await get().catch((error: Error) => error);
    expect(error).toEqual(new RangeError('The credentials given to createTestClient are not valid.'));
    expect(requests).toEqual([]);
  });
});

describe('a key in the query', () => {
  it('is added to the URL, and the rest of the request does not change', async () => {
    const { requests, post } = createTestClient(QUERY, { token: 'a&b' });
    const controller = new AbortController();
    await post({ params: { query: { name: 'ü' } }, body: { size: 1 }, headers: { 'X-Call': 'one' }, signal: controller.signal });
    const [request] = requests;
    expect(request?.url).toBe('https://api.invalid/things?name=%C3%BC&api+key=a%26b');
    expect([request?.method, request?.headers.get('x-call'), request?.headers.get('content-type')]).toEqual([
      'POST',
      'one',
      'application/json',
    ]);
    expect(await request?.json()).toEqual({ size: 1 });
    controller.abort();
    expect(request?.signal.aborted).toBe(true);
  });

  it('is replaced after 401', async () => {
    let calls = 0;
    const { requests, post } = createTestClient(QUERY, { token: () => `key-${++calls}` }, 401);
    await post({ body: { size: 1 } });
    expect(requests.map(({ url }) => url.slice(-5))).toEqual(['key-1', 'key-2']);
    expect(await requests[1]?.json()).toEqual({ size: 1 });
  });
});

describe('a cookie', () => {
  it('is sent with other cookies, and replaced after 401', async () => {
    let calls = 0;
    const { requests, get } = createTestClient(COOKIE, { token: () => `session-${++calls}` }, 401);
    await get({ headers: { Cookie: 'theme=dark; sid=old;sid2=other' } });
    const others = 'theme=dark; sid2=other';
    expect(requests.map(({ headers }) => headers.get('cookie'))).toEqual([`${others}; sid=session-1`, `${others}; sid=session-2`]);
  });

  it('can be the only one', async () => {
    const { requests, get } = createTestClient(COOKIE, { token: 'a session' });
    await get();
    expect(requests[0]?.headers.get('cookie')).toBe('sid=a session');
  });
});

describe('several schemes', () => {
  const user = { username: 'a', password: 'b' };
  const headersOf = ({ headers }: Request) => [headers.get('authorization'), headers.get('x-key')];

  it.each([
    ['the token', { token: 'a-token' }, ['Bearer a-token', null]],
    ['key and user together', { key: 'a-key', user }, ['Basic YTpi', 'a-key']],
    ['the first complete alternative', { token: 'a-token', key: 'a-key', user }, ['Bearer a-token', null]],
  ])('send %s', async (_what, credentials, expected) => {
    const { requests, get } = createTestClient(SEVERAL, { credentials });
    await get();
    expect(requests.map(headersOf)).toEqual([expected]);
  });

  it.each([
    ['nothing', {}],
    ['half an alternative', { key: 'a-key' }],
    ['an unknown name', { constructor: 'a-key' }],
  ])('refuse a call with %s before anything is sent', async (_what, credentials) => {
    const { requests, get } = createTestClient(SEVERAL, { credentials: credentials as Record<string, string> });
    await expect(get()).rejects.toThrow(new TypeError('GET /things needs credentials: token, or key and user.'));
    expect(requests).toEqual([]);
  });

  it('send optional credentials only if the client has them', async () => {
    const anonymous = createTestClient(SEVERAL, {});
    await anonymous.post({});
    const known = createTestClient(SEVERAL, { credentials: { token: 'a-token' } });
    await known.post({});
    expect([...anonymous.requests, ...known.requests].map(headersOf)).toEqual([
      [null, null],
      ['Bearer a-token', null],
    ]);
  });

  it('do not mistake a method of every object for a secret', () => {
    const security = chooseCredentials([['constructor', inHeader('X-Key')]], [[0]]);
    expect(() => createTestClient(security, { credentials: {} })).toThrow(TypeError);
  });

  it('refuse a client that cannot make any call', () => {
    expect(() => createTestClient(BASIC, {})).toThrow(new TypeError('createTestClient needs credentials: user.'));
    expect(() => createTestClient(QUERY, {})).toThrow(new TypeError('createTestClient needs a token.'));
  });
});

describe('an API without security', () => {
  it('sends no credentials, and reports an error', async () => {
    const api = { factory: 'createTestClient', server: '{}', operations: {} };
    const sent: Request[] = [];
    const fetch = async (request: Request) => {
      sent.push(request);
      return new Response(null, { status: 401 });
    };
    const { response } = await createApiClient<Paths>(api, { baseUrl: 'https://api.invalid', fetch } as object).GET('/things', {});
    expect(response.status).toBe(401);
    expect(sent.map(({ headers }) => [...headers])).toEqual([[]]);
  });

  it('names the missing base URL if its description names no host', () => {
    expect(() => createApiClient<Paths>({ factory: 'createTestClient', server: '{}', operations: {} }, {})).toThrow(
      new TypeError('createTestClient needs a baseUrl.'),
    );
  });
});
