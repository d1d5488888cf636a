import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo, Socket } from 'node:net';
import { UserError } from '../../shared/user-error.ts';
import type { Mock } from '../create-mock.ts';
import { createProblem, type ProblemType } from '../message/problem.ts';
import type { ServeOptions } from './serve-options.ts';
import { isLingering, serveRequest } from './serve-request.ts';

// Required, since `import` also reads the exports of node:http that load Node's WebSocket and `fetch`, some 15 ms.
const { createServer, STATUS_CODES }: typeof import('node:http') = createRequire(import.meta.url)('node:http');

export interface ListenOptions extends Partial<ServeOptions> {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Milliseconds that a client may take to send a request; after them it is refused with 408. */
  requestTimeout?: number;
}

export interface Listener {
  /** Such as `http://127.0.0.1:4010`. */
  url: string;
  /** Stops listening, lets the requests under way end, and resolves within two seconds. */
  close(): Promise<void>;
}

const MIB = 1024 * 1024;
// How long open connections may still send a request after the end was asked for, and how long answers may take then.
const DRAIN_MS = 100;
const CLOSE_MS = 1500;

/** Serves a mock over HTTP. Throws a `UserError` if the port cannot be had. */
export async function listen(mock: Mock, options: ListenOptions): Promise<Listener> {
  const { port, host, maxBody = MIB, requestTimeout = 10_000, log, fallback } = options;
  const serve = serveRequest(mock, { maxBody, log, fallback });
  const state = { isClosing: false };
  const server = createServer({
    requireHostHeader: false,
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(500, requestTimeout),
  });
  server.on('request', (request, response) => {
    if (state.isClosing) response.setHeader('connection', 'close');
    serve(request, response);
  });
  server.on('clientError', answerUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeListenError(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    close: () => close(server, state),
  };
}

function describeListenError(error: NodeJS.ErrnoException, port: number, host: string): UserError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use; choose another with --port.`,
    EACCES: `Port ${port} may not be used without more rights; choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; choose another with --host.`,
    ENOTFOUND: `There is no host ${host}; choose another with --host.`,
  };
  return new UserError(reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
}

async function close(server: Server, state: { isClosing: boolean }): Promise<void> {
  state.isClosing = true;
  // A client that keeps its connection may be sending its next request; the answer will tell it to close.
  await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}

/** Answers what Node cannot read as a request, or did not get in time. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // What has an answer gets no second one.
  if (error.code === 'ECONNRESET' || !socket.writable || isLingering(socket)) {
    socket.destroy();
    return;
  }
  const problems: Record<string, [ProblemType, string]> = {
    ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time.'],
    HPE_HEADER_OVERFLOW: ['headers-too-large', 'The headers have more than 16 KiB.'],
    HPE_CHUNK_EXTENSIONS_OVERFLOW: ['body-too-large', 'The chunk extensions of the body have more than 16 KiB.'],
  };
  const [type, detail] = problems[error.code ?? ''] ?? ['bad-request', `This is not an HTTP request: ${error.message}.`];
  const { status, body = '' } = createProblem(type, detail, '/');
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
