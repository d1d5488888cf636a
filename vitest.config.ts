import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/docs/browser.ts',
    // Much of the time goes into waiting for servers and browsers; by default one core of two would idle.
    maxWorkers: '100%',
    // Compilers, browsers and servers are started here; a busy machine takes its time over them.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
