import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/build.ts';

/** A package as `npm publish` would send it. */
export interface Packed {
  name: string;
  tarball: string;
  /** Paths in the tarball. */
  files: string[];
  /** The size of the tarball and of its content, in bytes. */
  size: number;
  unpackedSize: number;
}

/** Both packages, in a separate folder. */
export interface Packages {
  folder: string;
  client: Packed;
  mock: Packed;
}

declare module 'vitest' {
  interface ProvidedContext {
    packages: Packages;
  }
}

/** Builds and packs both packages once for all tests of the project `package`. */
export default async function setup(project: TestProject): Promise<() => void> {
  const packages = await packAll();
  project.provide('packages', packages);
  return () => rmSync(packages.folder, { recursive: true });
}

/** Builds both packages and packs them into a temporary folder. */
export async function packAll(): Promise<Packages> {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  await build({ out: join(folder, 'built') });
  const [client, mock] = ['restore-contracts', 'restore-contracts-mock'].map((name) => pack(name, folder)) as [Packed, Packed];
  return { folder, client, mock };
}

function pack(name: string, folder: string): Packed {
  const args = ['pack', join(folder, 'built', name), '--json', '--pack-destination', folder];
  // Depending on its version, npm prints an object with the package's name as key or a list.
  const [report] = Object.values(JSON.parse(execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))) as [
    { filename: string; files: { path: string }[]; size: number; unpackedSize: number },
  ];
  const { filename, files, size, unpackedSize } = report;
  return { name, tarball: join(folder, filename), files: files.map(({ path }) => path), size, unpackedSize };
}

/** The content of the mock package, as esbuild reports it. */
export function readMetafile({ folder }: Packages): Metafile {
  return JSON.parse(readFileSync(join(folder, 'built/metafile.json'), 'utf8'));
}

/** Creates a project with the packages unpacked from their tarballs, and with the files of a folder. Their dependencies are links, since tests have no registry. */
export function createProject({ folder }: Packages, name: string, packed: Packed[], files: string): string {
  const project = join(folder, name);
  for (const { name: packageName, tarball } of packed) {
    const target = join(project, 'node_modules', packageName);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
    const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies)) linkPackage(project, dependency);
  }
  cpSync(files, project, { recursive: true });
  return project;
}

/** Links a package of this repository into a project. */
export function linkPackage(project: string, name: string): void {
  const link = join(project, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(resolve('node_modules', name), link);
}
