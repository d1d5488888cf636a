import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, createCbrClient, type RestoreBackupOptions, RestoreError, waitForRestore } from '../../generated/cbr/client.ts';
import * as databases from '../../generated/cloud-databases/client.ts';
import { type Follow, follow } from '../../generated/follow.ts';
import * as hss from '../../generated/hss/client.ts';
import { createOtcEvsClient } from '../../generated/otc-evs/client.ts';
import * as vbs3 from '../../generated/vbs-v3/client.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';

const REQUEST: RestoreBackupOptions = {
  path: { project_id: 'f841e01fd2b14e7fa41b6ae7aa6b0594', backup_id: 'a5200268-74a5-4806-acc6-95793ab0228b' },
  body: { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } },
};

/** Clients of a mock in which restores advance. Each test has its own token, since a run belongs to a token. */
function createClients() {
  const mock = createMock({ lifecycle: true });
  const sent: string[] = [];
  const fetch = (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    return mock.fetch(request);
  };
  const at = (api: string) => ({ baseUrl: `http://mock.test/${api}`, token: 'a-token', fetch });
  return { sent, at };
}

/** Waits without a pause, and records the states. */
function record() {
  const states: string[] = [];
  return { states, interval: 0, onProgress: ({ status }: { status: string }) => states.push(status) };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a cbr restore', () => {
  it('is followed from the list of tasks to its success, and sent only once', async () => {
    const { sent, at } = createClients();
    const client = createCbrClient(at('cbr'));
    const { states, ...options } = record();
    const task = await waitForRestore(client, REQUEST, await client.restoreBackup(REQUEST), options);
    expect(task.status).toBe('success');
    expect(task.extra_info.restore?.backup_id).toBe(REQUEST.path.backup_id);
    expect([...new Set(states)]).toEqual(['waiting', 'running', 'success']);
    expect(sent.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it.each([
    ['restoreFails', 'failed'],
    ['restoreTimesOut', 'timeout'],
    ['restoreIsSkipped', 'skipped'],
  ])('with the outcome %s rejects with the state %s and its documented cause', async (outcome, status) => {
    const client = createCbrClient(createClients().at('cbr'));
    const restored = await client.restoreBackup({ ...REQUEST, headers: { Prefer: `outcome=${outcome}` } });
    const error: RestoreError = await waitForRestore(client, REQUEST, restored, { interval: 0 }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RestoreError);
    expect(error.status).toBe(status);
    const { code, message } = (error.resource as databases.FollowedRestore & { error_info: { code: string; message: string } }).error_info;
    expect(error.message).toBe(['The restore ended as', status, code, message].filter(Boolean).join(' '));
  });

  it('that was not accepted rejects with the ApiError of its response', async () => {
    const client = createCbrClient(createClients().at('cbr'));
    const refused = await client.restoreBackup({ ...REQUEST, headers: { Prefer: 'code=404' } });
    await expect(waitForRestore(client, REQUEST, refused)).rejects.toBeInstanceOf(ApiError);
  });
});

type Client = Parameters<typeof waitForRestore>[0];
type Restored = Parameters<typeof waitForRestore>[2];

const DATE = 'Wed, 25 Nov 2026 12:00:00 GMT';
const accepted = (date = DATE) =>
  ({ data: undefined, response: new Response(null, { status: 202, headers: { date } }) }) as unknown as Restored;
const taskOf = (status: string, created_at = '2026-11-25T11:59:59.900000', id = 'a-task', backup_id = REQUEST.path.backup_id) => ({
  id,
  status,
  created_at,
  extra_info: { restore: { backup_id } },
  error_info: { code: '', message: '' },
});

/** A client that receives these lists and tasks one after the other; the last one is repeated. */
function createStub(lists: object[][], tasks: object[] = [], responses: Response[] = []) {
  const calls: unknown[] = [];
  const next = <T>(items: T[]) => (items.length > 1 ? items.shift() : items[0]) as T;
  const respond = (name: string, data: () => object) => async (options: { path: object; query?: object }) => {
    calls.push([name, options.path, options.query]);
    const response = responses.shift() ?? new Response(null);
    return response.ok ? { data: data(), response } : { error: undefined, response };
  };
  const client = {
    listTasks: respond('listTasks', () => ({ operation_logs: next(lists) })),
    getTask: respond('getTask', () => ({ operation_log: next(tasks) })),
  } as unknown as Client;
  return { client, calls };
}

/** A client whose requests fail with these errors, one after the other, before they get responses. */
function createUnreachable(errors: Error[], token: string | (() => string) = 'a-token') {
  let count = 0;
  const fetch = async ({ url }: Request) => {
    count += 1;
    const error = errors.shift();
    if (error) throw error;
    return Response.json(url.includes('a-task') ? { operation_log: taskOf('success') } : { operation_logs: [taskOf('running')] });
  };
  return { client: createCbrClient({ baseUrl: 'http://mock.test', token, fetch }), count: () => count };
}

describe('the task of a restore', () => {
  it('is searched for until it is listed, and then requested by its ID', async () => {
    const { client, calls } = createStub([[], [taskOf('waiting', undefined, 'other', 'other'), taskOf('running')]], [taskOf('success')]);
    await waitForRestore(client, REQUEST, accepted(), { interval: 0 });
    const project_id = REQUEST.path.project_id;
    const list = ['listTasks', { project_id }, { operation_type: 'restore' }];
    expect(calls).toEqual([list, list, ['getTask', { project_id, operation_log_id: 'a-task' }, undefined]]);
  });

  it('is not an earlier task of the same backup, whether that succeeded or failed', async () => {
    const earlier = [taskOf('failed', '2026-11-25T11:00:00Z', 'older'), taskOf('success', '2026-11-24T23:00:00.000+00:00', 'oldest')];
    const { client, calls } = createStub([earlier, [...earlier, taskOf('waiting')]], [taskOf('success')]);
    await waitForRestore(client, REQUEST, accepted(), { interval: 0 });
    expect(calls.map((call) => (call as string[])[0])).toEqual(['listTasks', 'listTasks', 'getTask']);
  });

  it.each([
    ['59 seconds before the restore was accepted', '2026-11-25T11:59:01', true],
    ['61 seconds before the restore was accepted', '2026-11-25T11:58:59', false],
    ['after the restore was accepted, in another time zone', '2026-11-25T14:00:01+02:00', true],
  ])('can have been created %s: %s', async (_when, created_at, isFound) => {
    // A time without an offset is in UTC.
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const { client, calls } = createStub([[taskOf('success', created_at)], [taskOf('success')]], [taskOf('success')]);
    await waitForRestore(client, REQUEST, accepted(), { interval: 0 });
    expect(calls).toHaveLength(isFound ? 2 : 3);
  });

  it('is the newest of several', async () => {
    const tasks = ['11:59:57', '11:59:59', '11:59:58'].map((time) => taskOf('running', `2026-11-25T${time}Z`, time));
    const { client, calls } = createStub([tasks], [taskOf('success')]);
    await waitForRestore(client, REQUEST, accepted(), { interval: 0 });
    expect(calls.at(-1)).toMatchObject(['getTask', { operation_log_id: '11:59:59' }, undefined]);
  });

  it('is the one that all conditions name', async () => {
    const table: Follow = {
      looks: [{ operation: 'list', path: {}, resource: 'tasks', where: { disk: 'request/body/disk', backup: 'request/path/backup' } }],
      ...{ creates: true, status: 'status', cause: [], running: [], success: ['success'], failure: ['failed'] },
    };
    const tasks = [
      { disk: 1, backup: 1, status: 'failed' },
      { disk: 1, backup: 2, status: 'success' },
      { disk: 2, backup: 2, status: 'failed' },
    ];
    const list = async () => ({ data: { tasks }, response: new Response(null) });
    expect(await follow(table, { list }, { body: { disk: 1 }, path: { backup: 2 } }, accepted())).toBe(tasks[1]);
  });

  it('is looked for again if a response has no list', async () => {
    const { client, calls } = createStub([undefined as never, [taskOf('running')]], [taskOf('success')]);
    await waitForRestore(client, REQUEST, accepted(), { interval: 0 });
    expect(calls).toHaveLength(3);
  });

  it('is found even if it has ended before the first request', async () => {
    const { client } = createStub([[taskOf('success')]], [taskOf('success')]);
    expect((await waitForRestore(client, REQUEST, accepted(), { interval: 0 })).id).toBe('a-task');
  });
});

describe('waiting', () => {
  it('continues after a temporary error, at the time in Retry-After', async () => {
    vi.useFakeTimers();
    const busy = [503, 429].map((status) => new Response(null, { status, headers: { 'Retry-After': '30' } }));
    const { client, calls } = createStub([[taskOf('running')]], [taskOf('success')], busy);
    const waiting = waitForRestore(client, REQUEST, accepted());
    await vi.advanceTimersByTimeAsync(29_999);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_001);
    expect((await waiting).status).toBe('success');
    expect(calls).toHaveLength(4);
  });

  it.each([
    ['500', new Response(null, { status: 500 }), 10_000],
    ['404 with Retry-After', new Response(null, { status: 404, headers: { 'Retry-After': '15' } }), 15_000],
    ['503 with a short Retry-After', new Response(null, { status: 503, headers: { 'Retry-After': '1' } }), 10_000],
    ['503 with a date', new Response(null, { status: 503, headers: { 'Retry-After': 'Wed, 25 Nov 2026 12:00:20 GMT' } }), 20_000],
  ])('goes on after %s', async (_what, response, wait) => {
    vi.useFakeTimers({ now: Date.parse(DATE) });
    const { client, calls } = createStub([[taskOf('running')]], [taskOf('success')], [response]);
    const waiting = waitForRestore(client, REQUEST, accepted());
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await waiting).status).toBe('success');
  });

  it('continues after failures of the network', async () => {
    const lost = [new TypeError('fetch failed'), new TypeError('terminated')];
    const { client, count } = createUnreachable(lost);
    expect((await waitForRestore(client, REQUEST, accepted(), { interval: 0 })).status).toBe('success');
    expect(count()).toBe(4);
  });

  it('ends when its timeout would pass, although the network always fails', async () => {
    vi.useFakeTimers();
    const { client, count } = createUnreachable(Array(9).fill(new TypeError('fetch failed')));
    const waiting = waitForRestore(client, REQUEST, accepted(), { timeout: 25_000 });
    const ended = expect(waiting).rejects.toMatchObject({ name: 'RestoreError', message: 'The restore has not ended after 25000 ms' });
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
    expect(count()).toBe(3);
  });

  it.each([
    ['an error of another kind', new Error('No such call.')],
    ['the reason of a cancelled request', new DOMException('Timeout', 'TimeoutError')],
  ])('ends with %s', async (_what, error) => {
    const { client } = createUnreachable([error]);
    await expect(waitForRestore(client, REQUEST, accepted(), { interval: 0 })).rejects.toBe(error);
  });

  it('ends if the token is not valid', async () => {
    const { client } = createUnreachable([], () => 'a\ntoken');
    const waiting = waitForRestore(client, REQUEST, accepted(), { interval: 0, timeout: 500 });
    await expect(waiting).rejects.toThrow('The token given to createCbrClient is not valid.');
  });

  it.each([-1, Number.NaN])('pauses for ten seconds if the interval is %s', async (interval) => {
    vi.useFakeTimers();
    const { client, calls } = createStub([[]]);
    const waiting = waitForRestore(client, REQUEST, accepted(), { interval, timeout: 15_000 });
    const ended = expect(waiting).rejects.toBeInstanceOf(RestoreError);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(calls).toHaveLength(2);
  });

  it('sends no requests in quick succession if its interval is longer than a timer can be', async () => {
    vi.useFakeTimers();
    const { client, calls } = createStub([[]]);
    const controller = new AbortController();
    const waiting = waitForRestore(client, REQUEST, accepted(), { interval: Number.POSITIVE_INFINITY, signal: controller.signal });
    const ended = expect(waiting).rejects.toThrow('No longer wanted.');
    await vi.advanceTimersByTimeAsync(60_000);
    controller.abort(new Error('No longer wanted.'));
    await ended;
    expect(calls).toHaveLength(1);
  });

  it('does not wait after a success, whatever its Retry-After', async () => {
    const shown = new Response(null, { headers: { 'Retry-After': '30' } });
    const { client } = createStub([[taskOf('running')]], [taskOf('success')], [shown, shown]);
    expect((await waitForRestore(client, REQUEST, accepted())).status).toBe('success');
  });

  it('sends a request every ten seconds, or at the given interval', async () => {
    vi.useFakeTimers();
    const { client, calls } = createStub([[]]);
    const waiting = waitForRestore(client, REQUEST, accepted(), { timeout: 25_000 });
    const ended = expect(waiting).rejects.toBeInstanceOf(RestoreError);
    await vi.advanceTimersByTimeAsync(25_000);
    await ended;
    expect(calls).toHaveLength(3);
  });

  it('ends with the ApiError of any other error', async () => {
    const { client } = createStub([[]], [], [new Response(null, { status: 403 })]);
    await expect(waitForRestore(client, REQUEST, accepted(), { interval: 0 })).rejects.toMatchObject({ name: 'ApiError', status: 403 });
  });

  it('ends when its timeout would pass, with the last known state', async () => {
    const { client } = createStub([[taskOf('running')]], [taskOf('running')]);
    const error: RestoreError = await waitForRestore(client, REQUEST, accepted(), { interval: 10, timeout: 30 }).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'RestoreError', status: 'running', message: 'The restore has not ended after 30 ms' });
  });

  it('ends when its timeout has passed, although a request gets no response', async () => {
    const hang = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const client = createCbrClient({ baseUrl: 'http://mock.test', token: 'a-token', fetch: hang });
    await expect(waitForRestore(client, REQUEST, accepted(), { timeout: 30 })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends immediately when its signal is aborted', async () => {
    const { client } = createStub([[taskOf('running')]], [taskOf('running')]);
    const controller = new AbortController();
    const options = { interval: 60_000, signal: controller.signal, onProgress: () => controller.abort(new Error('No longer wanted.')) };
    await expect(waitForRestore(client, REQUEST, accepted(), options)).rejects.toThrow('No longer wanted.');
  });

  it('ends with the reason of its signal if that cancels a request, even if the reason looks like a failure of the network', async () => {
    const reason = new TypeError('No longer wanted.');
    const controller = new AbortController();
    const fetch = async () => {
      controller.abort(reason);
      throw reason;
    };
    const client = createCbrClient({ baseUrl: 'http://mock.test', token: 'a-token', fetch });
    await expect(waitForRestore(client, REQUEST, accepted(), { signal: controller.signal })).rejects.toBe(reason);
  });

  it('ends at once when its signal is aborted between two requests, and leaves neither a timer nor a listener', async () => {
    vi.useFakeTimers();
    const { client } = createStub([[]]);
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const waiting = waitForRestore(client, REQUEST, accepted(), { signal: controller.signal });
    const ended = expect(waiting).rejects.toThrow('No longer wanted.');
    await vi.advanceTimersByTimeAsync(5000);
    controller.abort(new Error('No longer wanted.'));
    await ended;
    expect([vi.getTimerCount(), removed.mock.calls.length]).toEqual([0, 1]);
  });

  it('gives its signal to each request', async () => {
    const { signal } = new AbortController();
    const signals: unknown[] = [];
    const respond = (data: object) => async (options: { signal?: AbortSignal }) => {
      signals.push(options.signal);
      return { data, response: new Response(null) };
    };
    const client = { listTasks: respond({ operation_logs: [taskOf('running')] }), getTask: respond({ operation_log: taskOf('success') }) };
    await waitForRestore(client as unknown as Client, REQUEST, accepted(), { signal });
    expect(signals).toEqual([signal, signal]);
  });

  it('reports the progress in percent', async () => {
    const common = (progress: number) => ({ ...taskOf('running').extra_info, common: { progress } });
    const tasks = [
      { ...taskOf('running'), extra_info: common(40) },
      { ...taskOf('success'), extra_info: common(100) },
    ];
    const { client } = createStub([[taskOf('running')]], tasks);
    const percents: unknown[] = [];
    await waitForRestore(client, REQUEST, accepted(), { interval: 0, onProgress: ({ percent }) => percents.push(percent) });
    expect(percents).toEqual([40, 100]);
  });
});

describe('a VBS restore', () => {
  const path = { project_id: 'a-project', backup_id: 'a-backup' };
  const request = { path, body: { restore: { volume_id: 'a-disk' } } };
  const restored = { data: { restore: { volume_id: 'a-disk' } }, response: new Response(null, { status: 202 }) } as never;
  const createVolumes = (...states: string[]) => {
    const ids: string[] = [];
    const getVolumeV3 = async (options: { path: { volume_id: string } }) => {
      ids.push(options.path.volume_id);
      return { data: { volume: { status: states.length > 1 ? states.shift() : states[0] } }, response: new Response(null) };
    };
    return { ids, client: { getVolumeV3 } as unknown as Parameters<typeof vbs3.waitForRestore>[0] };
  };

  it('is followed with a client of EVS, and has not succeeded while the disk is still available', async () => {
    const { client, ids } = createVolumes('available', 'available', 'restoring-backup', 'available');
    const { states, ...options } = record();
    await vbs3.waitForRestore(client, request, restored, options);
    expect(ids).toEqual(['a-disk', 'a-disk', 'a-disk', 'a-disk']);
    expect(states).toEqual(['restoring-backup', 'available']);
  });

  it('rejects if the disk is in the state error_restoring', async () => {
    const { client } = createVolumes('available', 'error_restoring');
    await expect(vbs3.waitForRestore(client, request, restored, { interval: 0 })).rejects.toMatchObject({
      status: 'error_restoring',
      message: 'The restore ended as error_restoring',
    });
  });

  it('that is never seen running does not succeed', async () => {
    const { client } = createVolumes('available');
    const waiting = vbs3.waitForRestore(client, request, restored, { interval: 5, timeout: 20 });
    await expect(waiting).rejects.toMatchObject({ name: 'RestoreError', message: 'The restore has not ended after 20 ms' });
  });

  it.each([
    ['restoreSucceeds', 'available'],
    ['restoreFails', 'error_restoring'],
  ])('with the outcome %s ends in the state %s', async (outcome, status) => {
    const { at } = createClients();
    // The disk that the mock's response names.
    const ofDisk = { path, body: { restore: { volume_id: '2748f2f2-4394-4e6e-af8d-8dd34496c024' } } };
    const restored = await vbs3.createVbsV3Client(at('vbs-v3')).restoreBackup({ ...ofDisk, headers: { Prefer: `outcome=${outcome}` } });
    const waiting = vbs3.waitForRestore(createOtcEvsClient(at('otc-evs')), ofDisk, restored, { interval: 0 });
    await expect(waiting.catch((error) => error)).resolves.toMatchObject({ status });
  });
});

describe('an HSS restore', () => {
  const server_id = '6e4a1f0c-98c4-4c3a-8d0e-5b1f2a7c9d34';
  const request: hss.RestoreBackupOptions = {
    path: { project_id: 'a-project', backup_id: 'a-backup' },
    body: { server_id, mappings: [{}] },
  };

  it('is followed in the list of tasks, by the ID of its server', async () => {
    const client = hss.createHssClient(createClients().at('hss'));
    const { states, ...options } = record();
    const task = await hss.waitForRestore(client, request, await client.restoreBackup(request), options);
    expect([task.status, task.host_id]).toEqual(['success', server_id]);
    expect([...new Set(states)]).toEqual(['waiting', 'running', 'success']);
  });

  it('is the waiting task, which has no time yet, and not an earlier task of the same server', async () => {
    const earlier = { host_id: server_id, status: 'success', started_at: '2026-11-24T12:00:00Z' };
    const lists = [
      [earlier, { host_id: server_id, status: 'waiting' }, { host_id: 'another', status: 'running' }],
      [earlier, { host_id: server_id, status: 'success', started_at: '2026-11-25T12:01:00Z' }],
    ];
    const listTasks = async () => ({ data: { data_list: lists.shift() }, response: new Response(null) });
    const client = { listTasks } as unknown as Parameters<typeof hss.waitForRestore>[0];
    const { states, ...options } = record();
    const task = await hss.waitForRestore(client, request, accepted() as never, options);
    expect(task.started_at).toBe('2026-11-25T12:01:00Z');
    expect(states).toEqual(['waiting', 'success']);
  });

  it('of disks cannot be followed, since a task names only a server', async () => {
    const client = hss.createHssClient(createClients().at('hss'));
    const ofDisks: hss.RestoreBackupOptions = { path: request.path, body: {} };
    const waiting = hss.waitForRestore(client, ofDisks, await client.restoreBackup(ofDisks), { interval: 0 });
    await expect(waiting).rejects.toThrow(new TypeError('waitForRestore needs request/body/server_id.'));
  });
});

describe('a Cloud Databases restore', () => {
  const request = {
    path: { version: 'v1.0', accountId: '1234' } as const,
    body: { instance: { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2 } } },
  };

  it('is followed through the instance that it creates', async () => {
    const client = databases.createCloudDatabasesClient(createClients().at('cloud-databases'));
    const { states, ...options } = record();
    const instance = await databases.waitForRestore(client, request, await client.restoreBackup(request), options);
    expect(instance.status).toBe('ACTIVE');
    expect(states).toEqual(['BUILD', 'ACTIVE']);
  });

  it.each([
    ['restoreFails', 'FAILED'],
    ['restoreEndsInError', 'ERROR'],
  ])('with the outcome %s rejects with the state %s', async (outcome, status) => {
    const client = databases.createCloudDatabasesClient(createClients().at('cloud-databases'));
    const restored = await client.restoreBackup({ ...request, headers: { Prefer: `outcome=${outcome}` } });
    await expect(databases.waitForRestore(client, request, restored, { interval: 0 })).rejects.toMatchObject({ status });
  });
});
