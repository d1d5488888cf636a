import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { startCommand } from '../shared/start-command.ts';
import { createProject, type Packed } from './packages.ts';
import { run } from './run.ts';

const packages = inject('packages');
const { client, mock } = packages;

/** The blocks of a README in one language. */
function listBlocks(path: string, language: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) =>
    block.trim(),
  );
}

const readmeOf = (packed: Packed) => join(packages.folder, 'built', packed.name, 'README.md');
const createMockProject = (name: string, packed: Packed[] = [mock]) => createProject(packages, name, packed, 'test/package/projects/mock');

describe('the README of the clients', () => {
  it('has a sample that runs as printed', async () => {
    const project = createMockProject('readme-of-clients', [client, mock]);
    const [sample = ''] = listBlocks(readmeOf(client), 'ts');
    // The mock responds for the provider's host.
    const provider = `import { createMock } from 'restore-contracts-mock';
const mock = createMock({ apis: ['cbr'] });
globalThis.fetch = (request) =>
  mock.fetch(new Request(request.url.replace('https://cbr.eu-de.otc.t-systems.com', 'http://mock.test/cbr'), request));`;
    writeFileSync(join(project, 'provider.mjs'), provider);
    writeFileSync(join(project, 'sample.mts'), sample);
    expect(await run(process.execPath, ['--import', './provider.mjs', 'sample.mts'], project)).toEqual({
      code: 0,
      stdout: '202\n',
      stderr: '',
    });
  });
});

describe('the README of the mock', () => {
  const [install = '', serve = '', serveSome = ''] = listBlocks(readmeOf(mock), 'sh');

  it('installs it with one command, without a warning', async () => {
    const project = join(packages.folder, 'readme-install');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true }');
    const [npm = '', ...args] = install.replace(mock.name, mock.tarball).split(' ');
    const { code, stdout, stderr } = await run(npm, [...args, '--offline', '--engine-strict', '--strict-peer-deps'], project);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('added 1 package');
  });

  it('mentions every function of the package', async () => {
    const readme = readFileSync(readmeOf(mock), 'utf8');
    const functions: object = await import(join(packages.folder, 'built', mock.name, 'lib/index.js'));
    expect(Object.keys(functions).filter((name) => !readme.includes(`${name}(`))).toEqual([]);
  });

  it('has a handler that compiles as printed', async () => {
    const project = createMockProject('readme-handler');
    writeFileSync(join(project, 'handler.mts'), listBlocks(readmeOf(mock), 'ts')[0] ?? '');
    const args = ['handler.mts', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
    const { code, stdout } = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...args], project);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('has a test that passes as printed', async () => {
    const project = createMockProject('readme-test');
    writeFileSync(join(project, 'sample.test.js'), listBlocks(readmeOf(mock), 'js')[0] ?? '');
    const { code, stdout } = await run(process.execPath, ['--test'], project);
    expect({ code, passes: stdout.includes('pass 1') }, stdout).toEqual({ code: 0, passes: true });
  });

  it.each([
    ['all APIs', serve, /^Mocking cbr, cloud-databases, .*vbs-v2, vbs-v3 on http:\/\/127\.0\.0\.1:\d+\n$/],
    ['an API and a file', serveSome.replace('4011', '0'), /^Mocking cbr, shop on http:\/\/127\.0\.0\.1:\d+\n$/],
  ])('serves %s', async (what, line, output) => {
    const project = createMockProject(`readme-${what}`);
    mkdirSync(join(project, 'path/to'), { recursive: true });
    writeFileSync(join(project, 'path/to/openapi.yaml'), 'openapi: 3.1.0\ninfo: { title: Shop, version: 1.0.0 }\npaths: {}\n');
    const [npx, name, ...args] = line.split(' ');
    expect([npx, name]).toEqual(['npx', mock.name]);
    const command = startCommand(join(project, 'node_modules', mock.name, 'lib/bin.js'), ['--port', '0', ...args], project);
    await command.printed('\n');
    expect(command.stdout()).toMatch(output);
    expect(await command.stop()).toBe(0);
  });
});

describe('the README of the repository', () => {
  it('installs the packages from a checkout', async () => {
    const [block = ''] = listBlocks('README.md', 'sh').filter((each) => each.includes('npm pack'));
    const checkout = join(packages.folder, 'restore-contracts');
    const project = join(packages.folder, 'from-checkout');
    for (const folder of [join(checkout, 'dist'), project]) mkdirSync(folder, { recursive: true });
    symlinkSync(join(packages.folder, 'built'), join(checkout, 'dist/packages'));
    writeFileSync(join(project, 'package.json'), '{ "private": true, "dependencies": {} }');
    // These tests have run the first ones, and the registry has openapi-fetch, which the clients need.
    const commands = block.split('\n').map((line) => line.replace(/ +#.*/, ''));
    expect(commands.splice(0, 2)).toEqual(['npm ci', 'npm run build']);
    for (const command of commands) {
      const [npm = '', ...args] = command.split(' ');
      const isPack = args[0] === 'pack';
      const offline = isPack
        ? []
        : ['--offline', resolve('node_modules/openapi-fetch'), resolve('node_modules/openapi-typescript-helpers')];
      const { code, stderr } = await run(npm, [...args, ...offline], isPack ? checkout : project);
      expect(code, stderr).toBe(0);
    }
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(expect.arrayContaining([client.name, mock.name]));
  });
});
