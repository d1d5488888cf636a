// The command, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const SCRIPT = resolve('scripts/mock.ts');

export interface RunningMock {
  process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The address, from the end of the first line. Rejects with what was said if the process ends before. */
  url: Promise<string>;
  /** Resolves once either stream has this, however often it has been asked before. */
  said(text: string | RegExp): Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Tells the process to end, and waits for it. */
  stop(): Promise<number | null>;
}

/** Starts the mock with these arguments. */
export function startMock(...args: string[]): RunningMock {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
  const output = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk) => {
      output[name] += chunk;
      for (const check of waiting) check();
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const said = (text: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const check = () => {
        if ([output.stdout, output.stderr].some((each) => (typeof text === 'string' ? each.includes(text) : text.test(each)))) {
          waiting.delete(check);
          done();
        }
      };
      waiting.add(check);
      void ended.then(() => fail(new Error(`It ended, and said: ${output.stdout}${output.stderr}`)));
      check();
    });
  const url = said('\n').then(() => output.stdout.split('\n', 1)[0]?.split(' ').at(-1) ?? '');
  // Not every test wants the address.
  url.catch(() => {});
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { process: child, stdout: () => output.stdout, stderr: () => output.stderr, url, said, ended, stop };
}
