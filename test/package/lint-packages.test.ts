import { describe, expect, it } from 'vitest';
import { findPackageProblems, type Lock, type Manifest } from '../../scripts/lint-packages.ts';

const MANIFEST: Manifest = { dependencies: { one: '1.2.3' }, devDependencies: { two: '2.0.0-beta.1' }, allowScripts: { two: false } };
const LOCK: Lock = {
  packages: {
    '': {},
    'node_modules/one': { integrity: 'sha512-1' },
    'node_modules/two': { integrity: 'sha512-2', hasInstallScript: true },
    'node_modules/two/node_modules/bundled': { inBundle: true },
  },
};

/** The problems after something is added to the lock file. */
const withPackage = (name: string, entry: Lock['packages'][string]) =>
  findPackageProblems(MANIFEST, { packages: { ...LOCK.packages, [`node_modules/${name}`]: entry } });

describe('the packages', () => {
  it('are fine if they are exact, checked and silent', () => expect(findPackageProblems(MANIFEST, LOCK)).toEqual([]));

  it.each(['^1.2.3', '~1.2.3', '1.2', 'latest', '*', 'file:../one'])('are not fine at %s', (range) => {
    expect(findPackageProblems({ ...MANIFEST, dependencies: { one: range } }, LOCK)).toEqual([
      `package.json: one is ${range}; give one exact version.`,
    ]);
  });

  it('must not gain an install script', () => {
    expect(withPackage('@scope/new', { integrity: 'sha512-3', hasInstallScript: true })).toEqual([
      'package.json: @scope/new runs a script when it is installed; read it, then decide in allowScripts.',
    ]);
  });

  it('must not gain an install script deep in the tree', () => {
    expect(withPackage('one/node_modules/deep', { integrity: 'sha512-3', hasInstallScript: true })[0]).toContain('deep runs a script');
  });

  it('must be named in allowScripts only as long as they have a script', () => {
    expect(findPackageProblems({ ...MANIFEST, allowScripts: { two: false, gone: true } }, LOCK)).toEqual([
      'package.json: gone no longer runs a script when it is installed; remove it from allowScripts.',
    ]);
  });

  it('must have an integrity', () => {
    expect(withPackage('three', {})).toEqual(['package-lock.json: node_modules/three has no integrity; install it anew with npm.']);
  });

  it('must not name a registry', () => {
    expect(withPackage('three', { integrity: 'sha512-3', resolved: 'https://registry.example/three.tgz' })[0]).toContain(
      'registry.example',
    );
  });
});
