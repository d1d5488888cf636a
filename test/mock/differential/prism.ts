// The unmodified `prism mock` command, in another process.
import { type ChildProcess, spawn } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request as sendHttp } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { MIMEType } from 'node:util';
import type { Report } from './run-prism.ts';

/** A request below the mount point of its API, as it is sent. */
export interface TestRequest {
  method: string;
  /** With the query. */
  path: string;
  /** Names are in lower case. */
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** A response to a test request. */
export interface TestResponse {
  /** 0 if there was no response, since Prism ended or waits endlessly. */
  status: number;
  /** Names are in lower case; headers of the connection are left out. */
  headers: Record<string, string>;
  body: string;
  /** The name of the exchange that the mock chose or recognized. */
  exchange?: string | undefined;
}

/** A running `prism mock`. */
export interface RunningPrism {
  url: string;
  send(request: TestRequest): Promise<TestResponse>;
}

/** A process that runs the command for one description after another. */
export interface PrismProcess {
  /** Runs `prism mock` on a description, with more options. The data that it generates follows the description that was loaded last. */
  mock(description: string | object, ...options: string[]): Promise<RunningPrism>;
  stop(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('run-prism.ts', import.meta.url));

/** Starts a process for the commands of a test file. */
export function startPrismProcess(): PrismProcess {
  const folder = mkdtempSync(join(tmpdir(), 'prism-'));
  const child = spawn(process.execPath, [SCRIPT], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  // One for each request that waits for a response.
  child.setMaxListeners(0);
  const agent = new Agent({ keepAlive: true });
  let count = 0;
  return {
    async mock(description, ...options) {
      const file = typeof description === 'string' ? description : join(folder, `${count++}.json`);
      if (typeof description !== 'string') writeFileSync(file, JSON.stringify(description));
      // The mock sends CORS headers to pages only, so Prism sends none here.
      child.send(['mock', '--port', '0', '--cors=false', '--verboseLevel=silent', ...options, file]);
      const port = await receivePort(child);
      return { url: `http://127.0.0.1:${port}`, send: (request) => send(child, agent, port, request) };
    },
    async stop() {
      agent.destroy();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

async function receivePort(child: ChildProcess): Promise<number> {
  const ended = new AbortController();
  child.once('exit', () => ended.abort(new Error('Prism ended before it listened.')));
  const [report] = (await once(child, 'message', { signal: ended.signal })) as [Report];
  if ('port' in report) return report.port;
  throw new Error(`Prism failed before it listened: ${report.failure}`);
}

const LIMIT_MS = 10_000;
// Prism reads such a body twice, and waits endlessly for the end of the second time unless the client hangs up.
const MALFORMED_JSON_LIMIT_MS = 200;

/** Sends a request to a port. `failures` emits a message when Prism fails, which it does without a response. */
export async function send(failures: EventEmitter, agent: Agent, port: number, request: TestRequest): Promise<TestResponse> {
  const { method, path, headers, body } = request;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = sendHttp({ host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } });
  const failed = new AbortController();
  const fail = () => failed.abort();
  failures.once('message', fail);
  const timer = setTimeout(fail, isMalformedJson(request) ? MALFORMED_JSON_LIMIT_MS : LIMIT_MS);
  try {
    sent.end(body);
    const [response] = (await once(sent, 'response', { signal: failed.signal })) as [IncomingMessage];
    return { status: response.statusCode ?? 0, headers: withoutConnection(response), body: await text(response) };
  } catch (error) {
    if (!failed.signal.aborted) throw error;
    // Its connection stays open until the end: Prism may fail when it is closed, which would be attributed to another request.
    sent.on('error', () => {});
    return { status: 0, headers: {}, body: '' };
  } finally {
    failures.off('message', fail);
    clearTimeout(timer);
  }
}

const CONNECTION_HEADERS = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

function withoutConnection({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !CONNECTION_HEADERS.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** Whether a request has a body that is not JSON, although its media type is. Prism responds to an empty one. */
export function isMalformedJson({ headers: { 'content-type': type }, body }: TestRequest): boolean {
  if (!body?.length || type === undefined || !isMediaType(type) || !/^application\/(.+\+)?json$/.test(new MIMEType(type).essence))
    return false;
  try {
    JSON.parse(Buffer.from(body).toString());
    return false;
  } catch {
    return true;
  }
}

/** Whether a text is a media type. */
export function isMediaType(value: string): boolean {
  try {
    return new MIMEType(value).essence !== '';
  } catch {
    return false;
  }
}
