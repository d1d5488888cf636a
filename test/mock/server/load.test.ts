import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listStatuses, requestText, sendBytes } from './http.ts';
import { startMock } from './start-mock.ts';

const PATH = '/cbr/v3/p/backups/b/restore';
const HEADERS = { 'x-auth-token': 't', 'content-type': 'application/json' };
const BODY = '{"restore":{"volume_id":"v"}}';

describe('under load', () => {
  it('memory stays constant over 20,000 requests', async () => {
    const running = startMock('--port', '0', '--quiet');
    const port = Number(new URL(await running.url).port);
    const batch =
      requestText(`POST ${PATH}`, { ...HEADERS, connection: 'keep-alive' }, BODY).repeat(499) + requestText(`POST ${PATH}`, HEADERS, BODY);
    const readRss = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(running.process.pid)], { encoding: 'utf8' })) / 1024;
    const sendBatches = async (count: number) => {
      for (let sent = 0; sent < count; sent++) expect(listStatuses(await sendBytes(batch, port))).toHaveLength(500);
    };
    await sendBatches(20);
    const before = readRss();
    await sendBatches(20);
    expect(readRss() - before).toBeLessThan(16);
    await running.stop();
  });

  it('SIGTERM loses no accepted request and ends the process with exit code 0 within two seconds', async () => {
    const running = startMock('--port', '0', '--log', 'json', 'cbr');
    const url = await running.url;
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const counts = { completed: 0 };
    const clients = Array.from({ length: 16 }, () => sendUntilRefused(`${url}${PATH}`, agent, counts));
    await expect.poll(() => counts.completed, { interval: 5 }).toBeGreaterThan(200);
    const start = performance.now();
    expect(await running.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
    await Promise.all(clients);
    agent.destroy();
    expect(counts.completed).toBe(running.stdout().match(/"status":202/g)?.length);
  });
});

async function sendUntilRefused(url: string, agent: Agent, counts: { completed: number }): Promise<void> {
  while (await sendOne(url, agent)) counts.completed++;
}

/** Resolves to whether a request got its complete response. */
function sendOne(url: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers: HEADERS }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode === 202))
        .on('error', () => resolve(false));
    });
    sent.on('error', () => resolve(false)).end(BODY);
  });
}
