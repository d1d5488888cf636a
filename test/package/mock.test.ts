import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { createProject } from './packages.ts';
import { listNodes, run } from './run.ts';

const APIS = listApis().map(({ name }) => name);
const COMMAND = 'node_modules/restore-contracts-mock/lib/bin.js';
const NODES = listNodes();

const packages = inject('packages');
let project: string;

beforeAll(() => {
  project = createProject(packages, 'mock', [packages.mock], 'test/package/projects/mock');
});

// `npm run matrix` does the same on more versions of Node, on Deno and on Bun.
describe('the package of the mock', () => {
  it('accepts, refuses and generates in the same way on every Node', async () => {
    const outcomes = await Promise.all(NODES.map((node) => run(node, ['responses.mjs'], project)));
    for (const { code, stdout, stderr } of outcomes)
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: outcomes[0]?.stdout, stderr: '' });
    const statuses = Object.entries<[number]>(JSON.parse(outcomes[0]?.stdout ?? '')).map(([name, [status]]) => [name, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      accepted: 202,
      refused: 400,
      withoutToken: 401,
      notJson: 400,
      status: 404,
      example: 404,
      unknownExample: 404,
      invalidPreference: 422,
      generated: 404,
      unknownPath: 404,
    });
  });

  it.each(NODES)('can be loaded with require on %s', async (node) => {
    expect(await run(node, ['required.cjs'], project)).toEqual({ code: 0, stdout: '200\n', stderr: '' });
  });

  it.each([
    ['20.18.3', true],
    ['20.19.0', false],
    ['21.7.3', true],
    ['22.11.0', true],
    ['22.12.0', false],
    ['26.0.0', false],
  ])('on Node %s is refused in one line: %s', async (version, isRefused) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    const refusal = `Error: restore-contracts-mock needs Node 20.19 or a later 20, or 22.12 or later; this is ${version}.`;
    const command = await run(
      process.execPath,
      ['--eval', `${pretend} process.argv[2] = 'nosuch'; import('./${COMMAND}');`, COMMAND],
      project,
    );
    expect({ code: command.code, isRefused: command.stderr === `${refusal}\n` }).toEqual({ code: 1, isRefused });
    const required = await run(process.execPath, ['--eval', `${pretend} require('restore-contracts-mock');`], project);
    expect({ code: required.code, isRefused: required.stderr.includes(`\n${refusal}\n`) }).toEqual({ code: Number(isRefused), isRefused });
  });
});

describe('the command restore-contracts-mock', () => {
  it.each(NODES)('serves every bundle on %s', async (node) => {
    const script = `const child = require('node:child_process').spawn(process.execPath, ['${COMMAND}', '--port', '0', '--quiet']);
      child.stdout.once('data', async (line) => {
        const health = await fetch(String(line).trim().split(' ').at(-1) + '/health');
        console.log(JSON.stringify((await health.json()).apis));
        child.kill();
      });
      child.stderr.pipe(process.stderr);`;
    const { stdout, stderr } = await run(node, ['--eval', script], project);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).toSorted()).toEqual(APIS.toSorted());
  });

  it('prints its help and its version', async () => {
    const help = await run(process.execPath, [COMMAND, '--help'], project);
    expect(help.stdout).toMatch(/^Usage: restore-contracts-mock \[api \| name=file \| name=url …\]/);
    const { stdout } = await run(process.execPath, [COMMAND, '--version'], project);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('joins the files of a description, and reports an error of the user in one line', async () => {
    const missing = await run(process.execPath, [COMMAND, 'nosuch'], project);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^Error: There is no API `nosuch`; use one of .*\n$/);
    const broken = await run(process.execPath, [COMMAND, 'shop=shop.yaml', '--port', '0'], project);
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toMatch(/^Error: shop: shop\.yaml:\d+:\d+: .*nosuch\.yaml.*\n$/);
  });
});
