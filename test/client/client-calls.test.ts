import { describe, expect, it, vi } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';

const RESTORE = '/v3/{project_id}/backups/{backup_id}/restore';
const REQUEST = { params: { path: { project_id: 'a-project', backup_id: 'a-backup' } }, body: { restore: { volume_id: 'a-disk' } } };

/** A service that returns these statuses in turn, and records the requests that it receives. */
function createService(...statuses: number[]) {
  const sent: { token: string | null; call: string | null; body: unknown }[] = [];
  const fetch = async (request: Request) => {
    const { headers } = request;
    sent.push({ token: headers.get('x-auth-token'), call: headers.get('x-call'), body: await request.json() });
    return new Response(null, { status: statuses[sent.length - 1] ?? 202 });
  };
  return { sent, fetch };
}

const waiting: Request[] = [];

/** A service that never responds, and rejects as `fetch` does. */
const waitForever = (request: Request) =>
  new Promise<Response>((_, reject) => {
    // An open connection keeps its request; without this, the garbage collector may take the request, and its signal with it.
    waiting.push(request);
    request.signal.throwIfAborted();
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

describe('a refused token', () => {
  it('is requested once more, and the request is sent again unchanged', async () => {
    const { sent, fetch } = createService(401);
    const refusals: unknown[] = [];
    const token = async (refused?: string) => `token-${refusals.push(refused)}`;
    const client = createCbrClient({ region: 'eu-de', token, fetch });
    const { response } = await client.POST(RESTORE, { ...REQUEST, headers: { 'X-Call': 'one' } });
    expect(response.status).toBe(202);
    expect(refusals).toEqual([undefined, 'token-1']);
    expect(sent).toEqual([
      { token: 'token-1', call: 'one', body: REQUEST.body },
      { token: 'token-2', call: 'one', body: REQUEST.body },
    ]);
  });

  it('is returned as 401 if it is refused twice', async () => {
    const { sent, fetch } = createService(401, 401, 401);
    let count = 0;
    const { response } = await createCbrClient({ region: 'eu-de', token: () => `token-${++count}`, fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(401);
    expect(sent.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it.each([
    ['is a string', 'a-token'],
    ['does not change', () => 'a-token'],
  ])('and %s is not sent again', async (_what, token) => {
    const { sent, fetch } = createService(401);
    const { response } = await createCbrClient({ region: 'eu-de', token, fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(401);
    expect(sent.length).toBe(1);
  });

  it('and cannot be renewed rejects the call with the reason', async () => {
    const { fetch } = createService(401);
    const token = (refused?: string) => (refused ? Promise.reject(new Error('Log in first.')) : 'a-token');
    await expect(createCbrClient({ region: 'eu-de', token, fetch }).POST(RESTORE, REQUEST)).rejects.toThrow('Log in first.');
  });

  it('is renewed with the headers that a middleware has set', async () => {
    const { sent, fetch } = createService(401);
    let count = 0;
    const client = createCbrClient({ region: 'eu-de', token: () => `token-${++count}`, fetch });
    client.use({ onRequest: ({ request }) => request.headers.set('x-call', 'traced') });
    await client.POST(RESTORE, REQUEST);
    expect(sent.map(({ call }) => call)).toEqual(['traced', 'traced']);
  });
});

describe('a restore', () => {
  it.each([400, 403, 404, 408, 429, 500, 502, 503, 504])('with the response %s is not sent again', async (status) => {
    const { sent, fetch } = createService(status);
    let count = 0;
    const { response } = await createCbrClient({ region: 'eu-de', token: () => `token-${++count}`, fetch }).POST(RESTORE, REQUEST);
    expect(response.status).toBe(status);
    expect(sent.length).toBe(1);
  });

  it('without a response is not sent again', async () => {
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
  it('ends when the timeout of its client has passed', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 20 });
    await expect(client.POST(RESTORE, REQUEST)).rejects.toMatchObject({ name: 'TimeoutError', message: 'Timeout' });
  });

  it('ends when its own signal is aborted', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever });
    await expect(client.POST(RESTORE, { ...REQUEST, signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends when the first of timeout and signal ends it', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 60_000 });
    const controller = new AbortController();
    const call = client.POST(RESTORE, { ...REQUEST, signal: controller.signal });
    controller.abort(new Error('No longer wanted.'));
    await expect(call).rejects.toThrow('No longer wanted.');
  });

  it('does not start if its signal has been aborted', async () => {
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: waitForever, timeout: 60_000 });
    const signal = AbortSignal.abort(new Error('No longer wanted.'));
    await expect(client.POST(RESTORE, { ...REQUEST, signal })).rejects.toThrow('No longer wanted.');
  });

  it('with a stream as data ends when the timeout has passed while the stream is read', async () => {
    const fetch = async (request: Request) => {
      const body = new ReadableStream({ start: (stream) => void waitForever(request).catch((reason) => stream.error(reason)) });
      return new Response(body);
    };
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch, timeout: 20 });
    const { data } = await client.POST(RESTORE, { ...REQUEST, parseAs: 'stream' });
    await expect(data?.getReader().read()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('leaves neither a timer nor a listener behind', async () => {
    vi.useFakeTimers();
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch: createService().fetch, timeout: 60_000 });
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    await client.POST(RESTORE, { ...REQUEST, signal });
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual([['abort', expect.any(Function)]]);
    vi.useRealTimers();
  });

  it('keeps its body and its headers if the client has a timeout', async () => {
    const { sent, fetch } = createService();
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch, timeout: 60_000 });
    await client.POST(RESTORE, { ...REQUEST, headers: { 'X-Call': 'one' } });
    expect(sent).toEqual([{ token: 'a-token', call: 'one', body: REQUEST.body }]);
  });
});
