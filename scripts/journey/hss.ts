// In your project, import from `restore-contracts/hss` and `restore-contracts/huawei-iam`.
import { setTimeout as pause } from 'node:timers/promises';
import { createHssClient, unwrap } from '../../generated/hss/client.ts';
import { createHuaweiIamClient } from '../../generated/huawei-iam/client.ts';
import type { Setting } from './setting.ts';

const PROJECT = '94b5266c14ce489fa6549817f032dc61';
const PAGE = { offset: 0, limit: 10 };

/** Restores a server of Huawei Cloud from a ransomware backup. A task has no ID, so it is found by its server and backup. */
export async function restore({ connect, interval, headers, report }: Setting): Promise<void> {
  const user = { name: 'IAMUser', password: 'IAMPassword', domain: { name: 'IAMDomain' } };
  const issued = await createHuaweiIamClient(connect('huawei-iam')).createToken({
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: { project: { id: PROJECT } } } },
  });
  unwrap(issued);
  const token = issued.response.headers.get('X-Subject-Token') ?? '';
  const hss = createHssClient({ ...connect('hss'), token });

  const [server] = unwrap(await hss.listProtectedServers({ path: { project_id: PROJECT } })).data_list ?? [];
  const host_id = server?.host_id ?? '';
  const list = await hss.listBackups({ path: { project_id: PROJECT, host_id }, query: { ...PAGE, status: 'available' } });
  const { backup_id = '', backup_name } = unwrap(list).data_list?.[0] ?? {};
  const { children = [] } = unwrap(await hss.getBackup({ path: { project_id: PROJECT, backup_id } }));
  report(`Backup ${backup_id} of ${server?.host_name} can be restored.`);

  const mappings = children.map(({ id = '', resource_id = '' }) => ({ backup_id: id, volume_id: resource_id }));
  const body = { server_id: host_id, mappings, power_on: true };
  const restored = await hss.restoreBackup({ path: { project_id: PROJECT, backup_id }, body, headers });
  unwrap(restored);
  report(`The restore was accepted with ${restored.response.status}.`);

  for (;;) {
    const { data_list = [] } = unwrap(await hss.listTasks({ path: { project_id: PROJECT }, query: PAGE }));
    const task = data_list.find((each) => each.host_id === host_id && each.backup_name === backup_name);
    report(`The task is ${task?.status}, ${task?.process} % done.`);
    if (task?.status === 'success') return report('The server is restored.');
    if (task !== undefined && task.status !== 'waiting' && task.status !== 'running') {
      throw new Error([`The restore ended as ${task.status}`, task.error_info?.code, task.error_info?.message].filter(Boolean).join(' '));
    }
    await pause(interval);
  }
}
