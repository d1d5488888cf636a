import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Most changes fail a quick test, and then these are not run. */
class SlowLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      /\/(handlers|lifecycle|settings|prism-sample|every-api|escape)\.test\.ts$/.test(moduleId);
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)];
  }
}

// The tests that run the code in their own process, where each change is switched on and off.
export default defineConfig({
  test: {
    include: ['test/{client,generate,mock}/**/*.test.ts'],
    // These tests start processes, browsers or compilers, or wait for a time limit.
    exclude: [
      'test/client/{browser,editor,*types}.test.ts',
      'test/mock/differential.test.ts',
      'test/mock/server/{command,load,robustness}.test.ts',
      'test/mock/generation.test.ts',
      'test/generate/foreign.test.ts',
    ],
    setupFiles: ['test/mutate/load-lazily-imported.ts'],
    sequence: { sequencer: SlowLast },
    // Loading Prism takes longer than most of the tests, and each change gets its own worker anyway.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
