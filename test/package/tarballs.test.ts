import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { describe, expect, inject, it } from 'vitest';
import { listBundledPackages } from '../../scripts/build/licences.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { type Packed, readMetafile } from './packages.ts';
import { run } from './run.ts';

const packages = inject('packages');
const { client, mock } = packages;
const APIS = listApis().map(({ name }) => name);

function readManifest(packed: Packed) {
  return JSON.parse(readFileSync(join(packages.folder, 'built', packed.name, 'package.json'), 'utf8'));
}

const DOCUMENTS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

describe('the tarball of the clients', () => {
  it('contains the build and nothing else, in at most 300 kB', () => {
    const others = client.files.filter((path) => !/^dist\/.+\.(js|d\.ts|yaml|json)$/.test(path));
    expect(others.toSorted()).toEqual(DOCUMENTS);
    expect(client.size).toBeLessThan(300_000);
  });

  it('depends only on openapi-fetch', () => {
    const { dependencies, peerDependencies } = readManifest(client);
    expect({ dependencies: Object.keys(dependencies), peerDependencies }).toEqual({ dependencies: ['openapi-fetch'] });
  });

  it('has correct types for each of its modules', async () => {
    // The package is ESM only; the versions of Node that it allows can also load it with require.
    const { code, stdout } = await attw(client, '--profile', 'esm-only', '--entrypoints', '.', ...APIS);
    expect(code, stdout).toBe(0);
    expect(stdout.match(/node16 \(from ESM\): 🟢/g)?.length).toBe(APIS.length + 1);
  });
});

describe('the tarball of the mock', () => {
  it('contains the build and nothing else', () => {
    const others = mock.files.filter((path) => !/^(lib\/[\w-]+\.c?js|generated\/.+\/openapi\.yaml|types\/.+\.d\.ts)$/.test(path));
    expect(others.toSorted()).toEqual([...DOCUMENTS, 'THIRD-PARTY-LICENSES.txt', 'types/require/package.json'].toSorted());
  });

  it('has at most 1.5 MB, and 6 MB unpacked', () => {
    expect(mock.size).toBeLessThan(1_500_000);
    expect(mock.unpackedSize).toBeLessThan(6_000_000);
  });

  it('needs no other package and runs no install script', () => {
    const { dependencies, peerDependencies, optionalDependencies, scripts } = readManifest(mock);
    expect({ dependencies, peerDependencies, optionalDependencies, scripts }).toEqual({});
  });

  it('has correct types for import and for require', async () => {
    const { code, stdout } = await attw(mock, '--profile', 'node16', '--entrypoints', '.');
    expect(code, stdout).toBe(0);
    expect(stdout.match(/🟢/g)?.length).toBe(3);
  });

  it('contains the licence of each package that esbuild bundled', () => {
    const licences = readFileSync(join(packages.folder, 'built', mock.name, 'THIRD-PARTY-LICENSES.txt'), 'utf8').split(/\n-{70,}\n/);
    const bundled = listBundledPackages(readMetafile(packages));
    expect(bundled.length).toBeGreaterThan(50);
    for (const { name, version, license, text } of bundled) {
      const part = licences.find((each) => each.includes(`${name} ${version} (${license})\n`));
      expect(part, name).toContain(text || license);
    }
  });

  it('loads rarely used modules on first use', () => {
    const { outputs } = readMetafile(packages);
    const contained = listLoaded(outputs, 'index.js');
    expect(contained).toContain('@stoplight/prism-http');
    for (const name of ['@faker-js/faker', 'json-schema-faker', '@redocly/openapi-core', 'fast-xml-parser'])
      expect(contained).not.toContain(name);
  });
});

describe.each([client, mock])('the tarball $name', (packed) => {
  it('passes publint', async () => {
    const tarball = readFileSync(packed.tarball);
    const { messages } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) as ArrayBuffer },
    });
    expect(messages).toEqual([]);
  });

  it('has the version, licence and Node versions of both packages', () => {
    const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(readManifest(packed)).toMatchObject({ version, license, engines: { node: '^20.19.0 || >=22.12.0' } });
  });
});

function attw(packed: Packed, ...args: string[]) {
  return run(resolve('node_modules/.bin/attw'), [packed.tarball, ...args], '.');
}

/** The packages in a script of the package and in the scripts that it imports statically. */
function listLoaded(outputs: ReturnType<typeof readMetafile>['outputs'], script: string): string[] {
  const loaded = new Set([Object.keys(outputs).find((path) => path.endsWith(`/${script}`)) ?? '']);
  for (const path of loaded) {
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement' && !each.external) loaded.add(each.path);
  }
  const inputs = [...loaded].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
  return inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path);
}
