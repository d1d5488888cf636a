import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. */
export async function run(command: string, args: string[], cwd: string): Promise<Outcome> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
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

/** The Nodes to run a consumer on: the one of this repository, and the machine's own if it is another. NODE_20 names one elsewhere. */
export function listNodes(): string[] {
  const machine = [process.env.NODE_20, '/usr/local/bin/node', '/usr/bin/node'].find((path) => path !== undefined && existsSync(path));
  return [process.execPath, ...(machine ? [machine] : [])];
}
