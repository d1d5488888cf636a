import { globSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { sourceAdapter } from './adapt-source.ts';
import { copyMockTypes } from './copy-mock-types.ts';
import { listBundledPackages, renderLicences } from './licences.ts';
import { copyBundles, writePackageFiles } from './package-files.ts';

/** Defines `require` for a script of the package, and refuses a Node that is too old before anything else runs. */
const BANNER = "import { require } from './node.js';";

/** Creates the package of the mock, which contains everything that it needs. `compiled` has the declarations of its modules and of the APIs. */
export async function buildMock(out: string, compiled: string, siteUrl?: string): Promise<Metafile> {
  const metafile = await bundleMock(join(out, 'lib'));
  copyMockTypes(compiled, join(out, 'types'));
  copyBundles(join(out, 'generated'), { json: false });
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), renderLicences(listBundledPackages(metafile)));
  writePackageFiles('restore-contracts-mock', out, siteUrl);
  return metafile;
}

async function bundleMock(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: {
      index: 'scripts/mock/index.ts',
      command: 'scripts/restore-contracts-mock.ts',
      ...Object.fromEntries(globSync('scripts/mock/**/*-worker.ts').map((path) => [basename(path, '.ts'), path])),
    },
    outdir,
    bundle: true,
    // Dynamically imported modules, such as the data generators, are loaded on first use.
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    legalComments: 'none',
    banner: { js: BANNER },
    plugins: [sourceAdapter, replacements],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** The modules that are bundled instead of a package. */
const REPLACEMENTS: Record<string, string> = {
  // Prism uses only English data; the other locales would be most of the package.
  '@faker-js/faker': '@faker-js/faker/locale/en',
  '@stoplight/prism-http': resolve('scripts/build/prism-errors.cjs'),
  // Node reports that its own copy is deprecated.
  punycode: 'punycode/punycode.js',
  // esbuild cannot follow the calls of `require` in its CommonJS modules.
  'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
};

const replacements: Plugin = {
  name: 'replacements',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: new RegExp(`^(${Object.keys(REPLACEMENTS).join('|')})$`) }, ({ path, kind, importer, resolveDir }) =>
      find(REPLACEMENTS[path] as string, { kind, importer, resolveDir }),
    );
  },
};
