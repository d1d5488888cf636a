import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createMock } from '../mock/create-mock.ts';
import { UserError } from '../shared/user-error.ts';

/** Restores a disk at the mock with the client that @hey-api/openapi-ts generated, with a valid and with an invalid body. */
export async function callMock(folder: string): Promise<void> {
  const outfile = join(folder, 'hey-api', 'cbr.js');
  await build({
    entryPoints: [join(folder, 'hey-api', 'cbr', 'sdk.gen.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { restoreBackup } = await import(pathToFileURL(outfile).href);
  const { fetch } = createMock({ apis: ['cbr'] });
  const restore = async (body: object) => {
    const path = { project_id: 'a-project', backup_id: 'a-backup' };
    const { response } = await restoreBackup({ baseUrl: 'http://localhost/cbr', auth: () => 'a-token', fetch, path, body });
    return response.status;
  };
  const statuses = [await restore({ restore: { volume_id: 'a-disk' } }), await restore({ restore: {} })];
  if (statuses.join() !== '202,400')
    throw new UserError(`The generated client received ${statuses.join(' and ')} from the mock, not 202 and 400.`);
}
