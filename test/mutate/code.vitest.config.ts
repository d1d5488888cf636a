import { defineConfig } from 'vitest/config';

// The tests that run the code in their own process, where each change is switched on and off.
export default defineConfig({
  test: {
    include: ['test/{client,generate,mock}/**/*.test.ts'],
    // These tests start processes, browsers or compilers.
    exclude: [
      'test/client/{browser,editor,*types}.test.ts',
      'test/mock/differential.test.ts',
      'test/mock/server/{command,generation,load}.test.ts',
      'test/generate/foreign.test.ts',
    ],
    // Loading Prism takes longer than most of the tests, and each change gets its own worker anyway.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
