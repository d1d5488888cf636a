import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';
import { createMock, type Mock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';

const PATH = '/cbr/v3/p/backups/a-backup/restore';
const BODY = { restore: { volume_id: 'a-volume' } };
const HEADERS = { 'x-auth-token': 'a-token', 'content-type': 'application/json' };

const mock = createMock({ apis: ['cbr'] });
let listener: Listener;

beforeAll(async () => {
  listener = await listen(mock, { port: 0, host: '127.0.0.1' });
});
beforeEach(() => mock.reset());
afterAll(() => listener.close());

/** Sends a restore with preferences, and with a signal. */
type Send = (prefer: string, signal?: AbortSignal) => Promise<Response>;

const init = (prefer: string, signal?: AbortSignal) => ({
  method: 'POST',
  headers: { ...HEADERS, prefer },
  body: JSON.stringify(BODY),
  ...(signal && { signal }),
});

const TRANSPORTS: [string, Send][] = [
  ['mock.fetch', (prefer, signal) => mock.fetch(PATH, init(prefer, signal))],
  ['fetch over HTTP', (prefer, signal) => fetch(listener.url + PATH, init(prefer, signal))],
];

describe.each(TRANSPORTS)('in %s', (_, send) => {
  it('a reset connection rejects with a TypeError, and the request has no effect', async () => {
    await expect(send('fault=connection-reset')).rejects.toThrow(expect.objectContaining({ name: 'TypeError', message: 'fetch failed' }));
    await expect(send('fault=connection-reset')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(mock.requests().at(-1)).toMatchObject({ path: PATH, status: 0, fault: 'connection-reset' });
    expect(mock.coverage().apis.cbr?.restoreBackup?.requests).toBe(0);
  });

  it('a lost response also rejects, but the restore was accepted', async () => {
    await expect(send('fault=lost-response')).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNRESET' } });
    expect(mock.requests().at(-1)).toMatchObject({ operation: 'restoreBackup', status: 202, fault: 'lost-response' });
    expect(mock.coverage().apis.cbr?.restoreBackup?.responses['202']?.requests).toBe(1);
  });

  it('a response that never comes ends with the signal of its request', async () => {
    const controller = new AbortController();
    const pending = send('fault=no-response', controller.signal);
    await expect.poll(() => mock.requests().at(-1)?.fault).toBe('no-response');
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('a truncated body arrives in part and then fails, after the head of the response', async () => {
    const response = await send('fault=truncated-body, example=backupNotFound');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json']);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toMatch(/^\{"error_code":"Back/);
    await expect(reader.read()).rejects.toMatchObject({ name: 'TypeError', message: 'terminated' });
    // There is no body to truncate.
    await expect(send('fault=truncated-body')).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('a delay ends with the signal of its request, and before that with the response', async () => {
    await expect(send('delay=60000', AbortSignal.timeout(50))).rejects.toMatchObject({ name: 'TimeoutError' });
    const start = performance.now();
    expect((await send('delay=80, code=409')).status).toBe(409);
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });

  it.each([
    ['fault=nonsense', 'There is no fault `nonsense`; use one of none, connection-reset, no-response, lost-response, truncated-body.'],
    ['delay=60001', 'A delay must be a whole number of milliseconds from 0 to 60000, not `60001`.'],
    ['delay=soon', 'A delay must be a whole number of milliseconds from 0 to 60000, not `soon`.'],
    ['delay=5.5', 'A delay must be a whole number of milliseconds from 0 to 60000, not `5.5`.'],
    ['delay=-5', 'A delay must be a whole number of milliseconds from 0 to 60000, not `-5`.'],
  ])('%s is refused with the allowed values', async (prefer, detail) => {
    const response = await send(prefer);
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ detail })]);
  });
});

describe('a client sees a fault of the mock as it would see it at the provider', () => {
  const clients = { 'in process': (own: Mock) => own.fetch, 'over HTTP': () => undefined };

  it.each(Object.entries(clients))('%s', async (name, getFetch) => {
    const fetch = getFetch(mock);
    const baseUrl = `${name === 'over HTTP' ? listener.url : 'http://mock.test'}/cbr`;
    const client = createCbrClient({ baseUrl, token: 'a-token', timeout: 300, ...(fetch && { fetch }) });
    const restore = (prefer: string) =>
      client.POST('/v3/{project_id}/backups/{backup_id}/restore', {
        params: { path: { project_id: 'p', backup_id: 'a-backup' } },
        body: BODY,
        headers: { prefer },
      });
    await expect(restore('fault=lost-response')).rejects.toMatchObject({ name: 'TypeError' });
    await expect(restore('fault=no-response')).rejects.toMatchObject({ name: 'TimeoutError' });
    // A restore is not sent again.
    expect(mock.requests().map(({ status }) => status)).toEqual([202, 0]);
  });
});

describe('curl', () => {
  const curl = (prefer: string) => {
    const headers = Object.entries({ ...HEADERS, prefer }).flatMap(([key, value]) => ['--header', `${key}: ${value}`]);
    const args = ['--silent', '--max-time', '1', '--data', JSON.stringify(BODY), ...headers, listener.url + PATH];
    return promisify(execFile)('curl', args).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }) => ({ code, stdout }),
    );
  };

  it.each([
    ['connection-reset', 56],
    ['lost-response', 56],
    ['no-response', 28],
    ['truncated-body, example=backupNotFound', 18],
    ['none', 0],
  ])('ends after %s with exit code %i', async (fault, code) => {
    expect((await curl(`fault=${fault}`)).code).toBe(code);
  });
});

describe('a fault of a mock', () => {
  it('applies to every request that prefers no other fault, and never to /health', async () => {
    const { fetch } = createMock({ apis: ['cbr'], fault: 'connection-reset' });
    await expect(fetch(PATH, init('code=404'))).rejects.toThrow(TypeError);
    expect((await fetch(PATH, init('fault=none'))).status).toBe(202);
    expect((await fetch('/health')).status).toBe(200);
  });

  it('and its delay are refused if they are invalid', () => {
    expect(() => createMock({ apis: ['cbr'], fault: 'nonsense' as never })).toThrow('There is no fault `nonsense`');
    expect(() => createMock({ apis: ['cbr'], delay: 60_001 })).toThrow('A delay must be a whole number of milliseconds');
  });
});
