// A command of the project, in a separate process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A running command. */
export interface RunningCommand {
  process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves when either stream contains the text. Rejects with the output if the process ends first. */
  printed(text: string | RegExp): Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Ends the process with SIGTERM and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a script of the project with these arguments, in this folder or in the project's. */
export function startCommand(script: string, args: string[], cwd = '.'): RunningCommand {
  const child = spawn(process.execPath, [resolve(script), ...args], { cwd, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
  const output = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk) => {
      output[name] += chunk;
      for (const check of waiting) check();
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const printed = (text: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const check = () => {
        if ([output.stdout, output.stderr].some((each) => (typeof text === 'string' ? each.includes(text) : text.test(each)))) {
          waiting.delete(check);
          done();
        }
      };
      waiting.add(check);
      void ended.then(() => fail(new Error(`The command ended with the output: ${output.stdout}${output.stderr}`)));
      check();
    });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { process: child, stdout: () => output.stdout, stderr: () => output.stderr, printed, ended, stop };
}
