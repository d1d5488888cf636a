import { describe, expect, expectTypeOf, it } from 'vitest';
import { ApiError, type CbrErrorCode, createCbrClient, type RestoreBackupRequest, unwrap } from '../../generated/cbr/client.ts';
import { createCloudDatabasesClient } from '../../generated/cloud-databases/client.ts';
import { createHssClient } from '../../generated/hss/client.ts';
import { ApiError as AnyApiError } from '../../generated/index.ts';
import { createVbsV3Client } from '../../generated/vbs-v3/client.ts';

// tsc checks this file: an expected error that does not come is an error itself. So what runs here needs no server.
const OPTIONS = { baseUrl: 'https://api.invalid', token: 'a-token', fetch: async () => new Response(null, { status: 202 }) };
const path = { project_id: 'a-project', backup_id: 'a-backup' };
const mappings = [{ backup_id: 'a-disk-backup', volume_id: 'a-disk' }];
const cbr = createCbrClient(OPTIONS);
const hss = createHssClient(OPTIONS);
const vbs3 = createVbsV3Client(OPTIONS);
const databases = createCloudDatabasesClient(OPTIONS);

describe('a named operation', () => {
  it('takes each alternative of its body', async () => {
    await cbr.restoreBackup({ path, body: { restore: { server_id: 'a-server', mappings, power_on: false } } });
    await cbr.restoreBackup({ path, body: { restore: { volume_id: 'a-disk' } } });
    await hss.restoreBackup({ path });
    const { signal } = new AbortController();
    await hss.restoreBackup({ path, body: {}, headers: { Prefer: 'code=400' }, signal, timeout: undefined });
  });

  it('takes no misspelt or unknown property in its body, at any depth', async () => {
    // @ts-expect-error powerOn in the first alternative
    await cbr.restoreBackup({ path, body: { restore: { server_id: 'a-server', mappings, powerOn: false } } });
    // @ts-expect-error powerOn in the second alternative
    await cbr.restoreBackup({ path, body: { restore: { volume_id: 'a-disk', powerOn: false } } });
    // @ts-expect-error size in an item
    await cbr.restoreBackup({ path, body: { restore: { server_id: 'a-server', mappings: [{ ...mappings[0], size: 1 }] } } });
    // @ts-expect-error beside restore
    await cbr.restoreBackup({ path, body: { restore: { volume_id: 'a-disk' }, dryRun: true } });
    // @ts-expect-error volume_id is a disk of another API
    await hss.restoreBackup({ path, body: { volume_id: 'a-disk' } });
    // @ts-expect-error volume_id is text
    await vbs3.restoreBackup({ path, body: { restore: { volume_id: 1 } } });
    await databases.restoreBackup({
      path: { version: 'v1.0', accountId: '1234' },
      // @ts-expect-error sise beside size
      body: { instance: { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2, sise: 2 } } },
    });
  });

  it('takes no misspelt or unknown parameter or option', async () => {
    const body: RestoreBackupRequest = { restore: { volume_id: 'a-disk' } };
    // @ts-expect-error a path parameter that does not exist
    await cbr.restoreBackup({ path: { ...path, vault_id: 'a-vault' }, body });
    // @ts-expect-error singal
    await cbr.restoreBackup({ path, body, singal: AbortSignal.timeout(1) });
    // @ts-expect-error the operation has no query
    await cbr.restoreBackup({ path, body, query: {} });
    // @ts-expect-error a header in the query
    await hss.restoreBackup({ path, query: { region: 'eu-de' } });
    // @ts-expect-error a state that does not exist
    await cbr.listBackups({ path: { project_id: 'a-project' }, query: { status: ['availabel'] } });
  });

  it('needs its path and its body, and mappings if it names a server', async () => {
    // @ts-expect-error no path
    await expect(cbr.restoreBackup({ body: { restore: { volume_id: 'a-disk' } } })).rejects.toThrow('needs project_id');
    // @ts-expect-error no body
    await cbr.restoreBackup({ path });
    // @ts-expect-error no mappings
    await cbr.restoreBackup({ path, body: { restore: { server_id: 'a-server' } } });
    // @ts-expect-error no mappings
    await hss.restoreBackup({ path, body: { server_id: 'a-server' } });
    // @ts-expect-error there is no such operation
    expect(cbr.restoreBackups).toBeUndefined();
  });

  it('returns what its method and path return', async () => {
    const request = { path, body: { restore: { volume_id: 'a-disk' } } };
    const named = await vbs3.restoreBackup(request);
    const called = await vbs3.POST('/v3/{project_id}/native/backups/{backup_id}/restore', { params: { path }, body: request.body });
    expectTypeOf(named.data).toEqualTypeOf<typeof called.data>();
    expectTypeOf(named.error).toEqualTypeOf<typeof called.error>();
    expectTypeOf(unwrap(named)).toEqualTypeOf<{ restore: { backup_id: string; volume_id: string; volume_name: string } }>();
  });
});

describe('an error code', () => {
  const body = { error_code: 'BackupService.2010', error_msg: 'The resource is being restored.' };
  const fetch = async () => Response.json(body, { status: 400 });
  const restore = () => createCbrClient({ ...OPTIONS, fetch }).restoreBackup({ path, body: { restore: { volume_id: 'a-disk' } } });

  it('can be compared with a documented code, but not with a misspelt one', async () => {
    const error: unknown = await restore()
      .then(unwrap)
      .catch((thrown) => thrown);
    if (!(error instanceof ApiError)) throw error;
    const explain = () => {
      switch (error.code) {
        case 'BackupService.2010':
          return 'running';
        // @ts-expect-error there is no such code
        case 'BackupService.2O10':
          return 'misspelt';
        default:
          // A new code is still text.
          return error.code?.toUpperCase();
      }
    };
    expect(explain()).toBe('running');
    // @ts-expect-error there is no such code
    expect(error.code === 'BackupService.201').toBe(false);
    expect((error.code as string) === 'BackupService.1234').toBe(false);
    expectTypeOf(error.code).toEqualTypeOf<CbrErrorCode | undefined>();
  });

  it('is any text in an error of any API', async () => {
    const error: unknown = await restore()
      .then(unwrap)
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(AnyApiError);
    if (error instanceof AnyApiError) expectTypeOf(error.code).toEqualTypeOf<string | undefined>();
  });

  it('cannot be created from a misspelt code', () => {
    // @ts-expect-error there is no such code
    const code: CbrErrorCode = 'BackupService.201';
    expect(code).toBeTypeOf('string');
  });
});
