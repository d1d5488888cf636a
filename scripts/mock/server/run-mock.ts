import { setFlagsFromString } from 'node:v8';
import { describeError, UserError } from '../../shared/user-error.ts';
import { createMock, type Mock } from '../create-mock.ts';
import { type Documents, openMounts, parseMounts } from '../description/mounts.ts';
import { MAX_DELAY_MS, readDelivery } from '../message/fault.ts';
import { type CoverageOptions, reportCoverage, wantsCoverage } from './coverage-report.ts';
import { type Listener, type ListenOptions, listen } from './listen.ts';
import { createRequestLog, LOG_DELAY_MS } from './request-log.ts';

/** The options of the command, as typed by the user. */
export interface RunOptions extends CoverageOptions {
  /** Such as `cbr` or `name=path/to/openapi.yaml`. */
  mounts: string[];
  port: string;
  host: string;
  log: string;
  quiet: boolean;
  watch: boolean;
  dynamic?: boolean;
  seed?: string | undefined;
  errors?: boolean;
  exchanges?: boolean;
  'ignore-examples'?: boolean;
  'max-body'?: string | undefined;
  cors?: boolean;
  lifecycle?: boolean;
  delay?: string | undefined;
  fault?: string | undefined;
}

const WARM_UP_DELAY_MS = 20;

/** Serves the mock until the process gets a signal, and prints its address when it listens. Throws a `UserError` for a wrong option. */
export async function runMock(options: RunOptions, fallback?: ListenOptions['fallback']): Promise<Listener> {
  const listenOptions = readListenOptions(options);
  const reportsCoverage = wantsCoverage(options);
  const mock = await openMock(options);
  const listener = await listen(mock, { ...listenOptions, ...(fallback && { fallback }) });
  // Otherwise, V8 grows its young generation to a hundred megabytes or more under load, for little more speed. It helps only at the start.
  setFlagsFromString('--semi-space-growth-factor=1');
  // An error must not end the process, since the next request may be fine.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, (error) => console.error(error));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => end(listener, reportsCoverage ? () => reportCoverage(mock.coverage(), options) : undefined));
  console.log(`Mocking ${mock.apis.join(', ')} on ${listener.url}`);
  // A client that has waited for the port goes first.
  setTimeout(() => mock.warmUp(), WARM_UP_DELAY_MS);
  return listener;
}

async function end(listener: Listener, report: (() => void) | undefined): Promise<void> {
  await listener.close();
  // The timer of the log was set earlier, so the lines of the last requests are written first.
  setTimeout(() => {
    try {
      report?.();
    } catch (error) {
      console.error(`Error: ${describeError(error)}`);
      process.exitCode = 1;
    }
    process.exit();
  }, LOG_DELAY_MS);
}

async function openMock({ mounts, watch, ...options }: RunOptions): Promise<Mock> {
  const warn = (message: string) => console.error(message);
  const { dynamic = false, seed, errors = false, lifecycle = false, exchanges = true, 'ignore-examples': ignoreExamples = false } = options;
  const delay = readNumber('delay', options.delay ?? '0', MAX_DELAY_MS);
  const delivery = readDelivery({ delay, fault: options.fault }, { delay: 0, fault: 'none' });
  const settings = { dynamic, seed, errors, lifecycle, exchanges, ignoreExamples, ...delivery };
  const create = (documents: Documents) => createMock({ ...settings, documents, warn });
  if (!watch) return create(await openMounts(parseMounts(mounts)));
  // This loads the bundler, which the mock does not need otherwise.
  const { watchMounts } = await import('./watch-mounts.ts');
  return watchMounts(mounts, create, warn);
}

function readListenOptions({ port, host, log, quiet, cors, 'max-body': maxBody }: RunOptions): ListenOptions {
  const format = readLogFormat(log);
  return {
    port: readNumber('port', port, 65_535),
    host,
    cors: cors ?? true,
    log: quiet ? undefined : createRequestLog(format, process.stdout),
    ...(maxBody !== undefined && { maxBody: readNumber('max-body', maxBody, Number.MAX_SAFE_INTEGER) }),
  };
}

function readNumber(option: string, value: string, max: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= max) return number;
  throw new UserError(`--${option} takes a whole number from 0 to ${max}, not \`${value}\`.`);
}

function readLogFormat(value: string): 'text' | 'json' {
  if (value === 'text' || value === 'json') return value;
  throw new UserError(`--log takes text or json, not \`${value}\`.`);
}
