import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const MANIFEST: { dependencies: Record<string, string>; peerDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** The package as `npm publish` would send it. */
export interface Packed {
  tarball: string;
  /** Paths in the tarball, and its size in bytes. */
  files: string[];
  size: number;
  folder: string;
}

/** Builds and packs the package into a temporary folder. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const json = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Depending on its version, npm prints an object with the package's name as key or a list. The output of the build precedes it.
  const report = JSON.parse(json.slice(json.search(/^[[{]/m)));
  const [{ filename, files, size }] = Object.values(report) as [{ filename: string; files: { path: string }[]; size: number }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path), size, folder };
}

/**
 * Installs the tarball into a folder of its own, as npm would, and copies the consumer there.
 * Its dependencies, and on request its peers, are links to those of this repository, since tests have no registry.
 */
export function install({ tarball, folder }: Packed, name: string, { peers }: { peers: boolean }): string {
  const consumer = join(folder, name);
  const target = join(consumer, 'node_modules', 'restore-contracts');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  for (const dependency of Object.keys({ ...MANIFEST.dependencies, ...(peers && MANIFEST.peerDependencies) })) {
    const link = join(consumer, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', dependency), link);
  }
  for (const file of readdirSync('test/package/consumer')) cpSync(join('test/package/consumer', file), join(consumer, file));
  return consumer;
}

/** Removes what `pack` and `install` created. */
export function removePacked({ folder }: Packed): void {
  rmSync(folder, { recursive: true });
}
