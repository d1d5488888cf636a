import { globSync, readFileSync, rmSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { UserError } from '../../scripts/shared/user-error.ts';
import { sample } from './sample.ts';

// The clients run on the copy of scripts/client in generated/.
const FILES = ['scripts/generate/*.ts', 'scripts/mock/**/*.ts', 'generated/*.ts'];

// Only runs where a test cannot see a change: in a process, a worker or a server of its own, or when a file is saved.
const ELSEWHERE = /\/server\/|\/(data-worker|data-generator|watch-\w+)\.ts$|index\.ts$/;

const MIN_FAILED = 0.85;

/** Changes the code in one place at a time, in a number of lines drawn evenly over the files, and runs the tests that reach it. Prints what survived. */
export async function mutateCode(count: number, seed: number): Promise<void> {
  const lines = globSync(FILES)
    .filter((path) => !ELSEWHERE.test(path))
    .sort()
    .flatMap(listCodeLines);
  const mutate = sample(lines, count || lines.length, seed, ({ path }) => path).map(({ path, line }) => `${path}:${line}-${line}`);
  // Not below node_modules, where Node runs no TypeScript.
  const tempDirName = 'dist/stryker';
  const results = await new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutate/code.vitest.config.ts', related: false },
    reporters: ['progress-append-only'],
    tempDirName,
    ignorePatterns: ['dist'],
    // Vitest checks no types, and a comment at the top would change generated/.
    disableTypeChecks: false,
    // A change of what runs once, when a file is loaded, would need all tests.
    ignoreStatic: true,
    allowEmpty: true,
  }).runMutationTest();
  rmSync(tempDirName, { recursive: true, force: true });
  const survivors = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { fileName, location, mutatorName, replacement } of survivors) {
    console.log(`survived  ${fileName}:${location.start.line}  ${mutatorName}  ${replacement.replace(/\s+/g, ' ')}`);
  }
  const failed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const all = failed + survivors.length;
  console.log(`${((100 * failed) / all).toFixed(1)} % of ${all} changes of the code fail a test.`);
  if (failed < MIN_FAILED * all) throw new UserError(`Fewer than ${MIN_FAILED * 100} % of the changes of the code fail a test.`);
}

/** The lines of a file that a change can be in. */
function listCodeLines(path: string): { path: string; line: number }[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    /^\s*($|\/\/|\/?\*|import |export (type|interface)|[})\];,]+$)/.test(text) ? [] : [{ path, line: index + 1 }],
  );
}
