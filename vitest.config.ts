import { defineConfig } from 'vitest/config';

interface Project {
  name: string;
  include: string[];
  globalSetup?: string;
}

// The tests that start processes, servers or browsers, or that are slow.
const SLOW: Project[] = [
  { name: 'contract', include: ['test/{contract,mutate}/**/*.test.ts'] },
  { name: 'mock', include: ['test/mock/**/*.test.ts'] },
  { name: 'docs', include: ['test/docs/**/*.test.ts', 'test/client/browser.test.ts'], globalSetup: 'test/docs/setup.ts' },
  { name: 'package', include: ['test/package/**/*.test.ts'], globalSetup: 'test/package/packages.ts' },
  { name: 'commands', include: ['test/{diff,generate,journeys,repository}/**/*.test.ts'] },
];

export default defineConfig({
  test: {
    // Most of the time is spent waiting for servers and browsers; by default, one of two cores would be idle.
    maxWorkers: '100%',
    // These tests start compilers, browsers and servers, which is slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: SLOW.flatMap(({ include }) => include) } },
      ...SLOW.map((test) => ({ extends: true as const, test })),
    ],
  },
});
