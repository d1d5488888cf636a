// Calls the mock with the client, both as a package manager has installed them.
import { createCbrClient } from 'restore-contracts/cbr';
import { createMock } from 'restore-contracts-mock';

const client = createCbrClient({ baseUrl: 'http://mock.test/cbr', token: 'a-token', fetch: createMock().fetch });
const { response } = await client.POST('/v3/{project_id}/backups/{backup_id}/restore', {
  params: { path: { project_id: 'f841e01fd2b14e7fa41b6ae7aa6b0594', backup_id: 'a5200268-74a5-4806-acc6-95793ab0228b' } },
  body: { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } },
});
if (response.status !== 202) throw new Error(`The mock responds with ${response.status}.`);
