// The rows of `npm run matrix`. Versions are exact, so a failure comes from a change in this project. Raise the row of the newest Node by hand.

/** A JavaScript runtime: an npm package that contains it, and how it runs a file. */
export interface Runtime {
  name: string;
  package: string;
  command: string[];
}

export const RUNTIMES: Runtime[] = [
  { name: 'Node 20.19.0', package: 'node@20.19.0', command: ['node'] },
  { name: 'Node 22.12.0', package: 'node@22.12.0', command: ['node'] },
  { name: 'Node 24.21.0', package: 'node@24.21.0', command: ['node'] },
  { name: 'Node 26.10.0', package: 'node@26.10.0', command: ['node'] },
  { name: 'Deno 2.9.6', package: 'deno@2.9.6', command: ['deno', 'run', '--allow-all', '--node-modules-dir=manual'] },
  { name: 'Bun 1.4.5', package: 'bun@1.4.5', command: ['bun'] },
];

/** A package manager and its strictest way to install the tarballs. */
export interface Manager {
  name: string;
  package: string;
  install: string[];
  /** How a program of the project is run, if not with `node`. */
  run?: string[];
  files?: Record<string, string>;
}

export const MANAGERS: Manager[] = [
  ...['10.9.9', '11.21.2', '12.2.1'].map((version) => ({
    name: `npm ${version}`,
    package: `npm@${version}`,
    install: ['npm', 'install', '--strict-peer-deps', '--engine-strict', '--no-audit', '--no-fund'],
  })),
  ...['10.34.8', '11.28.10', '12.20.0'].map((version) => ({
    name: `pnpm ${version}`,
    package: `pnpm@${version}`,
    install: ['pnpm', 'add', '--strict-peer-dependencies', '--engine-strict'],
  })),
  { name: 'yarn 1.22.22', package: 'yarn@1.22.22', install: ['yarn', 'add', '--non-interactive'] },
  {
    name: 'yarn 4.18.1',
    package: '@yarnpkg/cli-dist@4.18.1',
    install: ['yarn', 'add'],
    run: ['yarn', 'node'],
    files: { '.yarnrc.yml': 'enableTelemetry: false\nenableGlobalCache: false\n', 'yarn.lock': '' },
  },
];

/** A bundler and how it bundles test/package/projects/bundlers into the folder `out`. */
export interface Bundler {
  name: string;
  packages: string[];
  command: string[];
}

export const BUNDLERS: Bundler[] = [
  {
    name: 'rollup 4.68.8',
    packages: ['rollup@4.68.8', '@rollup/plugin-node-resolve@16.0.3'],
    command: ['rollup', 'entry.mjs', '--plugin', 'node-resolve', '--dir', 'out'],
  },
  {
    name: 'webpack 5.112.2',
    packages: ['webpack@5.112.2', 'webpack-cli@7.3.1'],
    command: ['webpack', './entry.mjs', '--mode', 'production', '--output-path', 'out'],
  },
  { name: 'vite 8.3.8', packages: ['vite@8.3.8'], command: ['vite', 'build', '--outDir', 'out'] },
  // Its `packageExports` is on in package.json; by default, Parcel does not read the exports of a package.
  { name: 'parcel 2.16.4', packages: ['parcel@2.16.4'], command: ['parcel', 'build', 'index.html', '--dist-dir', 'out'] },
];

/** A test runner and the tests in test/package/projects/runners that it runs. */
export interface Runner {
  name: string;
  packages: string[];
  command: string[];
  env?: Record<string, string>;
}

export const RUNNERS: Runner[] = [
  { name: 'node:test', packages: [], command: ['node', '--test', 'node.test.mjs'] },
  { name: 'bun test', packages: ['bun@1.4.5'], command: ['bun', 'test', './bun.test.mjs'] },
  { name: 'vitest 5.1.1', packages: ['vitest@5.1.1'], command: ['vitest', 'run', 'vitest.test.mjs'] },
  {
    name: 'vitest 5.1.1, jsdom 31.0.1',
    packages: ['vitest@5.1.1', 'jsdom@31.0.1'],
    command: ['vitest', 'run', 'vitest.test.mjs', '--environment', 'jsdom'],
  },
  {
    name: 'vitest 5.1.1, happy-dom 21.0.4',
    packages: ['vitest@5.1.1', 'happy-dom@21.0.4'],
    command: ['vitest', 'run', 'vitest.test.mjs', '--environment', 'happy-dom'],
  },
  {
    name: 'jest 30.5.2, ES modules',
    packages: ['jest@30.5.2'],
    command: ['jest', 'jest.test.mjs'],
    env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  },
  { name: 'jest 30.5.2, CommonJS', packages: ['jest@30.5.2'], command: ['jest', 'jest.test.cjs'] },
  { name: 'MSW 3.0.5', packages: ['msw@3.0.5'], command: ['node', '--test', 'msw.test.mjs'] },
];

/** Versions of TypeScript, the oldest that the types support first. */
export const COMPILERS = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
