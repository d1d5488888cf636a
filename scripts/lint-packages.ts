import { readFileSync } from 'node:fs';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run lint:packages

Checks what npm will install: exact versions in package.json; in the lock file an integrity for every package and no registry's
address; and no package that runs a script at its installation, but those that package.json decides on in \`allowScripts\`.`;

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

/** package-lock.json, as far as it is looked at. */
export interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean; inBundle?: boolean; link?: boolean }>;
}

/** Says what is wrong with the packages that a project installs. */
export function findPackageProblems(
  { dependencies = {}, devDependencies = {}, allowScripts = {} }: Manifest,
  { packages }: Lock,
): string[] {
  const problems: string[] = [];
  for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)) problems.push(`package.json: ${name} is ${range}; give one exact version.`);
  }
  const scripted = new Set<string>();
  for (const [path, { integrity, resolved, hasInstallScript, inBundle, link }] of Object.entries(packages)) {
    // The first entry is the project itself.
    if (path === '' || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (hasInstallScript) scripted.add(name);
    // What is bundled in another package is covered by that one's integrity.
    if (!integrity && !inBundle) problems.push(`package-lock.json: ${path} has no integrity; install it anew with npm.`);
    if (resolved) problems.push(`package-lock.json: ${path} names ${resolved}; install with \`omit-lockfile-registry-resolved\`.`);
  }
  const undecided = [...scripted].filter((name) => !(name in allowScripts));
  const idle = Object.keys(allowScripts).filter((name) => !scripted.has(name));
  return [
    ...problems,
    ...undecided.map((name) => `package.json: ${name} runs a script when it is installed; read it, then decide in allowScripts.`),
    ...idle.map((name) => `package.json: ${name} no longer runs a script when it is installed; remove it from allowScripts.`),
  ];
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run() {
    const [manifest, lock] = ['package.json', 'package-lock.json'].map((path) => JSON.parse(readFileSync(path, 'utf8')));
    const problems = findPackageProblems(manifest, lock);
    if (problems.length > 0) throw new UserError(`${problems.length} of the packages: ${problems.join(' ')}`);
    console.log(`Checked ${Object.keys(lock.packages).length - 1} packages.`);
  },
});
