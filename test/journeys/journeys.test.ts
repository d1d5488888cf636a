import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadBundles } from '../../scripts/mock/description/mounts.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { locateJourney, readJourney, readOperationId, type Workflow } from '../../scripts/openapi/read-journey.ts';
import { startCommand } from '../shared/start-command.ts';

const bundles = loadBundles([]);
const document = (name: string) => (bundles[name] as () => Document)();
const restoring = listApis().filter(({ name }) => listOperations(document(name)).some(({ operation }) => operation['x-restore']));

// A journey waits between polls, since a restore takes minutes. In the mock it takes no time, so the copy does not wait.
const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
let listener: Listener;

beforeAll(async () => {
  cpSync('specs', join(folder, 'specs'), { recursive: true });
  listener = await listen(createMock({ lifecycle: true }), { port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await listener.close();
  rmSync(folder, { recursive: true });
});

describe.each(restoring)('the journey of $name', (api) => {
  const journey = readJourney(api);

  it('has a workflow for each outcome of the restore, the success first', () => {
    const outcomes = listOperations(document(api.name)).flatMap(({ operation }) => Object.keys(operation['x-lifecycle']?.outcomes ?? {}));
    expect(outcomes.length).toBeGreaterThan(1);
    expect(journey?.workflows.map((workflow) => readOutcome(workflow) ?? outcomes[0])).toEqual(outcomes);
  });

  it('begins each workflow with a token of another API', () => {
    for (const { steps } of journey?.workflows ?? []) {
      const operations = steps.map(readOperationId);
      expect(operations[0]?.id).toBe('createToken');
      expect(operations).toContainEqual({ api: api.name, id: 'restoreBackup' });
    }
  });

  it('is followed to every end by redocly respect in the mock', async () => {
    const copy = join(folder, relative('.', locateJourney(api)));
    writeFileSync(copy, readFileSync(copy, 'utf8').replace(/retryAfter: \d+/g, 'retryAfter: 0'));
    const servers = journey?.sourceDescriptions.flatMap(({ name }) => ['--server', `${name}=${listener.url}/${name}`]) ?? [];
    const respect = startCommand('node_modules/@redocly/cli/bin/cli.js', ['respect', copy, ...servers, '--execution-timeout', '60000']);
    const code = await respect.ended;
    const count = journey?.workflows.length;
    expect(code, respect.stdout() + respect.stderr()).toBe(0);
    expect(respect.stdout()).toContain(`Workflows: ${count} passed, ${count} total`);
  });
});

/** The outcome that a workflow asks the mock for; none for the first outcome. */
function readOutcome({ steps }: Workflow): string | undefined {
  const preference = steps.flatMap(({ parameters = [] }) => parameters).find(({ name }) => name === 'Prefer');
  return preference?.value.replace('outcome=', '');
}
