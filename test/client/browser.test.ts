import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { listen } from '../../scripts/mock/server/listen.ts';
import { launchBrowser } from '../docs/browser.ts';
import { afterThisTest } from '../docs/helpers.ts';

it('a client restores in a browser, from a page with a different origin than the mock', async () => {
  const mock = await listen(createMock(), { port: 0, host: '127.0.0.1' });
  afterThisTest(mock.close);
  const page = await openPage(`import { createCbrClient, unwrap } from './generated/cbr/client.ts';
    let calls = 0;
    // Returns a new token each time, so the client repeats a refused request.
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

it('a page gets the responses of the mock through a route of Playwright', async () => {
  const mock = createMock({ apis: ['cbr'] });
  const page = await openPage('');
  await page.route('**/v3/**', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const init = { method: request.method(), headers: await request.allHeaders(), body: request.postDataBuffer() as BodyInit | null };
    const response = await mock.fetch(`/cbr${pathname}${search}`, init);
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
  const restored = await page.evaluate(`(async () => {
    const headers = { 'x-auth-token': 'a-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ restore: { volume_id: 'a-disk' } });
    const response = await fetch('/v3/a-project/backups/backupNotFound/restore', { method: 'POST', headers, body });
    return [response.status, (await response.json()).error_code];
  })()`);
  expect(restored).toEqual([404, 'BackupService.6200']);
  expect(mock.requests().at(-1)).toMatchObject({ operation: 'restoreBackup', exchange: 'backupNotFound' });
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
