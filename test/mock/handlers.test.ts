import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { operations } from '../../generated/cbr/types.ts';
import { createMock, type MockOptions } from '../../scripts/mock/create-mock.ts';
import { UserError } from '../../scripts/shared/user-error.ts';
import { describeApi, respondWith } from './describe-api.ts';

const PATH = '/cbr/v3/a-project/backups';
const HEADERS = { 'x-auth-token': 'a-token', 'content-type': 'application/json' };
const RESTORE = { method: 'POST', headers: HEADERS, body: JSON.stringify({ restore: { volume_id: 'a-volume' } }) };

function createCbrMock(handlers: NonNullable<MockOptions<{ cbr: operations }>['handlers']>['cbr'], warn = vi.fn()) {
  const mock = createMock<{ cbr: operations }>({ apis: ['cbr'], warn, handlers: { cbr: handlers ?? {} } });
  return { ...mock, warn };
}

describe('a handler', () => {
  it('responds to a valid request, whose parameters and body have the described types', async () => {
    const restoreBackup = vi.fn(() => ({ status: 409 }) as const);
    const { fetch, requests } = createCbrMock({ restoreBackup });
    expect((await fetch(`${PATH}/a-backup/restore`, RESTORE)).status).toBe(409);
    expect(restoreBackup).toHaveBeenCalledExactlyOnceWith({
      params: { path: { project_id: 'a-project', backup_id: 'a-backup' }, query: {}, header: {} },
      body: { restore: { volume_id: 'a-volume' } },
    });
    expect(requests().at(-1)).toMatchObject({ operation: 'restoreBackup', status: 409 });
  });

  it('gets query parameters as numbers, booleans and lists', async () => {
    const listBackups = vi.fn(() => undefined);
    const { fetch } = createCbrMock({ listBackups });
    await fetch(`${PATH}?limit=10&dec=false&status=available`, { headers: HEADERS });
    expect(listBackups).toHaveBeenCalledWith(
      expect.objectContaining({ params: expect.objectContaining({ query: { limit: 10, dec: false, status: ['available'] } }) }),
    );
  });

  it('gets a header by its described name, in whatever case it is sent', async () => {
    const get = respondWith(1, { parameters: [{ name: 'X-Size', in: 'header', schema: { type: 'integer' } }] });
    const handler = vi.fn(() => undefined);
    const { handle } = createMock({ documents: { shop: describeApi({ '/a': { get } }) }, handlers: { shop: { 'GET /a': handler } } });
    const headers = { 'x-size': '3' };
    const request = {
      method: 'GET',
      target: '/shop/a',
      header: (name: string) => Object.entries(headers).find(([key]) => key === name)?.[1],
    };
    await handle({ ...request, headers: () => headers, body: undefined });
    expect(handler).toHaveBeenCalledWith(expect.objectContaining({ params: { path: {}, query: {}, header: { 'X-Size': 3 } } }));
  });

  it('is typed from the description', () => {
    createCbrMock({
      restoreBackup: ({ params, body }) => {
        expectTypeOf(params.path.backup_id).toEqualTypeOf<string>();
        expectTypeOf(body.restore).not.toBeAny();
        return { status: 404, body: { error_code: 'BackupService.6200', error_msg: 'No backup.' } };
      },
      // @ts-expect-error 418 is not described.
      getTask: () => ({ status: 418 }),
    });
  });

  it('is not called for a request that is refused or chooses its response', async () => {
    const restoreBackup = vi.fn(() => ({ status: 202 }) as const);
    const { fetch } = createCbrMock({ restoreBackup });
    expect((await fetch(`${PATH}/a-backup/restore`, { ...RESTORE, body: '{}' })).status).toBe(400);
    expect((await fetch(`${PATH}/a-backup/restore`, { ...RESTORE, headers: { ...HEADERS, prefer: 'code=503' } })).status).toBe(503);
    expect(restoreBackup).not.toHaveBeenCalled();
  });

  it('takes precedence over the exchange that a request names', async () => {
    const { fetch } = createCbrMock({ restoreBackup: () => ({ status: 202 }) });
    expect((await fetch(`${PATH}/diskNotFound/restore`, RESTORE)).status).toBe(202);
  });

  it('that accepts a restore starts no lifecycle', async () => {
    const restoreBackup = () => ({ status: 202 }) as const;
    const { fetch } = createMock({ apis: ['cbr'], lifecycle: true, handlers: { cbr: { restoreBackup } } });
    const getTask = async () =>
      (await (await fetch('/cbr/v3/a-project/operation-logs/a-task', { headers: HEADERS })).json()).operation_log.status;
    const before = await getTask();
    expect(before).toBeTypeOf('string');
    await fetch(`${PATH}/a-backup/restore`, RESTORE);
    expect([await getTask(), await getTask()]).toEqual([before, before]);
  });

  it('lets the mock respond by returning nothing', async () => {
    const { fetch } = createCbrMock({ restoreBackup: async () => undefined });
    expect((await fetch(`${PATH}/diskNotFound/restore`, RESTORE)).status).toBe(404);
  });

  it('lets the lifecycle respond by returning nothing', async () => {
    const { fetch } = createMock({
      apis: ['cbr'],
      lifecycle: true,
      handlers: { cbr: { restoreBackup: () => undefined, getTask: () => undefined } },
    });
    await fetch(`${PATH}/a-backup/restore`, RESTORE);
    const getStatus = async () =>
      (await (await fetch('/cbr/v3/a-project/operation-logs/a-task', { headers: HEADERS })).json()).operation_log.status;
    expect([await getStatus(), await getStatus(), await getStatus(), await getStatus()]).toEqual([
      'waiting',
      'waiting',
      'running',
      'success',
    ]);
  });

  it.each([
    ['a status that is not described', { status: 418 }, 'The status 418 is not described; use one of 202, 400, '],
    ['a body where none is described', { status: 202, body: {} }, 'A response with 202 has no body.'],
    ['no body where one is described', { status: 404 }, 'A response with 404 needs a body.'],
    ['a body that lacks a property', { status: 404, body: { error_code: 'X' } }, "must have required property 'error_msg'"],
  ])('that returns %s becomes a 500, and is reported', async (_, response, reason) => {
    const { fetch, warn } = createCbrMock({ restoreBackup: () => response as never });
    const failed = await fetch(`${PATH}/a-backup/restore`, RESTORE);
    const { type, detail } = await failed.json();
    expect([failed.status, type]).toEqual([500, 'urn:restore-contracts:broken-handler']);
    expect(detail).toContain(reason);
    expect(warn).toHaveBeenCalledWith(detail);
  });

  it('that breaks the description is reported on the console unless the mock has another place', async () => {
    const report = vi.spyOn(console, 'error').mockReturnValue();
    const { fetch } = createMock({
      documents: { shop: describeApi({ '/a': { get: respondWith(1) } }) },
      handlers: { shop: { 'GET /a': () => ({ status: 201 }) } },
    });
    await fetch('/shop/a');
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'shop: the handler of GET /a breaks the description: The status 201 is not described; use one of 200.',
    );
    report.mockRestore();
  });

  it('that throws becomes a 500, and is reported', async () => {
    const restoreBackup = () => {
      throw new Error('Not today.');
    };
    const { fetch, warn } = createCbrMock({ restoreBackup });
    expect((await fetch(`${PATH}/a-backup/restore`, RESTORE)).status).toBe(500);
    expect(warn).toHaveBeenCalledWith('cbr: the handler of restoreBackup failed: Not today.');
  });

  it.each([
    ['JSON', { status: 200, body: 'text' }, 'application/json', '"text"'],
    [
      'JSON of its own type',
      { status: 200, headers: { 'Content-Type': 'application/vnd.x+json' }, body: 'text' },
      'application/vnd.x+json',
      '"text"',
    ],
    ['text', { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'text' }, 'text/plain', 'text'],
    ['an object as text', { status: 200, headers: { 'Content-Type': 'text/plain' }, body: {} }, 'text/plain', '{}'],
    ['a status in a range', { status: 204 }, null, ''],
    ['a status that default describes', { status: 409, body: 'text' }, 'application/json', '"text"'],
  ])('that returns %s sends it', async (_, response, type, text) => {
    const types = ['application/json', 'application/vnd.x+json', 'text/plain'];
    const any = { content: Object.fromEntries(types.map((each) => [each, { schema: {} }])) };
    const responses = { 200: { description: 'OK.', ...any }, '2XX': { description: 'Nothing.' }, default: { description: 'No.', ...any } };
    const { fetch } = createMock({
      documents: { shop: describeApi({ '/a': { get: { responses } } }) },
      handlers: { shop: { 'GET /a': () => response } },
      warn: vi.fn(),
    });
    const sent = await fetch('/shop/a');
    expect([sent.status, sent.headers.get('content-type'), await sent.text()]).toEqual([response.status, type, text]);
  });

  it.each([
    ['/a/{id}/{part}', '/a/b%20c/2'],
    ['/a.b/{id}.json/{part}:copy', '/a.b/b%20c.json/2:copy'],
    ['/a/{part}-{id}', '/a/2-b%20c'],
  ])('gets the parameters of path, query and header, decoded, and only those that were sent: %s', async (template, path) => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'part', in: 'path', required: true, schema: { type: 'integer' } },
      { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      { name: 'limit', in: 'query', schema: { type: 'integer' } },
      { name: 'filter', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } },
      { name: 'X-Page', in: 'header', schema: { type: 'integer' } },
      { name: 'X-Mode', in: 'header', schema: { type: 'string' } },
    ];
    const handler = vi.fn(() => undefined);
    const { fetch } = createMock({
      documents: { shop: describeApi({ [template]: { get: respondWith(1, { operationId: 'getPart', parameters }) } }) },
      handlers: { shop: { getPart: handler } },
    });
    await fetch(`/shop${path}?tags=x&tags=y&filter=%7B%7D&other=z`, { headers: { 'x-page': '3' } });
    const params = { path: { id: 'b c', part: 2 }, query: { tags: ['x', 'y'], filter: '{}' }, header: { 'X-Page': 3 } };
    expect(handler).toHaveBeenCalledExactlyOnceWith({ params, body: null });
  });

  it('of an API or operation that does not exist is refused', () => {
    expect(() => createMock({ apis: ['cbr'], handlers: { hss: {} } })).toThrow(
      'There is a handler for `hss`, which is not mounted; use cbr.',
    );
    expect(() => createMock({ apis: ['cbr'], handlers: { cbr: { restore: () => undefined } } })).toThrow('cbr has no operation `restore`');
  });

  it('that is not a function is refused', () => {
    expect(() => createMock({ apis: ['cbr'], handlers: { cbr: { restoreBackup: { status: 202 } as never } } })).toThrow(
      new UserError('The handler for `restoreBackup` of cbr is not a function.'),
    );
  });
});
