import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { listen } from '../../scripts/mock/server/listen.ts';
import { launchBrowser } from '../docs/browser.ts';
import { afterThisTest } from '../docs/helpers.ts';

it('a client restores in a browser, from a page of another origin than the mock', async () => {
  const mock = await listen(createMock(), { port: 0, host: '127.0.0.1' });
  afterThisTest(mock.close);
  const page = await openPage(`import { createCbrClient, unwrap } from './generated/cbr/client.ts';
    let calls = 0;
    // A new token each time, so that the client repeats a request that is refused.
    const token = () => 'token-' + ++calls;
    const client = createCbrClient({ baseUrl: '${mock.url}/cbr', token, timeout: 10_000 });
    const restore = (headers) => client.POST('/v3/{project_id}/backups/{backup_id}/restore', {
      params: { path: { project_id: 'a-project', backup_id: 'a-backup' } }, body: { restore: { volume_id: 'a-disk' } }, headers });
    window.restored = (async () => {
      const accepted = await restore();
      unwrap(accepted);
      const refused = await restore({ Prefer: 'code=401' });
      return [accepted.response.status, refused.response.status, calls];
    })();`);
  expect(await page.evaluate('window.restored')).toEqual([202, 401, 3]);
});

/** Opens a page that runs a module, bundled for browsers. */
async function openPage(contents: string) {
  const stdin = { contents, resolveDir: '.' };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', platform: 'browser' });
  const html = `<script type="module">${outputFiles[0]?.text}</script>`;
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launchBrowser();
  afterThisTest(() => Promise.all([browser.close(), server.close()]));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return page;
}
