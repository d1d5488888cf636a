// A program of a user who has installed the package. Tests type-check it and run it.
import { type CbrClient, createVbsV3Client, type VbsV3 } from 'restore-contracts';
import { ApiError, type CbrErrorCode, createCbrClient, type DiskRestore, unwrap, waitForRestore } from 'restore-contracts/cbr';
import { createCloudDatabasesClient } from 'restore-contracts/cloud-databases';
import { createHssClient } from 'restore-contracts/hss';
import { createOtcIamClient, createTokenProvider } from 'restore-contracts/otc-iam';
import { createVbsV2Client } from 'restore-contracts/vbs-v2';
import { createMock, listen } from 'restore-contracts-mock';

const mock = createMock();
const listener = await listen(mock, { port: 0, host: '127.0.0.1' });
const at = (api: string) => ({ baseUrl: `${listener.url}/${api}`, token: 'a-token' });
const path = { project_id: 'a-project', backup_id: 'a-backup' };
const restore: DiskRestore = { volume_id: 'a-disk' };

const cbr: CbrClient = createCbrClient(at('cbr'));
const nothing: undefined = unwrap(await cbr.restoreBackup({ path, body: { restore } }));
const accepted: VbsV3.RestoreBackupResponse = unwrap(await createVbsV3Client(at('vbs-v3')).restoreBackup({ path, body: { restore } }));
const hss = await createHssClient(at('hss')).restoreBackup({ path });
const vbs2 = await createVbsV2Client(at('vbs-v2')).POST('/v2/{project_id}/backups/{backup_id}/restore', {
  params: { path },
  body: { restore },
});
const databases = await createCloudDatabasesClient(at('cloud-databases')).restoreBackup({
  path: { version: 'v1.0', accountId: '1234' },
  body: { instance: { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2 } } },
});

// The same without a port: the client uses the mock as its fetch.
const inProcess = createCbrClient({ baseUrl: 'http://localhost/cbr', token: 'a-token', fetch: mock.fetch, timeout: 5_000 });
const refused = await inProcess.restoreBackup({
  path,
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

const [status, code]: [number?, CbrErrorCode?] = error instanceof ApiError ? [error.status, error.code] : [];

/** Never runs: the compiler checks it. */
export async function follow(): Promise<string> {
  const auth = { identity: { methods: ['password' as const], password: { user: { name: 'a', password: 'b', domain: { name: 'c' } } } } };
  const token = createTokenProvider(createOtcIamClient({ region: 'eu-de' }), { body: { auth: { ...auth, scope: {} } } });
  const client = createCbrClient({ region: 'eu-de', token });
  // @ts-expect-error powerOn is power_on
  await client.restoreBackup({ path, body: { restore: { ...restore, powerOn: false } } });
  // @ts-expect-error there is no such code
  if (code === 'BackupService.2O10') return code;
  const request = { path, body: { restore } };
  return (await waitForRestore(client, request, await client.restoreBackup(request), { timeout: 60_000 })).status;
}
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
