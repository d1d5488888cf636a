import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { listApis } from '../openapi/list-apis.ts';

interface Manifest {
  version: string;
  license: string;
  keywords: string[];
  dependencies: Record<string, string>;
}

/** Copies the package's own files, such as its README, and adds the parts that both packages share. */
export function writePackageFiles(name: string, out: string, siteUrl: string | undefined): void {
  cpSync(join('scripts/build', name), out, { recursive: true });
  for (const file of ['LICENSE', 'CHANGELOG.md']) copyFileSync(file, join(out, file));
  const { version, license, keywords, dependencies }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const own: Partial<Manifest> = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'));
  const shared = { version, license, keywords, ...(own.dependencies && { dependencies }), ...(siteUrl && { homepage: siteUrl }) };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ ...own, ...shared }, undefined, 2)}\n`);
  appendFileSync(join(out, 'README.md'), renderDocs(siteUrl));
}

function renderDocs(siteUrl: string | undefined): string {
  const portal = siteUrl
    ? `The [docs portal](${siteUrl})`
    : 'The docs portal, which `npm ci && npm start` serves in a checkout of the repository,';
  return `\n## Docs\n\n${portal} has the reference of every API, all error codes, and every discrepancy in the providers' documentation.\n`;
}

/** Writes the bundle of each API into its folder below `out`, as YAML and on request as JSON. */
export function copyBundles(out: string, { json }: { json: boolean }): void {
  for (const { name } of listApis()) {
    const source = join('generated', name, 'openapi.yaml');
    mkdirSync(join(out, name), { recursive: true });
    copyFileSync(source, join(out, name, 'openapi.yaml'));
    if (json) writeFileSync(join(out, name, 'openapi.json'), JSON.stringify(load(readFileSync(source, 'utf8'))));
  }
}
