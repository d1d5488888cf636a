import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  inBundle?: boolean;
}

const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const { '': _project, ...packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, Entry>;
const installed = Object.entries(packages);

describe('the packages', () => {
  it('have exact versions', () => {
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  // A bundled package is covered by the integrity of the package that holds it.
  it('are locked by their content, regardless of where they are installed from', () => {
    expect(installed.filter(([, { integrity, inBundle }]) => !integrity?.startsWith('sha512-') && !inBundle)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run an install script only if allowScripts allows it', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
    // A decision may name a version: `esbuild@0.28.2`.
    const decided = Object.keys(allowScripts).map((name) => name.replace(/(?<=.)@.*$/, ''));
    expect(decided.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
