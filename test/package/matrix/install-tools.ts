import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Outcome, run } from '../run.ts';

/** The environment of a program that finds these commands first, and then the commands of the Node that runs the matrix. */
export function createEnv(bin: string[], more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = [...bin, dirname(process.execPath), process.env.PATH].join(delimiter);
  // npm passes the settings of its own run to its child processes.
  const env = Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_registry)|NODE_ENV$|INIT_CWD$)/.test(name));
  return { ...Object.fromEntries(env), NO_COLOR: '1', CI: '1', ...more, PATH: path };
}

/** Installs packages with npm into a separate folder, and returns the folder of their commands. Throws their output if that fails. */
export async function installTools(folder: string, packages: string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const names = packages.map((each) => each.replace(/(?<=.)@.*$/, ''));
  const allowScripts = Object.fromEntries(names.map((name) => [name, true]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }));
  const outcome = await run('npm', ['install', '--no-audit', '--no-fund', ...packages], folder, createEnv([]));
  if (outcome.code !== 0) throw new Error(`npm install ${packages.join(' ')}:\n${joinOutput(outcome)}`);
  return join(folder, 'node_modules/.bin');
}

/** The output of a program. */
export function joinOutput({ stdout, stderr }: Outcome): string {
  return `${stdout}${stderr}`.trim();
}
