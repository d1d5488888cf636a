import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../package/run.ts';

const SCRIPT = resolve('scripts/check.ts');
const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the check in a project with these scripts. */
function check(scripts: Record<string, string>, ...args: string[]) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  return run(process.execPath, [SCRIPT, ...args], folder);
}

describe('npm run check', () => {
  it('runs every step that a name selects, and prints how each ended', async () => {
    const { code, stdout } = await check({ 'lint:code': 'true', 'lint:types': 'true' }, 'lint:types', 'lint:code');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^passed +\d+\.\d s {2}npm run lint:code\npassed +\d+\.\d s {2}npm run lint:types\n2 passed, 0 failed in \d+\.\d s\.\n$/,
    );
  });

  it('runs the steps after one that fails, and prints its output', async () => {
    const { code, stdout, stderr } = await check({ docs: 'echo the reason && exit 2', test: 'true' }, 'docs', 'test');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED [^\n]+npm run docs\nthe reason\n\npassed [^\n]+npm run test\n$/);
    expect(stderr).toMatch(/^Error: 1 passed, 1 failed in \d+\.\d s: docs\.\n$/);
  });

  it('skips the given steps', async () => {
    const { stdout } = await check({ docs: 'true', test: 'exit 1' }, 'docs', 'test', '--skip', 'test');
    expect(stdout).toContain('1 passed, 0 failed');
  });

  it('checks whether generated/ is current, and writes nothing there', async () => {
    const { stdout } = await check({ generate: `sh -c 'test "$0" = --check'` }, 'generate');
    expect(stdout).toContain('1 passed, 0 failed');
  });

  it('has the linters annotate the pull request in GitHub Actions', async () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { 'lint:code': `sh -c 'test "$0" = --reporter=github'` } }));
    const { stdout } = await run('env', ['GITHUB_ACTIONS=true', process.execPath, SCRIPT, 'lint:code'], folder);
    expect(stdout).toContain('1 passed, 0 failed');
  });

  it.each([
    ['an unknown step', ['nosuch'], /^Error: There is no step `nosuch`; the steps are lint:[\w:, ]+, test\.\n$/],
    ['an unknown step to skip', ['--skip', 'lint:nosuch'], /^Error: There is no step `lint:nosuch`; the steps are /],
    ['no step that is left', ['docs', '--skip', 'docs'], /^Error: No step is left to run; skip fewer steps\.\n$/],
  ])('refuses %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await check({}, ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
