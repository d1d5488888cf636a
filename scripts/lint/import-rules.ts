import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

// The folders and files in each folder, in layers, the lowest first. A file may import from its own folder and from lower layers; folders
// of one layer do not import each other. The highest layer may import everything, so commands can share what one of them exports.
const LAYERS: Record<string, string[][]> = {
  '': [['generated'], ['scripts'], ['test']],
  'scripts/': [
    // The clients' runtime is copied into generated/, where it can import no other folder.
    ['client', 'shared'],
    ['openapi'],
    ['generate', 'mock', 'docs', 'diff', 'spectral'],
    ['bench', 'build', 'interop', 'journey', 'lint'],
    ['[^/]+\\.ts'],
  ],
  'scripts/mock/': [
    ['message'],
    ['description'],
    ['coverage'],
    ['engine'],
    ['lifecycle', 'handlers'],
    ['create-mock.ts'],
    ['server'],
    ['index.ts'],
  ],
  'scripts/docs/': [['browser'], ['model'], ['pages'], ['markdown'], ['site']],
};

const CIRCULAR_IMPORT: IForbiddenRuleType = {
  name: 'circular import',
  comment: 'Move what these files share into a file that imports none of them. Imports of types also count.',
  severity: 'error',
  from: {},
  to: { circular: true },
};

// Chromium is unpacked for this project of Vitest only.
const BROWSER_OUTSIDE_DOCS: IForbiddenRuleType = {
  name: 'browser outside the project docs',
  comment: 'Add the test to the project docs in vitest.config.ts and here; the tests of other projects start no browser.',
  severity: 'error',
  from: { path: '^test/', pathNot: '^test/docs/|^test/client/browser' },
  to: { path: '^test/docs/browser' },
};

/** What `npm run lint:imports` checks with dependency-cruiser: no circular imports, and between folders only imports from a lower layer. */
const configuration = {
  forbidden: [
    CIRCULAR_IMPORT,
    BROWSER_OUTSIDE_DOCS,
    ...Object.entries(LAYERS).flatMap(([folder, layers]) => createLayerRules(folder, layers)),
  ],
  options: { includeOnly: '^(generated|scripts|test)/', tsPreCompilationDeps: true },
} satisfies IConfiguration;

export default configuration;

function createLayerRules(folder: string, layers: string[][]): IForbiddenRuleType[] {
  const allowedImports = layers.slice(0, -1).flatMap((names, index) => {
    const lower = layers.slice(0, index).flat();
    return names.map((name) => limitImports(folder, name, [name, ...lower]));
  });
  return [...allowedImports, requireLayer(folder, layers.flat())];
}

function limitImports(folder: string, name: string, allowed: string[]): IForbiddenRuleType {
  return {
    name: `${folder}${name} may not import this`,
    comment: `It may import from ${allowed.map((each) => folder + each).join(', ')}. LAYERS in scripts/lint/import-rules.ts has the order.`,
    severity: 'error',
    from: { path: matchNames(folder, [name]) },
    to: { path: `^${folder}`, pathNot: matchNames(folder, allowed) },
  };
}

function requireLayer(folder: string, names: string[]): IForbiddenRuleType {
  return {
    name: `${folder || './'} has a folder without a layer`,
    comment: 'Add the folder to LAYERS in scripts/lint/import-rules.ts.',
    severity: 'error',
    from: { path: `^${folder}`, pathNot: matchNames(folder, names) },
    to: {},
  };
}

function matchNames(folder: string, names: string[]): string {
  return `^${folder}(${names.join('|')})(/|$)`;
}
