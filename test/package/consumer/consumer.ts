// A program of a user who has installed the package. Tests type-check it and run it.
import { type CbrClient, createVbsV3Client, type VbsV3 } from 'restore-contracts';
import { ApiError, type components, createCbrClient, unwrap } from 'restore-contracts/cbr';
import { createCloudDatabasesClient } from 'restore-contracts/cloud-databases';
import { createHssClient } from 'restore-contracts/hss';
import { createVbsV2Client } from 'restore-contracts/vbs-v2';
import { createMock, listen } from 'restore-contracts-mock';

const mock = createMock();
const listener = await listen(mock, { port: 0, host: '127.0.0.1' });
const at = (api: string) => ({ baseUrl: `${listener.url}/${api}`, token: 'a-token' });
const path = { project_id: 'a-project', backup_id: 'a-backup' };
const restore: components['schemas']['DiskRestore'] = { volume_id: 'a-disk' };

const cbr: CbrClient = createCbrClient(at('cbr'));
const nothing: undefined = unwrap(await cbr.POST('/v3/{project_id}/backups/{backup_id}/restore', { params: { path }, body: { restore } }));
const accepted: VbsV3.components['schemas']['RestoreBackupResponse'] = unwrap(
  await createVbsV3Client(at('vbs-v3')).POST('/v3/{project_id}/native/backups/{backup_id}/restore', {
    params: { path },
    body: { restore },
  }),
);
const hss = await createHssClient(at('hss')).POST('/v5/{project_id}/ransomware/duplication/{backup_id}/restore', { params: { path } });
const vbs2 = await createVbsV2Client(at('vbs-v2')).POST('/v2/{project_id}/backups/{backup_id}/restore', {
  params: { path },
  body: { restore },
});
const databases = await createCloudDatabasesClient(at('cloud-databases')).POST('/{version}/{accountId}/instances', {
  params: { path: { version: 'v1.0', accountId: '1234' } },
  body: { instance: { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2 } } },
});

// The same without a port: the client uses the mock as its fetch.
const inProcess = createCbrClient({ baseUrl: 'http://localhost/cbr', token: 'a-token', fetch: mock.fetch, timeout: 5_000 });
const refused = await inProcess.POST('/v3/{project_id}/backups/{backup_id}/restore', {
  params: { path },
  body: { restore },
  headers: { Prefer: 'code=404, example=backupNotFound' },
});
let error: unknown;
try {
  unwrap(refused);
} catch (thrown) {
  error = thrown;
}
await listener.close();

const [status, code] = error instanceof ApiError ? [error.status, error.code] : [];
const restored = accepted.restore.volume_id !== '';
console.log(
  JSON.stringify({
    nothing: nothing === undefined,
    restored,
    statuses: [hss, vbs2, databases].map(({ response }) => response.status),
    status,
    code,
  }),
);
