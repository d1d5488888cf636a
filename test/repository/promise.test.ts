import { execFile, execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dump, load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_SCHEMA } from '../contract/page.ts';

// biome-ignore lint/suspicious/noExplicitAny: the files are edited, not read.
type Yaml = any;

const folder = mkdtempSync(join(tmpdir(), 'promise-'));
// Colours would separate the words that the tests search for, and npm sets variables that are only for this run.
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

afterAll(() => rmSync(folder, { recursive: true }));

/** "Adding an operation" of the README, on a copy of the repository: an operation of an API, and an API of several operations. */
describe('an operation and an API that are added as data alone', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    copyRepository();
    edit('specs/otc/cbr/openapi.yaml', (root) => {
      root.paths['/v3/{project_id}/vaults'] = { $ref: 'paths/vaults.yaml' };
    });
    cpSync('test/fixtures/vaults/path-item.yaml', join(folder, 'specs/otc/cbr/paths/vaults.yaml'));
    edit('test/pages/otc/cbr.yaml', ({ operations }) => operations.push(load(readFileSync('test/fixtures/vaults/page.yaml', 'utf8'))));

    cpSync('test/fixtures/specs/example', join(folder, 'specs/example'), { recursive: true });
    cpSync('test/fixtures/pages/example', join(folder, 'test/pages/example'), { recursive: true });
    edit('redocly.yaml', ({ apis }) => {
      apis['example-snapshots'] = { root: 'specs/example/snapshots/openapi.yaml' };
    });
    await run('npm', 'run', '--silent', 'generate');
  });

  it('pass lint:specs', async () => {
    await run('npm', 'run', '--silent', 'lint:specs');
  });

  // Those of the other APIs are as they are in the repository, where lint:rules checks them.
  it('pass the rules of lint:rules', async () => {
    const paths = ['specs/otc/cbr', 'specs/example/snapshots', 'generated/cbr', 'generated/example-snapshots'];
    await run('npx', 'spectral', 'lint', '--fail-severity=warn', ...paths.map((path) => `${path}/openapi.yaml`));
  });

  it('pass the tests of pages, descriptions, mock, clients and docs', async () => {
    const contract = ['pages', 'descriptions', 'contract'].map((name) => `test/contract/${name}.test.ts`);
    // The samples that the docs show are run; the links of the docs are followed, for which they are built.
    const docs = globSync('test/docs/**/{samples,links}.test.ts');
    expect(docs).not.toEqual([]);
    // Compilers get samples of operations that were there before.
    const names = '^(?!the samples in (Python|Go|Java|C#)|a sample )';
    const files = [...contract, ...docs, 'test/client/client.test.ts'];
    const output = await run('npx', 'vitest', 'run', '--reporter=verbose', '--testNamePattern', names, ...files);
    expect(output).toMatch(/cbr listVaults vaultList returns 200/);
    expect(output).toMatch(/example-snapshots restoreVolume taskStarted returns 202/);
  });
});

function copyRepository(): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const path of files.split('\0').filter((path) => path !== '')) cpSync(path, join(folder, path));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

function edit(path: string, change: (content: Yaml) => unknown): void {
  const file = join(folder, path);
  const content = load(readFileSync(file, 'utf8'), { schema: PAGE_SCHEMA });
  change(content);
  writeFileSync(file, dump(content, { noRefs: true }));
}

/** Runs a command in the copy and returns what it prints. Throws its output if it fails. */
async function run(command: string, ...args: string[]): Promise<string> {
  const options = { cwd: folder, env, shell: process.platform === 'win32', maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(command, args, options).catch((error) => {
    throw new Error(`${command} ${args.join(' ')}:\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}
