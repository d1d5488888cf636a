import { describe, expect, it } from 'vitest';
import { ApiError, createCbrClient, type RestoreBackupOptions, unwrap } from '../../generated/cbr/client.ts';
import { createCloudDatabasesClient } from '../../generated/cloud-databases/client.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';

const RESTORE = '/v3/{project_id}/backups/{backup_id}/restore';
const REQUEST = { params: { path: { project_id: 'a-project', backup_id: 'a-backup' } }, body: { restore: { volume_id: 'a-disk' } } };

/** Restores with a client whose service returns this response, and returns what `unwrap` throws. */
async function catchApiError(returned: Response): Promise<ApiError> {
  const client = createCbrClient({ region: 'eu-de', token: 'secret-token', fetch: async () => returned });
  try {
    unwrap(await client.POST(RESTORE, REQUEST));
  } catch (error) {
    return error as ApiError;
  }
  throw new Error('Nothing was thrown.');
}

describe('unwrap', () => {
  it('returns the data', async () => {
    const instance = { id: 'an-instance', status: 'BUILD' };
    const client = createCloudDatabasesClient({ region: 'ord', token: 'a-token', fetch: async () => Response.json({ instance }) });
    const result = await client.POST('/{version}/{accountId}/instances', {
      params: { path: { version: 'v1.0', accountId: '1234' } },
      body: { instance: { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2 } } },
    });
    expect(unwrap(result).instance.status).toBe('BUILD');
  });

  it('returns undefined if an accepted call has no body', async () => {
    const fetch = async () => new Response(null, { status: 202 });
    const client = createCbrClient({ region: 'eu-de', token: 'a-token', fetch });
    expect(unwrap(await client.POST(RESTORE, REQUEST))).toBeUndefined();
  });

  it('throws an ApiError with the call and the code and message of the provider', async () => {
    const body = { error_code: 'BackupService.6200', error_msg: 'The backup does not exist.' };
    const error = await catchApiError(Response.json(body, { status: 404, headers: { 'X-Request-Id': 'a-request' } }));
    expect(error).toBeInstanceOf(ApiError);
    expect({ ...error, headers: error.headers.get('x-request-id') }).toEqual({
      name: 'ApiError',
      status: 404,
      code: 'BackupService.6200',
      requestId: 'a-request',
      headers: 'a-request',
      violations: undefined,
      operationId: 'restoreBackup',
      method: 'POST',
      path: RESTORE,
    });
    expect(error.message).toBe('restoreBackup failed: 404 BackupService.6200 The backup does not exist.');
  });

  it('throws an ApiError that names the operation if the method was an argument of the call', async () => {
    const fetch = async () => new Response(null, { status: 502 });
    const result = await createCbrClient({ region: 'eu-de', token: 'a-token', fetch }).request('post', RESTORE, REQUEST);
    expect(() => unwrap(result)).toThrow('restoreBackup failed: 502');
  });

  it('throws an ApiError with the headers of the response', async () => {
    const error = await catchApiError(new Response(null, { status: 503, headers: { 'Retry-After': '30' } }));
    expect(error.headers.get('retry-after')).toBe('30');
  });

  it.each(['X-Request-Id', 'X-Openstack-Request-Id'])('throws an ApiError with the ID in the header %s', async (header) => {
    const error = await catchApiError(new Response(null, { status: 500, headers: { [header]: 'a-request' } }));
    expect(error.requestId).toBe('a-request');
  });

  it('throws an ApiError with each violation in its message', async () => {
    const violations = JSON.stringify([{ message: 'One.' }, { message: 'Two.' }]);
    const error = await catchApiError(new Response(null, { status: 400, headers: { 'sl-violations': violations } }));
    expect(error.message).toBe('restoreBackup failed: 400 One., Two.');
  });

  it('throws an ApiError for a response that no client received', () => {
    const result = { error: { error_code: 'Things.1' }, response: new Response(null, { status: 500 }) };
    expect(() => unwrap(result)).toThrow(expect.objectContaining({ message: 'failed: 500 Things.1', status: 500 }));
  });

  it('throws an ApiError that states why the mock refused a request', async () => {
    const { fetch } = createMock({ apis: ['cbr'] });
    const client = createCbrClient({ baseUrl: 'http://mock.test/cbr', token: 'a-token', fetch });
    const request = { path: REQUEST.params.path, body: { restore: { server_id: 'a-server' } } } as unknown as RestoreBackupOptions;
    const error: ApiError = await client
      .restoreBackup(request)
      .then(unwrap)
      .catch((thrown) => thrown);
    expect(error.violations?.map(({ location, code }) => [location.join('.'), code])).toEqual([['request.body.restore', 'required']]);
    expect(error.message).toContain("must have required property 'mappings'");
  });

  it.each(['not JSON', '{}', '""'])('ignores the violations header if it is %s', async (header) => {
    const error = await catchApiError(new Response(null, { status: 502, headers: { 'sl-violations': header } }));
    expect(error.message).toBe('restoreBackup failed: 502');
  });

  it.each([
    ['a fault with the number of its status', { badRequest: { code: 400, message: 'Too small.' } }, 'badRequest', 'badRequest Too small.'],
    ['a fault with a code', { error: { code: 'VBS.0001', message: 'No such disk.' } }, 'VBS.0001', 'VBS.0001 No such disk.'],
    ['a fault without a code', { unauthorized: { message: 'Log in.' } }, 'unauthorized', 'unauthorized Log in.'],
    ['a fault with an empty code', { unauthorized: { code: '', message: 'Log in.' } }, 'unauthorized', 'unauthorized Log in.'],
    ['an empty object', {}, undefined, ''],
    ['null', null, undefined, ''],
    ['a list', [], undefined, ''],
    ['a fault that is null', { badRequest: null }, undefined, ''],
    ['another shape', { errors: ['Too small.'] }, undefined, ''],
  ])('reads %s', async (_what, body, code, text) => {
    const error = await catchApiError(Response.json(body, { status: 400 }));
    expect(error.status).toBe(400);
    expect(error.code).toBe(code);
    expect(error.message).toBe(`restoreBackup failed: 400 ${text}`.trim());
  });

  it.each([
    ['no body', null],
    ['the HTML of a proxy', '<html>Bad gateway</html>'],
  ])('throws if the response has %s', async (_what, body) => {
    const error = await catchApiError(new Response(body, { status: 502 }));
    expect(error.message).toBe('restoreBackup failed: 502');
    expect(error.requestId).toBeUndefined();
  });

  it('keeps the token, the IDs and the body out of its error', async () => {
    const body = { error_code: 'BackupService.2010', error_msg: 'The resource is being restored.', details: 'secret-detail' };
    const error = await catchApiError(Response.json(body, { status: 400 }));
    expect(`${error.stack} ${JSON.stringify(error)} ${Object.values(error)}`).not.toMatch(/secret|a-project|a-backup|a-disk/);
  });
});
