import { describe, expect, it } from 'vitest';
import { runJourney } from '../../scripts/journey.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadBundles } from '../../scripts/mock/description/mounts.ts';
import { listen } from '../../scripts/mock/server/listen.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { UserError } from '../../scripts/shared/user-error.ts';
import { startCommand } from '../shared/start-command.ts';

const bundles = loadBundles([]);
const restores = listApis().flatMap(({ name }) => {
  const operations = listOperations((bundles[name] as () => Document)());
  return operations.flatMap(({ operation }) =>
    operation['x-lifecycle'] ? [{ name, outcomes: Object.keys(operation['x-lifecycle'].outcomes) }] : [],
  );
});

/** Runs a journey and returns what it prints. */
async function run(api: string, options: { outcome?: string; url?: string } = {}): Promise<string[]> {
  const lines: string[] = [];
  await runJourney(api, { interval: '0', ...options }, (line) => lines.push(line));
  return lines;
}

describe.each(restores)('npm run journey -- $name', ({ name, outcomes: [success, ...failures] }) => {
  it('makes all calls to the end of a restore', async () => {
    const lines = await run(name);
    expect(lines.length).toBeGreaterThan(3);
    expect(await run(name, { outcome: success as string })).toEqual(lines);
  });

  it.each(failures)('reports how the restore ends if %s', async (outcome) => {
    await expect(run(name, { outcome })).rejects.toThrow(/^The restore ended as \w+/);
  });
});

describe('npm run journey', () => {
  it('runs against a mock that is served', async () => {
    const listener = await listen(createMock({ lifecycle: true }), { port: 0, host: '127.0.0.1' });
    expect(await run('cbr', { url: `${listener.url}/` })).toEqual(await run('cbr'));
    await listener.close();
  });

  it('lists the journeys for an unknown API, and the outcomes for an unknown name', async () => {
    await expect(run('otc-iam')).rejects.toThrow(new UserError('Name the API of a journey: cbr, cloud-databases, hss, vbs-v2, vbs-v3.'));
    await expect(run('cbr', { outcome: 'explodes' })).rejects.toThrow('use one of restoreSucceeds, restoreFails');
    await expect(runJourney('cbr', { interval: 'soon' }, () => {})).rejects.toThrow(
      '--interval takes a whole number of milliseconds, not `soon`.',
    );
  });

  it('goes on without an error if the reader of its output has exited, as in `| head -1`', async () => {
    const journey = startCommand('scripts/journey.ts', ['cbr', '--interval', '0']);
    journey.process.stdout?.destroy();
    expect(await journey.ended).toBe(0);
    expect(journey.stderr()).toBe('');
  });

  it('names the address if no mock is running there', async () => {
    const listener = await listen(createMock(), { port: 0, host: '127.0.0.1' });
    await listener.close();
    await expect(run('cbr', { url: listener.url })).rejects.toThrow(
      new RegExp(`^No mock is running at ${listener.url}: connect ECONNREFUSED`),
    );
    await expect(run('cbr', { url: '127.0.0.1' })).rejects.toThrow('--url takes an http or https URL, not `127.0.0.1`.');
  });
});
