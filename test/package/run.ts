import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. */
export async function run(command: string, args: string[], cwd: string, env = process.env): Promise<Outcome> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    outcome.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    outcome.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

/** The Node executables to run a consumer on: the executable of this repository, and that of the machine if there is one. NODE_20 overrides the latter. */
export function listNodes(): string[] {
  const machine = [process.env.NODE_20, '/usr/local/bin/node', '/usr/bin/node'].find((path) => path !== undefined && existsSync(path));
  return [process.execPath, ...(machine ? [machine] : [])];
}
