import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { install, type Packed, pack, removePacked } from './pack.ts';
import { listNodes, run } from './run.ts';

const APIS = listApis().map(({ name }) => name);
const TSC = resolve('node_modules/typescript/bin/tsc');
const COMMAND = 'node_modules/restore-contracts/dist/scripts/restore-contracts.js';

let packed: Packed;
let consumer: string;
let withoutPeers: string;

beforeAll(() => {
  packed = pack();
  consumer = install(packed, 'consumer', { peers: true });
  withoutPeers = install(packed, 'without-peers', { peers: false });
});
afterAll(() => removePacked(packed));

/** A module of the consumer as a bundler minifies it. */
async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: withoutPeers };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' });
  return outputFiles[0]?.text ?? '';
}

describe('the tarball', () => {
  it('contains the build and nothing else', () => {
    const documents = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
    expect(
      packed.files.filter((path) => !/^dist\/(generated|scripts)\/.+\.(js|d\.ts|yaml|json)$/.test(path) && !documents.includes(path)),
    ).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(documents));
  });

  it('is below 150 kB', () => expect(packed.size).toBeLessThan(150_000));

  it('passes publint', async () => {
    const tarball = readFileSync(packed.tarball);
    const { messages } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
    });
    expect(messages).toEqual([]);
  });

  it('has correct types for each of its modules', async () => {
    const attw = resolve('node_modules/.bin/attw');
    // The package is ESM only; Node 20.19 and later can also load it with require.
    const { code, stdout } = await run(attw, [packed.tarball, '--profile', 'esm-only', '--entrypoints', '.', 'mock', ...APIS], '.');
    expect(code, stdout).toBe(0);
    expect(stdout.match(/node16 \(from ESM\): 🟢/g)?.length).toBe(APIS.length + 2);
  });
});

describe('a consumer', () => {
  // The first row also compiles the program that the tests below run.
  it.each([
    ['nodenext', 'nodenext', ['--outDir', 'out']],
    ['esnext', 'bundler', ['--noEmit']],
  ])('is type-checked with module %s and moduleResolution %s', async (module, moduleResolution, more) => {
    const args = [TSC, '--project', '.', '--module', module, '--moduleResolution', moduleResolution, ...more];
    expect(await run(process.execPath, args, consumer)).toMatchObject({ code: 0, stdout: '' });
  });

  it.each(listNodes())('runs on %s', async (node) => {
    const { code, stdout, stderr } = await run(node, ['out/consumer.js'], consumer);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      nothing: true,
      restored: true,
      statuses: [200, 202, 200],
      status: 404,
      code: 'BackupService.6200',
    });
  });

  it.each(APIS)('finds the bundle of %s, as YAML and as JSON', async (api) => {
    const script = `import { readFileSync } from 'node:fs';
      const read = (path) => readFileSync(new URL(import.meta.resolve(path)), 'utf8');
      console.log(JSON.parse(read('restore-contracts/openapi/${api}.json')).info.version, read('restore-contracts/openapi/${api}.yaml').includes('openapi: 3.1.0'));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], consumer);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ true\n$/);
  });
});

describe('a bundled client', () => {
  const hosts: Record<string, string> = {
    cbr: 'https://cbr.',
    'vbs-v3': 'createVbsV3Client',
    hss: 'https://hss.',
    'vbs-v2': 'createVbsV2Client',
    'cloud-databases': 'rackspacecloud',
  };

  it.each(APIS)('of %s contains no other API and no node: import, and has at most 3.5 kB', async (api) => {
    const code = await bundle(`export * from 'restore-contracts/${api}';`);
    expect(Object.keys(hosts).filter((name) => code.includes(hosts[name] ?? ''))).toEqual([api]);
    expect(code).not.toMatch(/node:|require\(/);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3_500);
  });

  it('contains no other API if it is imported from the index', async () => {
    const code = await bundle("export { createHssClient, unwrap } from 'restore-contracts';");
    expect(Object.keys(hosts).filter((name) => code.includes(hosts[name] ?? ''))).toEqual(['hss']);
  });
});

describe('the command', () => {
  it.each(listNodes())('serves the bundles on %s', async (node) => {
    const script = `const child = require('node:child_process').spawn(process.execPath, ['${COMMAND}', 'mock', '--port', '0', '--quiet']);
      child.stdout.once('data', async (line) => {
        const health = await fetch(String(line).trim().split(' ').at(-1) + '/health');
        console.log(JSON.stringify((await health.json()).apis));
        child.kill();
      });
      child.stderr.pipe(process.stderr);`;
    const { stdout, stderr } = await run(node, ['--eval', script], consumer);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).toSorted()).toEqual(APIS.toSorted());
  });

  it('names in one line what to install if the packages of the mock are missing', async () => {
    const { code, stderr } = await run(process.execPath, [COMMAND, 'mock', '--port', '0'], withoutPeers);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Error: The mock needs more packages; run npm install --save-dev @redocly\/openapi-core@~\S+ .*js-yaml@\S+\.\n$/,
    );
  });

  it.each([
    ['no command', []],
    ['an unknown one', ['serve']],
  ])('with %s prints its usage', async (_what, args) => {
    const { code, stderr } = await run(process.execPath, [COMMAND, ...args], withoutPeers);
    expect(code).toBe(1);
    expect(stderr).toBe('Error: The only command is restore-contracts mock. Run it with --help to see its options.\n');
  });

  it('prints its help', async () => {
    const { stdout } = await run(process.execPath, [COMMAND, 'mock', '--help'], withoutPeers);
    expect(stdout).toMatch(/^Usage: restore-contracts mock \[api \| name=file \| name=url …\]/);
  });
});
