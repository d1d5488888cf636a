// In your project, import from `restore-contracts/hss` and `restore-contracts/huawei-iam`.
import { createHssClient, unwrap, waitForRestore } from '../../generated/hss/client.ts';
import { createHuaweiIamClient, createTokenProvider } from '../../generated/huawei-iam/client.ts';
import type { Setting } from './setting.ts';

const PROJECT = '94b5266c14ce489fa6549817f032dc61';

/** Restores a server of Huawei Cloud from a ransomware backup, and waits for the end. */
export async function restore({ connect, interval, headers, report }: Setting): Promise<void> {
  const user = { name: 'IAMUser', password: 'IAMPassword', domain: { name: 'IAMDomain' } };
  const token = createTokenProvider(createHuaweiIamClient(connect('huawei-iam')), {
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: { project: { id: PROJECT } } } },
  });
  const hss = createHssClient({ ...connect('hss'), token });

  const [server] = unwrap(await hss.listProtectedServers({ path: { project_id: PROJECT } })).data_list ?? [];
  const server_id = server?.host_id ?? '';
  const query = { offset: 0, limit: 10, status: 'available' } as const;
  const [backup] = unwrap(await hss.listBackups({ path: { project_id: PROJECT, host_id: server_id }, query })).data_list ?? [];
  const path = { project_id: PROJECT, backup_id: backup?.backup_id ?? '' };
  const { children = [] } = unwrap(await hss.getBackup({ path }));
  report(`Backup ${path.backup_id} of ${server?.host_name} can be restored.`);

  const mappings = children.map(({ id = '', resource_id = '' }) => ({ backup_id: id, volume_id: resource_id }));
  const request = { path, body: { server_id, mappings, power_on: true } };
  const restored = await hss.restoreBackup({ ...request, headers });
  unwrap(restored);
  report(`The restore was accepted with ${restored.response.status}.`);

  const onProgress = ({ status = '', percent = 0 }) => report(`The task is ${status}, ${percent}% done.`);
  await waitForRestore(hss, request, restored, { interval, onProgress });
  report('The server is restored.');
}
