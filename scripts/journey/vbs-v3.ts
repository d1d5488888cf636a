// In your project, import from `restore-contracts/vbs-v3`, `restore-contracts/otc-evs` and `restore-contracts/otc-iam`.
import { createOtcEvsClient } from '../../generated/otc-evs/client.ts';
import { createOtcIamClient, createTokenProvider } from '../../generated/otc-iam/client.ts';
import { createVbsV3Client, unwrap, waitForRestore } from '../../generated/vbs-v3/client.ts';
import type { Setting } from './setting.ts';

const PROJECT = 'b23b579f08c84228b9b4673c46f0c442';

/** Restores a disk of the Open Telekom Cloud from its backup, and waits until it can be attached again. */
export async function restore({ connect, interval, headers, report }: Setting): Promise<void> {
  const user = { name: 'user A', password: '**********', domain: { name: 'domain A' } };
  const token = createTokenProvider(createOtcIamClient(connect('otc-iam')), {
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: { project: { id: PROJECT } } } },
  });
  const vbs = createVbsV3Client({ ...connect('vbs-v3'), token });
  const evs = createOtcEvsClient({ ...connect('otc-evs'), token });

  const query = { name: 'test_backup', status: 'available' } as const;
  const [backup] = unwrap(await vbs.listBackups({ path: { project_id: PROJECT }, query })).backups;
  if (backup === undefined) throw new Error('No backup of this name can be restored.');
  report(`Backup ${backup.id} of disk ${backup.volume_id} can be restored.`);

  const request = { path: { project_id: PROJECT, backup_id: backup.id }, body: { restore: { volume_id: backup.volume_id } } };
  const restored = await vbs.restoreBackup({ ...request, headers });
  unwrap(restored);
  report(`The restore was accepted with ${restored.response.status}.`);

  const onProgress = ({ status = '' }) => report(`The disk is ${status}.`);
  await waitForRestore(evs, request, restored, { interval, onProgress });
  report('The disk is restored.');
}
