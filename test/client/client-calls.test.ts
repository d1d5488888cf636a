import { describe, expect, it } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';

const RESTORE = '/v3/{project_id}/backups/{backup_id}/restore';
const REQUEST = { params: { path: { project_id: 'a-project', backup_id: 'a-backup' } }, body: { restore: { volume_id: 'a-disk' } } };

/** A service that answers with these statuses in turn, and keeps what it is sent. */
function makeService(...statuses: number[]) {
  const sent: { token: string | null; call: string | null; body: unknown }[] = [];
  const fetch = async (request: Request) => {
    const { headers } = request;
    sent.push({ token: headers.get('x-auth-token'), call: headers.get('x-call'), body: await request.json() });
    return new Response(null, { status: statuses[sent.length - 1] ?? 202 });
  };
  return { sent, fetch };
}

/** A service that never answers, and gives up as `fetch` does. */
const waitForever = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.throwIfAborted();
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

describe('a token that is refused', () => {
  it('is asked for once more, and the request is sent again as it was', async () => {
    const { sent, fetch } = makeService(401);
    const asked: unknown[] = [];
    const token = async (refused?: string) => `token-${asked.push(refused)}`;
    const client = createCbrClient({ region: 'eu-de', token, fetch });
    const { response } = await client.POST(RESTORE, { ...REQUEST, headers: { 'X-Call': 'one' } });
    expect(response.status).toBe(202);
    expect(asked).toEqual([undefined, 'token-1']);
    expect(sent).toEqual([
      { token: 'token-1', call: 'one', body: REQUEST.body },
      { token: 'token-2', call: 'one', body: REQUEST.body },
    ]);
  });

  it('twice is the answer', async () => {
    const { sent, fetch } = makeService(401, 401, 401);
    let count = 0;
    const { response } = await createCbrClient({ region: 'eu-de', token: () => `token-${++count}`, fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(401);
    expect(sent.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it.each([
    ['is a string', 'a-token'],
    ['does not change', () => 'a-token'],
  ])('and that %s is not sent again', async (_what, token) => {
    const { sent, fetch } = makeService(401);
    const { response } = await createCbrClient({ region: 'eu-de', token, fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(401);
    expect(sent.length).toBe(1);
  });

  it('and cannot be had again rejects the call with the reason', async () => {
    const { fetch } = makeService(401);
    const token = (refused?: string) => (refused ? Promise.reject(new Error('Log in first.')) : 'a-token');
    await expect(createCbrClient({ region: 'eu-de', token, fetch }).POST(RESTORE, REQUEST)).rejects.toThrow('Log in first.');
  });

  it('takes the headers along that a middleware has set', async () => {
    const { sent, fetch } = makeService(401);
    let count = 0;
    const client = createCbrClient({ region: 'eu-de', token: () => `token-${++count}`, fetch });
    client.use({ onRequest: ({ request }) => request.headers.set('x-call', 'traced') });
    await client.POST(RESTORE, REQUEST);
    expect(sent.map(({ call }) => call)).toEqual(['traced', 'traced']);
  });
});

describe('a restore', () => {
  it.each([400, 403, 404, 408, 429, 500, 502, 503, 504])('that is answered %s is not sent again', async (status) => {
    const { sent, fetch } = makeService(status);
    const { response } = await createCbrClient({ region: 'eu-de', token: () => 'a-token', fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(status);
    expect(sent.length).toBe(1);
  });

  it('that gets no answer is not sent again', async () => {
    let count = 0;
    const fetch = async () => {
      count += 1;
      throw new TypeError('The connection was reset.');
    };
    await expect(createCbrClient({ region: 'eu-de', token: () => 'a-token', fetch }).POST(RESTORE, REQUEST)).rejects.toThrow('reset');
    expect(count).toBe(1);
  });
});

describe('a call', () => {
  it('ends when the time of its client is up', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 20 });
    await expect(client.POST(RESTORE, REQUEST)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends when its own signal says so', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever });
    await expect(client.POST(RESTORE, { ...REQUEST, signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends by whichever comes first', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 60_000 });
    const controller = new AbortController();
    const call = client.POST(RESTORE, { ...REQUEST, signal: controller.signal });
    controller.abort(new Error('No longer wanted.'));
    await expect(call).rejects.toThrow('No longer wanted.');
  });

  it('has its body and its headers if the client has a time limit', async () => {
    const { sent, fetch } = makeService();
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch, timeout: 60_000 });
    await client.POST(RESTORE, { ...REQUEST, headers: { 'X-Call': 'one' } });
    expect(sent).toEqual([{ token: 'a-token', call: 'one', body: REQUEST.body }]);
  });
});
