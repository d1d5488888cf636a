import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../package/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ci-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TESTS = ' Test Files  3 passed (3)\n      Tests  40 passed (40)';
const CHECK = '10 passed, 0 failed in 30.1 s.';

/** Runs .ci/run with an npm that prints these texts and then ends with these codes. */
async function runWith({ tests = TESTS, testsCode = 0, check = CHECK, checkCode = 0 }) {
  cpSync('.ci/run', join(folder, '.ci/run'));
  const npm = `#!/bin/sh\ncase "$1" in cit) echo '${tests}'; exit ${testsCode};; *) echo "$@" > called; echo '${check}'; exit ${checkCode};; esac\n`;
  writeFileSync(join(folder, 'npm'), npm);
  chmodSync(join(folder, 'npm'), 0o755);
  const path = `PATH=${folder}${delimiter}${process.env.PATH}`;
  const { code, stdout } = await run('env', [path, '.ci/run'], folder);
  return { code, last: stdout.trimEnd().split('\n').at(-1) };
}

it.each([
  ['all that passes', {}, 0, '50 passed, 0 failed'],
  ['failed tests', { tests: '      Tests  2 failed | 37 passed | 1 skipped (40)', testsCode: 1 }, 1, '47 passed, 2 failed'],
  ['an installation that fails as one failure', { tests: 'npm error code E404', testsCode: 1 }, 1, '10 passed, 1 failed'],
  ['an error outside the tests as one failure', { testsCode: 1 }, 1, '50 passed, 1 failed'],
  ['failed steps', { check: 'Error: 8 passed, 2 failed in 9.0 s: docs, diff.', checkCode: 1 }, 1, '48 passed, 2 failed'],
  ['a check that cannot start as one failure', { check: 'SyntaxError', checkCode: 1 }, 1, '40 passed, 1 failed'],
])('.ci/run counts %s', async (_what, outcome, code, last) => {
  expect(await runWith(outcome)).toEqual({ code, last });
});

it('.ci/run runs the tests once', async () => {
  await runWith({});
  expect(readFileSync(join(folder, 'called'), 'utf8')).toBe('run --silent check -- --skip test\n');
});
