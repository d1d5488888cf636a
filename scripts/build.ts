import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClients } from './build/build-clients.ts';
import { buildMock } from './build/build-mock.ts';
import { compile } from './build/compile.ts';
import { runWhenStarted } from './shared/command.ts';

const HELP = `Usage: npm run build

Builds the two published packages in dist/packages.
restore-contracts contains the clients and the bundles, and restore-contracts-mock contains the mock and everything that it needs.
metafile.json, beside the packages, is esbuild's report on the contents of the mock package.

  --site-url <url>   the address of the docs portal, for the READMEs and package.json
  -h, --help         print this help`;

const OUT = 'dist/packages';

interface BuildOptions {
  /** The output folder, which is emptied first. */
  out: string;
  siteUrl?: string | undefined;
}

/** Builds both packages. Throws a `UserError` if something does not compile. */
export async function build({ out, siteUrl }: BuildOptions): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const compiled = join(out, '.compiled');
  mkdirSync(compiled, { recursive: true });
  try {
    compile(compiled);
    buildClients(join(out, 'restore-contracts'), compiled, siteUrl);
    const metafile = await buildMock(join(out, 'restore-contracts-mock'), compiled, siteUrl);
    writeFileSync(join(out, 'metafile.json'), JSON.stringify(metafile));
  } finally {
    rmSync(compiled, { recursive: true });
  }
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { 'site-url': { type: 'string' } },
  maxPositionals: 0,
  async run({ values: { 'site-url': siteUrl } }) {
    await build({ out: OUT, siteUrl });
    console.log(`Built ${join(OUT, 'restore-contracts')} and ${join(OUT, 'restore-contracts-mock')}.`);
  },
});
