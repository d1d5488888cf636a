import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createProject, type Packages } from '../packages.ts';
import { run } from '../run.ts';
import { createEnv, installTools, joinOutput } from './install-tools.ts';
import type { Bundler, Manager, Runner, Runtime } from './rows.ts';

const PROJECTS = 'test/package/projects';

// Matches warnings about the packages, but not about the settings of this machine or about ES modules.
const OUR_WARNING = /warn.*(restore-contracts|openapi|peer|engine|deprecat|script)|YN0002|YN0060|YN0086/i;

/** Runs the programs of the project `mock` on a runtime, and compares their output with the output on this Node. */
export async function tryRuntime(packages: Packages, { name, package: tool, command }: Runtime): Promise<string | undefined> {
  const project = createProject(packages, `runtime ${name}`, [packages.mock], join(PROJECTS, 'mock'));
  // Deno looks for packages only if package.json lists them.
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies: { [packages.mock.name]: '*' } }));
  const env = createEnv([await installTools(join(packages.folder, `tool ${name}`), [tool])]);
  const [program = '', ...args] = command;
  for (const [file, expected] of [
    ['responses.mjs', (await run(process.execPath, ['responses.mjs'], project)).stdout],
    ['required.cjs', '200\n'],
    ['served.mjs', 'Mocking all APIs\n'],
  ] as const) {
    const { code, stdout, stderr } = await run(program, [...args, file], project, env);
    if (code !== 0 || stdout !== expected || stderr !== '')
      return `${file} ended with ${code}: ${stdout.slice(0, 500)}${stderr.slice(0, 2000)}`;
  }
  return undefined;
}

/** Installs both packages with a package manager, and runs a program that uses them. */
export async function tryManager({ folder, client, mock }: Packages, manager: Manager): Promise<string | undefined> {
  const { name, package: tool, install, run: runner = ['node'], files = {} } = manager;
  const env = createEnv([await installTools(join(folder, `tool ${name}`), [tool])]);
  const project = join(folder, `project ${name}`);
  mkdirSync(project);
  cpSync(join(PROJECTS, 'mock'), project, { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(project, path), content);
  // A path with a protocol is a tarball to every package manager.
  const tarballs = [client, mock].map(({ tarball }) => {
    cpSync(tarball, join(project, basename(tarball)));
    return `file:./${basename(tarball)}`;
  });
  const installed = await runCommand([...install, ...named(manager, tarballs)], project, env);
  if (installed.problem) return installed.problem;
  const warnings = installed.output.split('\n').filter((line) => OUR_WARNING.test(line));
  if (warnings.length > 0) return warnings.join('\n');
  return (await runCommand([...runner, 'installed.mjs'], project, env)).problem;
}

/** Yarn 4 takes a tarball only with the name of its package. */
function named({ package: tool }: Manager, tarballs: string[]): string[] {
  return tool.startsWith('@yarnpkg/')
    ? tarballs.map((each) => each.replace(/(file:\.\/)(restore-contracts(?:-mock)?)(?=-\d)/, '$2@$1$2'))
    : tarballs;
}

/** Compiles the consumer of both packages with a version of TypeScript, with both module resolutions, and also checks their declarations. */
export async function tryCompiler(packages: Packages, version: string): Promise<string | undefined> {
  const project = join(packages.folder, `compiler ${version}`);
  const bin = await installTools(project, [`typescript@${version}`, packages.client.tarball, packages.mock.tarball]);
  cpSync('test/package/consumer', project, { recursive: true });
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    const args = ['--project', '.', '--noEmit', '--module', module, '--moduleResolution', moduleResolution];
    const { problem } = await runCommand(['tsc', ...args], project, createEnv([bin]));
    if (problem) return problem;
  }
  return undefined;
}

/** Bundles one client from the index of all clients, and checks whether the bundle contains others. */
export async function tryBundler(packages: Packages, { name, packages: tools, command }: Bundler): Promise<string | undefined> {
  const project = join(packages.folder, `bundler ${name}`);
  const bin = await installTools(project, [...tools, packages.client.tarball]);
  cpSync(join(PROJECTS, 'bundlers'), project, { recursive: true });
  const { problem } = await runCommand(command, project, createEnv([bin]));
  if (problem) return problem;
  const code = globSync(join(project, 'out/**/*.js')).map((path) => readFileSync(path, 'utf8'));
  // Each client has the name of its factory, for errors.
  const factories = new Set(code.join().match(/\bcreate\w+Client\b(?=['"`])/g));
  return [...factories].join() === 'createCbrClient' ? undefined : `the bundle contains ${[...factories].join(', ')}`;
}

/** Installs a test runner beside both packages, and runs its tests. */
export async function tryRunner(packages: Packages, { name, packages: tools, command, env }: Runner): Promise<string | undefined> {
  const project = join(packages.folder, `runner ${name}`);
  const bin = await installTools(project, [...tools, packages.client.tarball, packages.mock.tarball]);
  cpSync(join(PROJECTS, 'runners'), project, { recursive: true });
  return (await runCommand(command, project, createEnv([bin], env))).problem;
}

async function runCommand([program = '', ...args]: string[], project: string, env: NodeJS.ProcessEnv) {
  const outcome = await run(program, args, project, env);
  const output = joinOutput(outcome);
  return { output, problem: outcome.code === 0 ? undefined : `${program} ${args[0]} ended with ${outcome.code}: ${output.slice(-3000)}` };
}
