import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { DIFFERENCES } from '../mock/differences.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const content = join(root, 'scripts/docs/content');
const DOCUMENTS = ['mock', 'performance', 'tools'];
const folder = mkdtempSync(join(tmpdir(), 'readme-'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const samples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, source = '']) => source);

/** Runs a sample whose requests to the provider's hosts go to the mock, and which waits ten milliseconds at most. */
async function runSample(file: string): Promise<string> {
  writeFileSync(
    join(folder, 'provider.mts'),
    `import { createMock } from ${JSON.stringify(new URL('../../scripts/mock/create-mock.ts', import.meta.url))};
const mock = createMock({ apis: ['cbr', 'otc-iam'], lifecycle: true });
const names = { cbr: 'cbr', iam: 'otc-iam' };
globalThis.fetch = async (request) => {
  const url = request.url.replace(/^https:..(\\w+).eu-de.otc.t-systems.com/, (_, service) => 'http://mock.test/' + names[service]);
  return mock.fetch(new Request(url, request));
};
const setTimer = globalThis.setTimeout;
globalThis.setTimeout = (run, delay, ...args) => setTimer(run, Math.min(delay, 10), ...args);
`,
  );
  const hooks = join(root, 'test/docs/resolve-clients.mjs');
  const { stdout } = await run(process.execPath, ['--import', hooks, '--import', join(folder, 'provider.mts'), join(folder, file)]);
  return stdout;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the README', () => {
  it('shows a client that runs as printed', async () => {
    const source = samples.find((sample) => sample.includes("region: 'eu-de'")) ?? '';
    expect(source.trim().split('\n').length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, 'sample.mts'), source);
    expect(await runSample('sample.mts')).toBe('202\n');
  });

  it('shows how to wait for a restore, which ends as printed', async () => {
    const source = samples.find((sample) => sample.includes('waitForRestore(')) ?? '';
    writeFileSync(join(folder, 'waiting.mts'), source);
    expect(await runSample('waiting.mts')).toBe('success\n');
  });

  it('shows a unit test that passes as printed', { timeout: 90_000 }, async () => {
    const source = samples.find((sample) => sample.includes("from 'vitest'")) ?? '';
    writeFileSync(join(folder, 'sample.test.ts'), source);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const alias = {
      'restore-contracts/cbr': join(root, 'generated/cbr/client.ts'),
      'restore-contracts-mock': join(root, 'scripts/mock/create-mock.ts'),
    };
    writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify({ resolve: { alias } })};`);
    const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
    const { stdout } = await run(process.execPath, [vitest, 'run', '--root', folder, '--testTimeout', '60000'], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/Tests +1 passed/);
  });

  it('and the pages that it leads to link only to files that exist', () => {
    for (const [folder, text] of [[root, readme], ...DOCUMENTS.map((name) => [content, readContent(name)])] as [string, string][]) {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
      expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    }
    expect(readme.match(/\]\(/g)?.length).toBeGreaterThan(5);
  });
});

describe('the page of the mock', () => {
  it('lists the differences from Prism that the differential test allows', () => {
    const [, table = ''] = /## Differences from Prism[\s\S]*?\| --- \| --- \|\n([\s\S]*?)\n\n/.exec(readContent('mock')) ?? [];
    expect(table.split('\n')).toEqual(DIFFERENCES.map(({ name, why }) => `| ${name} | ${why} |`));
  });
});

function readContent(name: string): string {
  return readFileSync(join(content, `${name}.md`), 'utf8');
}
