import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { LiveSite } from '../../scripts/docs/site/live-site.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { listen } from '../../scripts/mock/server/listen.ts';
import { launchBrowser, visit } from './browser.ts';
import { afterThisTest, copySpecs } from './helpers.ts';

test('npm start serves the mock at once and the docs when they are built, and ends when told to', async () => {
  const child = spawn(process.execPath, ['scripts/start.ts', '--port', '0', '--quiet']);
  afterThisTest(() => child.kill());
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = line.split(' ').at(-1);
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`${url}/cbr/v3/`);
  expect((await fetch(`${url}/specs/cbr.yaml`)).headers.get('content-type')).toBe('application/yaml');
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('an open page reloads when a description is saved', async () => {
  const { folder, config } = copySpecs();
  const site = Promise.withResolvers<LiveSite>();
  const fallback = async (request: Request) => (await site.promise).answer(request);
  const listener = await listen(createMock({ documents: {} }), { port: 0, host: '127.0.0.1', fallback });
  const live = new LiveSite({ config, out: join(folder, 'site'), mockUrl: listener.url, isLive: true });
  site.resolve(live);
  const browser = await launchBrowser();
  afterThisTest(() => Promise.all([browser.close(), listener.close()]));

  const context = await browser.newContext();
  const asked = context.waitForEvent('request', (request) => request.url().endsWith('/.reload'));
  const { page } = await visit(context, listener.url, '');
  await asked;
  const path = join(folder, 'specs/huawei/hss/openapi.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}title: .*$/m, '  title: A new title'));
  expect(await live.rebuild()).toBeUndefined();
  await page.getByRole('heading', { name: 'A new title' }).waitFor();
});
