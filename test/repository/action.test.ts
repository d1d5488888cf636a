import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';

interface Action {
  runs: { steps: { name: string; run: string }[] };
}

it('the action starts the mock and waits until it is ready', { timeout: 60_000 }, async () => {
  const { runs } = load(readFileSync('.github/actions/mock/action.yml', 'utf8')) as Action;
  const script = runs.steps.find(({ name }) => name === 'Start the mock')?.run ?? '';
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const env = { ...process.env, APIS: 'cbr hss', PORT: String(port), RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'output') };
  // The mock outlives the step; the test ends it, with the group of processes that it belongs to.
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = (await child.stdout.setEncoding('utf8').toArray()).join('');
  process.kill(-Number(child.pid));
  expect(output).toContain('{"status":"ok","apis":["cbr","hss"]}');
  expect(readFileSync(join(folder, 'output'), 'utf8')).toContain(`url=http://127.0.0.1:${port}\n`);
  rmSync(folder, { recursive: true });
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
