import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyBundles, writePackageFiles } from './package-files.ts';

/** Creates the package of the clients from their compiled modules. */
export function buildClients(out: string, compiled: string, siteUrl?: string): void {
  cpSync(join(compiled, 'generated'), join(out, 'dist'), { recursive: true });
  copyBundles(join(out, 'dist'), { json: true });
  writePackageFiles('restore-contracts', out, siteUrl);
}
