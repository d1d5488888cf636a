import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../shared/user-error.ts';
import { GENERATORS, type Generator } from './generators.ts';

/** The result of one generator and one API. */
export interface Outcome {
  generator: Generator;
  api: string;
  /** What went wrong; undefined if the client compiles. */
  problem: string | undefined;
}

/** Installs the generators into a folder. They have too many packages to be dependencies of this project. */
export async function installGenerators(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  // The generators run, but no package may run a script while it is installed.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  const { version: typescript } = JSON.parse(readFileSync('node_modules/typescript/package.json', 'utf8'));
  const packages = GENERATORS.map(({ name, version }) => `${name}@${version}`);
  const { code, output } = await run('npm', [...args, ...packages, `typescript@${typescript}`], folder);
  if (code !== 0) throw new UserError(`The generators cannot be installed: ${output.trim().split('\n').slice(-3).join(' ')}`);
}

/** Generates a client of an API and compiles it with strict settings. */
export async function tryGenerator(generator: Generator, api: string, folder: string): Promise<Outcome> {
  const output = join(folder, generator.output(api));
  mkdirSync(dirname(output), { recursive: true });
  const bin = join('node_modules', '.bin', generator.name.replace(/^.*\//, ''));
  const generated = await run(bin, generator.args(resolve('generated', api, 'openapi.yaml'), output), folder);
  // Not every generator has an exit code other than 0 when it fails.
  const compiled = await compile(output, folder);
  const failed = [generated, compiled].find(({ code }) => code !== 0);
  return { generator, api, problem: failed && findLast(failed.output) };
}

async function compile(output: string, folder: string): Promise<{ code: number | null; output: string }> {
  const entry = output.endsWith('.ts') ? output : join(output, 'index.ts');
  const options = [
    '--strict',
    '--noEmit',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom,dom.iterable',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  return run(join('node_modules', '.bin', 'tsc'), [...options, entry], folder);
}

function findLast(output: string): string {
  return (
    output
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^[^\w\s]+\s*/u, '') || 'It failed without a message.'
  );
}

async function run(command: string, args: string[], cwd: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, output };
}
