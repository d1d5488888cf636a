import { globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { UserError } from '../../scripts/shared/user-error.ts';
import { sample } from './sample.ts';
import { isSurvivor } from './survivors.ts';

/** Code that is changed, with its tests. */
interface Folder {
  code: string[];
  /** The tests that must notice a change of the folder by themselves, and fast enough to run often. */
  tests: string[];
}

const FOLDERS: Folder[] = [
  { code: ['scripts/mock/**/*.ts'], tests: ['test/mock/**/*.test.ts'] },
  // The clients run on the copy of scripts/client in generated/.
  { code: ['scripts/generate/*.ts', 'generated/*.ts'], tests: ['test/{client,generate}/**/*.test.ts'] },
];

// Only runs where a test cannot see a change quickly: in a separate process, worker or server, when a file is saved, at a time limit,
// or, for a module of Prism that is loaded, in the first of all tests that needs it.
const ELSEWHERE = /\/server\/|\/(data-workers?|data-generator|name-response-schema|prism-modules|warm-up|watch-\w+)\.ts$|index\.ts$/;

const MIN_FAILED = 0.85;

/**
 * Changes the code in one place at a time, in a number of lines drawn evenly over the files, and runs the tests that reach it.
 * `paths` are the beginnings of the paths of the files to change.
 */
export async function mutateCode(paths: string[], count: number, seed: number): Promise<void> {
  const lines = FOLDERS.flatMap((folder) => listCodeLines(folder, paths));
  if (lines.length === 0) throw new UserError(`There is no code to change below ${paths.join(', ')}; name a folder or file of the code.`);
  const chosen = sample(lines, count || lines.length, seed, ({ path }) => path);
  const results = [];
  for (const folder of FOLDERS) results.push(...(await runStryker(folder, chosen)));
  const failed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const all = failed + results.filter(isSurvivor).length;
  console.log(`${((100 * failed) / all).toFixed(1)}% of ${all} changes of the code fail a test.`);
  if (failed < MIN_FAILED * all) throw new UserError(`Fewer than ${MIN_FAILED * 100}% of the changes of the code fail a test.`);
}

interface Line {
  folder: Folder;
  path: string;
  line: number;
}

async function runStryker(folder: Folder, lines: Line[]) {
  const mutate = lines.filter((line) => line.folder === folder).map(({ path, line }) => `${path}:${line}-${line}`);
  if (mutate.length === 0) return [];
  // Not below node_modules, where Node runs no TypeScript.
  const tempDirName = 'dist/stryker';
  const results = await new Stryker({
    mutate,
    testFiles: folder.tests,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './test/mutate/survivors.ts'],
    vitest: { configFile: 'test/mutate/code.vitest.config.ts', related: false },
    // Each process runs Vitest and the worker of its tests.
    concurrency: Math.ceil(availableParallelism() / 2),
    reporters: ['progress-append-only', 'survivors'],
    tempDirName,
    // On a busy machine, the first run of all tests takes longer than the five minutes that it has by default.
    dryRunTimeoutMinutes: 20,
    // There, a test that takes longer than usual has not noticed a change either.
    timeoutMS: 20_000,
    ignorePatterns: ['dist'],
    // Vitest checks no types, and a comment at the top would change generated/.
    disableTypeChecks: false,
    // A change of code that runs once, when a file is loaded, would need all tests.
    ignoreStatic: true,
    allowEmpty: true,
  }).runMutationTest();
  rmSync(tempDirName, { recursive: true, force: true });
  return results;
}

/** The lines of a folder that a change can be in. */
function listCodeLines(folder: Folder, paths: string[]): Line[] {
  const files = globSync(folder.code).filter(
    (path) => !ELSEWHERE.test(path) && (paths.length === 0 || paths.some((each) => path.startsWith(each))),
  );
  return files.sort().flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        /^\s*($|\/\/|\/?\*|import |export (type|interface)|[})\];,]+$)/.test(text) ? [] : [{ folder, path, line: index + 1 }],
      ),
  );
}
