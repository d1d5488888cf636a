import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../shared/user-error.ts';

// Only the bench uses these, and they are too large to install for everyone.
const PEERS = { '@mockoon/cli': '9.9.0', 'openapi-backend': '5.21.2', '@octokit/openapi': '23.0.2' };
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));

/** The path of a file in an optional package, whether it is installed or not. */
export function findPackageFile(name: string, file: string): string {
  return `${FOLDER}node_modules/${name}/${file}`;
}

/** The names of the optional packages that are not installed. */
export function listMissingPeers(): string[] {
  return Object.keys(PEERS).filter((name) => !existsSync(findPackageFile(name, 'package.json')));
}

/** Installs the optional packages, apart from those of the project. */
export function installPeers(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}package.json`, JSON.stringify({ private: true, dependencies: PEERS }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new UserError('npm could not install the peers of the bench; see above.');
}
