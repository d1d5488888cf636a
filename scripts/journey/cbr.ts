// In your project, import from `restore-contracts/cbr` and `restore-contracts/otc-iam`.
import { createCbrClient, unwrap, waitForRestore } from '../../generated/cbr/client.ts';
import { createOtcIamClient, createTokenProvider } from '../../generated/otc-iam/client.ts';
import type { Setting } from './setting.ts';

const PROJECT = 'f841e01fd2b14e7fa41b6ae7aa6b0594';

/** Restores a server of the Open Telekom Cloud from its backup, and waits for the end. */
export async function restore({ connect, interval, headers, report }: Setting): Promise<void> {
  const user = { name: 'user A', password: '**********', domain: { name: 'domain A' } };
  const token = createTokenProvider(createOtcIamClient(connect('otc-iam')), {
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: { project: { id: PROJECT } } } },
  });
  const cbr = createCbrClient({ ...connect('cbr'), token });

  const { backups = [] } = unwrap(await cbr.listBackups({ path: { project_id: PROJECT }, query: { status: ['available'] } }));
  const backup = backups.find(({ extend_info }) => extend_info?.supported_restore_mode === 'backup');
  if (backup?.id === undefined) throw new Error('No backup can be restored.');
  report(`Backup ${backup.id} of ${backup.resource_name} can be restored.`);

  const mappings = (backup.children ?? []).map(({ id = '', resource_id = '' }) => ({ backup_id: id, volume_id: resource_id }));
  const request = {
    path: { project_id: PROJECT, backup_id: backup.id },
    body: { restore: { server_id: backup.resource_id ?? '', mappings, power_on: true } },
  };
  const restored = await cbr.restoreBackup({ ...request, headers });
  unwrap(restored);
  report(`The restore was accepted with ${restored.response.status}.`);

  const onProgress = ({ status = '', percent = 0 }) => report(`The task is ${status}, ${percent}% done.`);
  await waitForRestore(cbr, request, restored, { interval, onProgress });
  report('The server is restored.');
}
