import { type RunningCommand, startCommand } from '../../shared/start-command.ts';

/** A running mock. */
export interface RunningMock extends RunningCommand {
  /** The address, from the end of the first line. Rejects with the output if the process ends first. */
  url: Promise<string>;
}

/** Starts the command `npm run mock` with these arguments. */
export function startMock(...args: string[]): RunningMock {
  const command = startCommand('scripts/mock.ts', args);
  const url = command.printed('\n').then(() => command.stdout().split('\n', 1)[0]?.split(' ').at(-1) ?? '');
  // Not every test needs the address.
  url.catch(() => {});
  return { ...command, url };
}
