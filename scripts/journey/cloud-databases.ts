// In your project, import from `restore-contracts/cloud-databases` and `restore-contracts/rackspace-identity`.
import { createCloudDatabasesClient, unwrap, waitForRestore } from '../../generated/cloud-databases/client.ts';
import { createRackspaceIdentityClient, createTokenProvider } from '../../generated/rackspace-identity/client.ts';
import type { Setting } from './setting.ts';

/** Restores a database backup at Rackspace to a new instance, and waits until the instance is online. */
export async function restore({ connect, interval, headers, report }: Setting): Promise<void> {
  const token = createTokenProvider(createRackspaceIdentityClient(connect('rackspace-identity')), {
    body: { auth: { 'RAX-KSKEY:apiKeyCredentials': { username: 'demoauthor', apiKey: 'aaaaa-bbbbb-ccccc-12345678' } } },
  });
  const databases = createCloudDatabasesClient({ ...connect('cloud-databases'), token });
  const path = { version: 'v1.0', accountId: '1234' } as const;

  const { backups } = unwrap(await databases.listBackups({ path }));
  const backup = backups.find(({ status }) => status === 'COMPLETED');
  if (backup === undefined) throw new Error('No backup can be restored.');
  report(`Backup ${backup.id} of ${backup.volume_size} GB can be restored.`);

  const instance = {
    name: 'json_restore',
    flavorRef: 1,
    volume: { size: backup.volume_size ?? 1 },
    restorePoint: { backupRef: backup.id },
  };
  const request = { path, body: { instance } };
  const restored = await databases.restoreBackup({ ...request, headers });
  report(`Instance ${unwrap(restored).instance.id} is created.`);

  const onProgress = ({ status = '' }) => report(`The instance is ${status}.`);
  const { hostname } = await waitForRestore(databases, request, restored, { interval, onProgress });
  report(`The database is at ${hostname}.`);
}
