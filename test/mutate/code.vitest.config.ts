import { defineConfig } from 'vitest/config';

// The tests that run the code in their own process, where each change is switched on and off.
export default defineConfig({
  test: {
    include: ['test/{client,contract,generate,mock}/**/*.test.ts'],
    // These start processes, servers, browsers or compilers.
    exclude: [
      'test/client/{browser,*types}.test.ts',
      'test/contract/{mutations,pages,stock-prism}.test.ts',
      'test/mock/{differential,server/*}.test.ts',
      'test/generate/foreign.test.ts',
    ],
    testNamePattern: /^(?!.*the command)/,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
