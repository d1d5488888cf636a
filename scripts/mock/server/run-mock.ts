import { setFlagsFromString } from 'node:v8';
import { UserError } from '../../shared/user-error.ts';
import { createMock, type Mock } from '../create-mock.ts';
import { openMounts } from '../description/mounts.ts';
import { type Listener, type ListenOptions, listen } from './listen.ts';
import { createRequestLog } from './request-log.ts';

/** The options of the command, as typed. */
export interface RunOptions {
  /** `cbr` or `name=path/to/openapi.yaml`. */
  mounts: string[];
  port: string;
  host: string;
  log: string;
  quiet: boolean;
  watch: boolean;
}

/** Serves the mock until the process gets a signal, and prints its address when it listens. Throws a `UserError` for a wrong option. */
export async function runMock(
  { mounts, port, host, log, quiet, watch }: RunOptions,
  fallback?: ListenOptions['fallback'],
): Promise<Listener> {
  const format = readLogFormat(log);
  const mock = watch ? await followMounts(mounts) : createMock({ documents: await openMounts(mounts), warn: report });
  const listener = await listen(mock, {
    port: readPort(port),
    host,
    log: quiet ? undefined : createRequestLog(format, process.stdout),
    ...(fallback && { fallback }),
  });
  // Otherwise V8 grows its young generation to some hundred megabytes under load, for little more speed. At the start it helps.
  setFlagsFromString('--semi-space-growth-factor=1');
  // Whoever read the log may have gone, as in `npm run mock | head -1`; reporting that to a closed stream would fail again, without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // An error must not end the process, since the next request may be fine.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, (error) => console.error(error));
  console.log(`Mocking ${mock.apis.join(', ')} on ${listener.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(listener));
  return listener;
}

async function end(listener: Listener): Promise<void> {
  await listener.close();
  // The log of the last requests is written at the end of this turn.
  setImmediate(() => process.exit(0));
}

function report(message: string): void {
  console.error(message);
}

async function followMounts(mounts: string[]): Promise<Mock> {
  // It loads the bundler, which the mock does not need otherwise.
  const { watchMounts } = await import('./watch-mounts.ts');
  return watchMounts(mounts, report);
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new UserError(`--port takes a number from 0 to 65535, not \`${value}\`.`);
}

function readLogFormat(value: string): 'text' | 'json' {
  if (value === 'text' || value === 'json') return value;
  throw new UserError(`--log takes text or json, not \`${value}\`.`);
}
