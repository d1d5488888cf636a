import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { LiveSite } from '../../../scripts/docs/site/live-site.ts';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { listen } from '../../../scripts/mock/server/listen.ts';
import { launchBrowser, visit } from '../browser.ts';
import { afterThisTest, copySpecs } from '../helpers.ts';

it('npm start serves the mock immediately and the docs when they are built, and stops on a signal', async () => {
  const { child, url } = await startCommand();
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`${url}/cbr/v3/`);
  expect((await fetch(`${url}/specs/cbr.yaml`)).headers.get('content-type')).toBe('application/yaml');
  expect((await fetch(`${url}/docs/cbr`)).url).toBe(`${url}/docs/cbr/`);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('npm start responds to an unknown path with a page for browsers and a problem for other clients', async () => {
  const { url } = await startCommand();
  const page = await fetch(`${url}/nothing`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(404);
  expect(page.headers.get('content-type')).toMatch('text/html');
  const problem = await fetch(`${url}/nothing`);
  expect(problem.status).toBe(404);
  expect(problem.headers.get('content-type')).toBe('application/problem+json');
});

it('npm start on all addresses prints an address that readers can use', async () => {
  const { url } = await startCommand(['--host', '0.0.0.0']);
  const port = new URL(url).port;
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  expect(page).toContain(`http://localhost:${port}/cbr/v3/`);
  expect(page).not.toContain('0.0.0.0');
});

it('npm start names the APIs whose bundles are older than their descriptions', async () => {
  const { folder } = copySpecs();
  const path = join(folder, 'specs/huawei/hss/openapi.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}title: .*$/m, '  title: A new title'));
  const { child } = await startCommand([], folder);
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  expect(line).toMatch(/^Warning: generated\/ is older than the descriptions of hss\./);
});

it('a saved description is served and reloads open pages, and a broken description keeps the last site', async () => {
  const { folder, config } = copySpecs();
  const site = new LiveSite({ config, isLive: true });
  const path = join(folder, 'specs/huawei/hss/openapi.yaml');
  const source = readFileSync(path, 'utf8');
  expect(await read(site)).toContain('assets/reload.');
  const reload = site.fetch(new Request('http://localhost/.reload'));

  writeFileSync(path, 'openapi: [');
  expect(await site.rebuild()).toMatch(/hss: .*openapi\.yaml:\d+:\d+: /);
  expect(await read(site)).toContain('Huawei');

  writeFileSync(path, source.replace(/^ {2}title: .*$/m, '  title: A new title'));
  expect(await site.rebuild()).toBeUndefined();
  expect((await reload)?.status).toBe(204);
  expect(await read(site)).toContain('A new title');
});

it('a description that is broken at the start is reported instead of every page', async () => {
  const { folder, config } = copySpecs();
  writeFileSync(join(folder, 'specs/huawei/hss/openapi.yaml'), 'openapi: [');
  const site = new LiveSite({ config });
  expect(await site.firstProblem()).toMatch(/hss: .*openapi\.yaml:\d+:\d+: /);
  expect(await read(site)).toMatch(/^The docs could not be built: hss: /);
});

it('an open page reloads when a description is saved', async () => {
  const { folder, config } = copySpecs();
  const site = Promise.withResolvers<LiveSite>();
  const fallback = async (request: Request) => (await site.promise).fetch(request);
  const listener = await listen(createMock({ documents: {} }), { port: 0, host: '127.0.0.1', fallback });
  const live = new LiveSite({ config, mockUrl: listener.url, isLive: true });
  site.resolve(live);
  const browser = await launchBrowser();
  afterThisTest(() => Promise.all([browser.close(), listener.close()]));

  const context = await browser.newContext();
  const requested = context.waitForEvent('request', (request) => request.url().endsWith('/.reload'));
  const { page } = await visit(await context.newPage(), listener.url, '');
  await requested;
  const path = join(folder, 'specs/huawei/hss/openapi.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}title: .*$/m, '  title: A new title'));
  expect(await live.rebuild()).toBeUndefined();
  await page.getByRole('heading', { name: 'A new title' }).first().waitFor();
});

async function read(site: LiveSite): Promise<string> {
  const response = await site.fetch(new Request('http://localhost/'));
  return (await response?.text()) ?? '';
}

/** Starts the command on a free port and waits for the address that it prints. */
async function startCommand(options: string[] = [], cwd = '.') {
  const child = spawn(process.execPath, [resolve('scripts/start.ts'), '--port', '0', '--quiet', ...options], { cwd });
  afterThisTest(() => child.kill());
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: line.split(' ').at(-1) ?? '' };
}
