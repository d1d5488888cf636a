import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { moveOn, type Run } from '../../../scripts/mock/lifecycle/runs.ts';
import { describeRestores, LIFECYCLE, RESTORES } from './describe-restores.ts';

/** A client of a mock whose every request carries a token. */
function connect(mock = createMock({ documents: RESTORES, lifecycle: true }), token = 'token-1') {
  const send = (path: string, init: RequestInit = {}) =>
    mock.fetch(path, { ...init, headers: { 'X-Auth-Token': token, 'content-type': 'application/json', ...init.headers } });
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await send(path, { headers });
    return (await response.json()).status as string;
  };
  return {
    restore: ({ backup = 'b1', disk = 'd1', body = { disks: [{ disk }] } as object, prefer = '' } = {}) =>
      send(`/backups/p/backups/${backup}/restore`, { method: 'POST', body: JSON.stringify(body), ...(prefer && { headers: { prefer } }) }),
    getBackup: (backup = 'b1') => read(`/backups/p/backups/${backup}`),
    getTask: (headers?: Record<string, string>) => read('/backups/p/tasks/t1', headers),
    listTasks: () => read('/backups/p/tasks'),
    getDisk: (disk = 'd1') => read(`/disks/p/disks/${disk}`),
    send,
  };
}

async function repeat<T>(times: number, call: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < times; index++) results.push(await call());
  return results;
}

describe('an accepted restore', () => {
  it('advances by one step with each poll, and stays at the last step', async () => {
    const { restore, getTask } = connect();
    expect(await getTask()).toBe('none');
    expect((await restore()).status).toBe(202);
    expect(await repeat(4, getTask)).toEqual(['waiting', 'running', 'success', 'success']);
  });

  it('shows the same state in lists, other resources and other APIs', async () => {
    const { restore, listTasks, getBackup, getDisk, getTask } = connect();
    await restore();
    expect([await listTasks(), await getDisk(), await getBackup(), await getTask()]).toEqual([
      'waiting',
      'restoring',
      'available',
      'success',
    ]);
  });

  it('advances also in a step that does not name the operation, which then shows its usual example', async () => {
    const { backups } = structuredClone(RESTORES);
    const { paths } = backups as unknown as { paths: Record<string, { post: object }> };
    const [, ...steps] = LIFECYCLE.outcomes.restoreSucceeds;
    Object.assign(paths['/{project}/backups/{backup}/restore']?.post ?? {}, {
      'x-lifecycle': { outcomes: { restoreSucceeds: [{ getTask: 'waiting' }, ...steps] } },
    });
    const { restore, listTasks, getTask } = connect(createMock({ documents: { backups }, lifecycle: true }));
    await restore();
    expect([await listTasks(), await getTask(), await listTasks()]).toEqual(['none', 'running', 'success']);
  });

  it('is followed where no credentials are described', async () => {
    const { backups } = describeRestores({});
    const { restore, getTask } = connect(
      createMock({ documents: { backups: { ...backups, security: [], components: undefined } }, lifecycle: true }),
    );
    await restore();
    expect(await getTask()).toBe('waiting');
  });

  it('is shown only by resources that have an ID of its path or its body', async () => {
    const { restore, getBackup, getDisk } = connect();
    await restore();
    await getBackup();
    expect([await getBackup('another'), await getDisk('another')]).toEqual(['available', 'available']);
    expect(await getDisk()).toBe('restoring');
  });

  it('is not shown by resources that only have another value of its body', async () => {
    const { restore, getDisk } = connect();
    await restore({ body: { disks: [{ disk: 'd1', name: 'd2' }], others: [{ disk: 'd3' }] } });
    expect([await getDisk('d2'), await getDisk('d3')]).toEqual(['available', 'available']);
  });

  it.each([{ disk: 5 }, null, 5])('is shown by every resource if its ID is not a text, as in %j', async (disk) => {
    const { restore, getDisk } = connect();
    await restore({ body: { disks: [disk] } });
    await getDisk();
    expect(await getDisk('another')).toBe('restoring');
  });

  it('is followed only by requests with its token', async () => {
    const mock = createMock({ documents: RESTORES, lifecycle: true });
    const [one, other] = [connect(mock, 'token-1'), connect(mock, 'token-2')];
    await one.restore();
    expect([await other.getTask(), await one.getTask()]).toEqual(['none', 'waiting']);
    expect((await other.restore()).status).toBe(202);
    expect([await one.getTask(), await other.getTask()]).toEqual(['running', 'waiting']);
  });

  it('is followed by its token in a header whose name has another case than the described one', async () => {
    const { handle } = createMock({ documents: RESTORES, lifecycle: true });
    const send = (token: string, method: string, target: string, text?: string) => {
      const headers: Record<string, string> = { 'x-auth-token': token, 'content-type': 'application/json' };
      const body = text === undefined ? undefined : new TextEncoder().encode(text);
      return handle({ method, target, header: (name) => headers[name], headers: () => headers, body });
    };
    await send('token-1', 'POST', '/backups/p/backups/b1/restore', '{"disks":[{"disk":"d1"}]}');
    expect(await send('token-2', 'GET', '/backups/p/tasks')).toMatchObject({ body: '{"status":"none"}' });
    expect(await send('token-1', 'GET', '/backups/p/tasks')).toMatchObject({ body: '{"status":"waiting"}' });
  });

  it.each([
    ['a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, (key: string) => ({ headers: { 'x-key': key } })],
    ['the query', { type: 'apiKey', in: 'query', name: 'key' }, (key: string) => ({ query: `?key=${key}` })],
    ['a cookie', { type: 'apiKey', in: 'cookie', name: 'key' }, (key: string) => ({ headers: { cookie: `key=${key}` } })],
    ['the Authorization header', { type: 'http', scheme: 'bearer' }, (key: string) => ({ headers: { authorization: `Bearer ${key}` } })],
  ])('is followed by requests with the same credential in %s', async (_, scheme, carry) => {
    const { fetch } = createMock({ documents: describeRestores(scheme), lifecycle: true });
    const sendAs = async (key: string, path: string, init: RequestInit = {}) => {
      const { headers = {}, query = '' } = carry(key) as { headers?: Record<string, string>; query?: string };
      return fetch(`/backups/p${path}${query}`, { ...init, headers: { ...headers, 'content-type': 'application/json' } });
    };
    const getTask = async (key: string) => (await (await sendAs(key, '/tasks/t1')).json()).status;
    await sendAs('one', '/backups/b1/restore', { method: 'POST', body: '{"disks":[]}' });
    expect([await getTask('two'), await getTask('one'), await getTask('one'), await getTask('two')]).toEqual([
      'none',
      'waiting',
      'running',
      'none',
    ]);
  });

  it('does not advance when a poll is refused or chooses its response itself', async () => {
    const { restore, getTask, send } = connect();
    await restore();
    expect((await send('/backups/p/tasks/t1', { headers: { 'X-Auth-Token': '' } })).status).toBe(401);
    expect(await getTask({ prefer: 'example=failed' })).toBe('failed');
    expect((await send('/backups/p/tasks/t1?__code=400')).status).toBe(400);
    expect((await send('/backups/p/tasks/invalid')).status).toBe(400);
    expect(await getTask()).toBe('waiting');
  });

  it('advances by one step if polls are concurrent', async () => {
    const { restore, getTask } = connect();
    await restore();
    expect(await Promise.all([getTask(), getTask()])).toEqual(['waiting', 'waiting']);
    expect(await getTask()).toBe('running');
  });
});

describe('a restore', () => {
  it('does not go back when a slow poll ends after later ones', () => {
    const run: Run = { restore: '', ids: {}, steps: [{}, {}, {}, {}], position: 2 };
    moveOn(run, 0);
    expect(run.position).toBe(2);
    moveOn(run, 2);
    moveOn(run, 3);
    expect(run.position).toBe(3);
  });

  it.each([
    ['Prefer', { prefer: 'outcome=restoreFails' }],
    ['its path', { backup: 'restoreFails' }],
    ['its body', { body: { disks: [{ disk: 'd1' }], name: 'restoreFails' } }],
  ])('asks for an outcome in %s', async (_place, request) => {
    const { restore, getTask } = connect();
    await restore(request);
    expect(await repeat(3, getTask)).toEqual(['waiting', 'failed', 'failed']);
  });

  it('gets 404 with the list of outcomes if it prefers an unknown one', async () => {
    const { restore, getTask } = connect();
    const response = await restore({ prefer: 'outcome=restoreExplodes' });
    expect([response.status, (await response.json()).detail]).toEqual([404, expect.stringContaining('restoreSucceeds, restoreFails')]);
    expect(await getTask()).toBe('none');
  });

  it('is refused as documented while the same restore runs, with the reason in sl-violations', async () => {
    const { restore, getTask } = connect();
    await restore();
    const refused = await restore();
    expect([refused.status, await refused.json()]).toEqual([409, { status: 'restoreRunning' }]);
    expect(refused.headers.get('sl-violations')).toContain(
      'Follow it to its end with backups listTasks, backups getTask, backups getBackup, disks getDisk, or use another token.',
    );
    expect((await restore({ backup: 'b2' })).status).toBe(202);
    await repeat(2, getTask);
    expect((await restore({ backup: 'b2' })).status).toBe(202);
  });

  it('is refused for its own mistake even while the same restore runs', async () => {
    const { restore } = connect();
    await restore();
    const response = await restore({ body: {} });
    expect([response.status, await response.json()]).toEqual([400, { status: 'invalid' }]);
  });

  it('starts nothing if it is refused or chooses its response itself', async () => {
    const { restore, getTask } = connect();
    await restore({ body: {} });
    await restore({ prefer: 'code=202' });
    expect(await getTask()).toBe('none');
  });

  it('starts nothing without the lifecycle', async () => {
    const { restore, getTask } = connect(createMock({ documents: RESTORES }));
    await repeat(2, restore);
    expect(await getTask()).toBe('none');
  });
});

describe('the memory of restores', () => {
  it('forgets the token whose last restore is the oldest, beyond 1000 of them', async () => {
    const mock = createMock({ documents: RESTORES, lifecycle: true });
    for (let index = 0; index < 1000; index++) await connect(mock, `token-${index}`).restore();
    expect(await connect(mock, 'token-1').getTask()).toBe('waiting');
    await connect(mock, 'token-0').restore({ backup: 'b2' });
    expect(await connect(mock, 'token-1').getTask()).toBe('running');
    await connect(mock, 'token-1000').restore();
    expect(await connect(mock, 'token-1').getTask()).toBe('none');
    expect(await connect(mock, 'token-0').getTask()).toBe('waiting');
  });

  it('forgets the first restore of a token, beyond 100 of them', async () => {
    const { restore, getBackup } = connect();
    for (let index = 0; index <= 100; index++) await restore({ backup: `b${index}` });
    expect(await repeat(2, () => getBackup('b0'))).toEqual(['available', 'available']);
    expect(await repeat(2, () => getBackup('b1'))).toEqual(['available', 'restoring']);
  });
});

describe('random requests', () => {
  const tokens = ['one', 'two'] as const;
  const outcomes = Object.keys(LIFECYCLE.outcomes) as (keyof typeof LIFECYCLE.outcomes)[];
  const polls = ['getTask', 'listTasks', 'getBackup', 'getDisk'] as const;
  const call = fc.record({
    token: fc.constantFrom(...tokens),
    action: fc.oneof(
      { weight: 1, arbitrary: fc.record({ outcome: fc.constantFrom(...outcomes) }) },
      { weight: 3, arbitrary: fc.record({ poll: fc.constantFrom(...polls) }) },
    ),
  });
  const names = { getTask: 'getTask', listTasks: 'listTasks', getBackup: 'getBackup', getDisk: 'disks#getDisk' } as const;
  const idle = { getTask: 'none', listTasks: 'none', getBackup: 'available', getDisk: 'available' };

  it('see the steps of the last accepted restore of their token in order, and nothing else', async () => {
    const mock = createMock({ documents: RESTORES, lifecycle: true });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 30 }), async (calls) => {
        mock.reset();
        // The state that each token must see next.
        const expected = new Map<string, Record<string, string>[]>();
        for (const { token, action } of calls) {
          const client = connect(mock, token);
          const steps = expected.get(token);
          if ('outcome' in action) {
            const { status } = await client.restore({ prefer: `outcome=${action.outcome}` });
            expect(status).toBe(steps && steps.length > 1 ? 409 : 202);
            if (status === 202) expected.set(token, [...LIFECYCLE.outcomes[action.outcome]]);
          } else {
            expect(await client[action.poll]()).toBe(steps?.[0]?.[names[action.poll]] ?? idle[action.poll]);
            if (steps && steps.length > 1) steps.shift();
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
