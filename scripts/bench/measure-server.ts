import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import autocannon from 'autocannon';
import { UserError } from '../shared/user-error.ts';
import type { BenchServer, Subject } from './servers.ts';

export interface Measurement {
  requestsPerSecond: number;
  /** Milliseconds within which 99 of 100 requests get their response. */
  p99: number;
  /** Milliseconds from the start of the process to its first response. */
  start: number;
  /** Resident memory after the load, in MB. */
  rss: number;
}

const CONNECTIONS = 10;
const SECONDS = 2;
const START_LIMIT_MS = 30_000;

/** Starts a server on a free port, loads it for two seconds and ends it; `undefined` if it is not installed. */
export async function measureServer(server: BenchServer, subject: Subject): Promise<Measurement | undefined> {
  const port = await findFreePort();
  const args = server.args(subject, port);
  if (args === undefined) return undefined;
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}${server.path(subject)}`;
  try {
    await waitForResponse(url, subject, child, server.name);
    const start = performance.now() - started;
    // Warm up for one second.
    await load(url, subject, 1);
    const { requests, latency, non2xx } = await load(url, subject, SECONDS);
    if (non2xx > 0) throw new UserError(`${server.name} refused ${non2xx} requests for ${subject.name}; its figures cannot be compared.`);
    return { requestsPerSecond: requests.average, p99: latency.p99, start, rss: readRss(child) };
  } finally {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
  }
}

function load(url: string, { method, headers, body }: Subject, duration: number) {
  return autocannon({ url, method, headers, ...(body !== undefined && { body }), connections: CONNECTIONS, duration });
}

async function waitForResponse(url: string, { method, headers, body }: Subject, child: ChildProcess, name: string): Promise<void> {
  const limit = performance.now() + START_LIMIT_MS;
  while (performance.now() < limit && child.exitCode === null) {
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) }).catch(() => undefined);
    await response?.arrayBuffer();
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new UserError(`${name} did not start.`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function readRss({ pid }: ChildProcess): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}
