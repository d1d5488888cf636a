import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { createProject } from './packages.ts';
import { listNodes, run } from './run.ts';

const APIS = listApis().map(({ name }) => name);
const TSC = resolve('node_modules/typescript/bin/tsc');

const packages = inject('packages');
let consumer: string;

beforeAll(() => {
  consumer = createProject(packages, 'consumer', [packages.client, packages.mock], 'test/package/consumer');
});

/** A module of the consumer as a bundler minifies it. */
async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: consumer };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' });
  return outputFiles[0]?.text ?? '';
}

describe('a consumer of both packages', () => {
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
      const bundles = [read('restore-contracts/openapi/${api}.yaml'), read('restore-contracts-mock/openapi/${api}.yaml')];
      console.log(JSON.parse(read('restore-contracts/openapi/${api}.json')).info.version, bundles.every((each) => each.includes('openapi: 3.1.0')));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], consumer);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ true\n$/);
  });
});

describe('a bundled client', () => {
  const factories = new Map(
    APIS.map((api) => [api, /export function (create\w+Client)\(/.exec(readFileSync(`generated/${api}/client.ts`, 'utf8'))?.[1]]),
  );

  const sizeOf = (code: string) => gzipSync(code, { level: 9 }).length;
  const bundleClient = (api: string) => bundle(`export { ${factories.get(api)}, unwrap, ApiError } from 'restore-contracts/${api}';`);

  it.each(APIS)('of %s contains no other API and no node: import, and has at most 4 kB', async (api) => {
    const code = await bundleClient(api);
    expect([...factories].filter(([, factory]) => code.includes(String(factory))).map(([name]) => name)).toEqual([api]);
    expect(code).not.toMatch(/node:|require\(/);
    expect(sizeOf(code)).toBeLessThanOrEqual(4_000);
  });

  it.each(APIS)('of %s grows by at most 1 kB if it waits for restores or requests tokens', async (api) => {
    const everything = await bundle(`export * from 'restore-contracts/${api}';`);
    expect(sizeOf(everything) - sizeOf(await bundleClient(api))).toBeLessThanOrEqual(1_000);
  });

  it('contains no other API if it is imported from the index', async () => {
    const code = await bundle("export { createHssClient, unwrap } from 'restore-contracts';");
    expect([...factories].filter(([, factory]) => code.includes(String(factory))).map(([name]) => name)).toEqual(['hss']);
  });
});
