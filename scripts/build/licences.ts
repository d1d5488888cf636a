import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { UserError } from '../shared/user-error.ts';

/** A package that is partly contained in the package of the mock. */
export interface BundledPackage {
  name: string;
  version: string;
  /** An expression of SPDX identifiers. */
  license: string;
  /** The text of its licence and copyright files. */
  text: string;
}

const LEGAL_FILE = /^(licen[cs]e|copying|notice)\b/i;

/** Lists the packages that esbuild has bundled, by name. Throws a `UserError` if one of them names no licence. */
export function listBundledPackages({ inputs }: Metafile): BundledPackage[] {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): BundledPackage {
  // Old packages have a list of licences.
  const { name, version, licenses, license = licenses?.[0].type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string')
    throw new UserError(`${folder}/package.json names no licence; the package of the mock cannot contain it.`);
  const files = readdirSync(folder).filter((file) => LEGAL_FILE.test(file));
  return { name, version, license, text: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n') };
}

/** Renders one text with the licences of all packages. A text that several packages have is printed once. */
export function renderLicences(packages: BundledPackage[]): string {
  const byText = Map.groupBy(packages, ({ license, text }) => text || `${license}; the package has no file with the text of its licence.`);
  const parts = [...byText].map(([text, group]) => {
    const titles = group.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${titles.join('\n')}\n\n${text}`;
  });
  return `This package contains parts of the packages below, under their licences.\n\n${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
