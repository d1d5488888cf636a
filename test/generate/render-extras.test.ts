import { describe, expect, it } from 'vitest';
import type { FollowedRestore, Operation, Restore } from '../../scripts/openapi/document.ts';
import { render } from './render.ts';

/** A description with these operations, each `POST /<its ID>`. */
const describeOperations = (operations: Record<string, Operation>) => ({
  paths: Object.fromEntries(
    Object.entries(operations).map(([id, operation]) => [`/${id}`, { post: { operationId: id, responses: {}, ...operation } }]),
  ),
});

const ISSUED = { token: '$response.body#/access/token/id', expires: '$response.body#/access/expires' };

describe('a token provider', () => {
  it.each([
    [ISSUED.token, "{ body: 'access/token/id', expires: 'access/expires' }"],
    ['$response.header.X-Subject-Token', "{ header: 'X-Subject-Token', expires: 'access/expires' }"],
  ])('reads the token from %s', async (token, places) => {
    const operations = { listThings: {}, 'token/create': { 'x-token': { ...ISSUED, token } } };
    const source = await render('token-provider.ts', describeOperations(operations), 'zoo');
    expect(source).toContain("import type { TokenCreateOptions, ZooOperations } from './operations.ts';\n");
    expect(source).toContain(`  client: Pick<ZooOperations, 'token/create'>,\n  options: Omit<TokenCreateOptions, 'signal'>,\n`);
    expect(source).toContain(`provideToken(${places}, () => client['token/create'](options))`);
  });

  it('is exported only by an API that issues tokens', async () => {
    const issuing = await render('client.ts', describeOperations({ listThings: {}, createToken: { 'x-token': ISSUED } }));
    expect(issuing).toContain("export { unwrap } from '../errors.ts';\nexport { createTokenProvider } from './token-provider.ts';\n");
    expect(await render('client.ts', {})).toContain("export { unwrap } from '../errors.ts';\nexport type * from './operations.ts';\n");
    expect(await render('token-provider.ts', {})).toBe('');
  });
});

const FIND = {
  operationId: 'listTasks',
  path: { project: '$request.path.project' },
  items: '/tasks',
  where: { '/disk/id': '$request.body#/restore/disk' },
  since: '/created',
};
const GET = { operationId: 'other-api#getTask', path: { id: '$found#/id' }, resource: '/task/state' };
const STATES = { status: '/status', running: ['busy'], success: ['done'], failure: ['failed'] };

const describeRestore = (follow: Partial<FollowedRestore>, requestBody?: object) => {
  const restore: Restore = { outcome: 'accepted', completion: 'One.', fields: {}, follow: { ...STATES, ...follow } };
  return describeOperations({ listTasks: {}, restore: { 'x-restore': restore, ...(requestBody && { requestBody }) } as Operation });
};

describe('a function that waits for a restore', () => {
  it('finds it with one API and shows it with another', async () => {
    const source = await render('wait-for-restore.ts', describeRestore({ find: FIND, get: GET }));
    expect(source).toContain(
      "  client: Pick<ThingsOperations, 'listTasks'> & Pick<OtherApiOperations, 'getTask'>,\n  request: Pick<RestoreOptions, 'path'>,\n",
    );
    expect(source).toContain(`import type { RestoreOptions, RestoreResult, ThingsOperations } from './operations.ts';
import type { GetTaskResult, OtherApiOperations } from '../other-api/operations.ts';

`);
    expect(source).toContain("FollowedRestore = NonNullable<NonNullable<NonNullable<DataOf<GetTaskResult>>['task']>['state']>;");
    expect(source).toContain('A client that has `listTasks` and `getTask`.');
    expect(source).toContain('"project": "request/path/project"');
    expect(source).toContain('"disk/id": "request/body/restore/disk"');
    expect(source).toContain('"id": "found/id"');
    expect(source).not.toContain('Choose an `interval`');
  });

  it('shows it in a list', async () => {
    const source = await render('wait-for-restore.ts', describeRestore({ find: FIND }, { content: { 'application/json': {} } }));
    expect(source).toContain("FollowedRestore = NonNullable<NonNullable<DataOf<ListTasksResult>>['tasks']>[number];");
    expect(source).toContain("  request: Pick<RestoreOptions, 'path' | 'body'>,\n");
    expect(source).toContain(
      "import type { ListTasksResult, RestoreOptions, RestoreResult, ThingsOperations } from './operations.ts';\n\n",
    );
  });

  it.each([
    ['with another API only, which is the state before it too', {}, true],
    ['with another API only, which it creates', { creates: true }, false],
  ])('shows it %s', async (_what, more, isLimited) => {
    const source = await render('wait-for-restore.ts', describeRestore({ get: GET, ...more }));
    expect(source).toContain("import type { RestoreOptions, RestoreResult } from './operations.ts';\n\n");
    expect(source.includes('Choose an `interval`')).toBe(isLimited);
  });

  it('is exported beside a token provider, and only where a restore can be followed', async () => {
    const { paths } = describeRestore({ find: FIND });
    const both = { paths: { ...paths, ...describeOperations({ createToken: { 'x-token': ISSUED } }).paths } };
    expect(await render('client.ts', both)).toContain(`export { RestoreError, type WaitOptions } from '../follow.ts';
export { type FollowedRestore, waitForRestore } from './wait-for-restore.ts';
export { createTokenProvider } from './token-provider.ts';
`);
    expect(await render('wait-for-restore.ts', describeOperations({ restore: { 'x-restore': {} as Restore } }))).toBe('');
  });
});
