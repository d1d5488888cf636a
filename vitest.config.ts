import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Much of the time goes into waiting for servers and browsers; by default one core of two would idle.
  test: { maxWorkers: '100%' },
});
