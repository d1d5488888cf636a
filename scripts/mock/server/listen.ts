import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo, Socket } from 'node:net';
import { UserError } from '../../shared/user-error.ts';
import type { Mock } from '../create-mock.ts';
import { createProblem, type ProblemType } from '../message/problem.ts';
import type { ServeOptions } from './serve-options.ts';
import { isLingering, serveRequest } from './serve-request.ts';

// Required, since `import` also loads Node's WebSocket and `fetch`, which takes some 15 ms.
const { createServer, STATUS_CODES }: typeof import('node:http') = createRequire(import.meta.url)('node:http');

/** Where and how to listen. */
export interface ListenOptions extends Partial<ServeOptions> {
  /** 0 uses a free port. */
  port: number;
  host: string;
  /** Milliseconds in which a client must send a request; a slower one is refused with 408. */
  requestTimeout?: number;
}

/** A listening server. */
export interface Listener {
  /** Such as `http://127.0.0.1:4010`. */
  url: string;
  /** Stops listening, waits for the requests in progress, and resolves within two seconds. */
  close(): Promise<void>;
}

// 10 MiB, as in Prism.
const MAX_BODY = 10 * 1024 * 1024;
// How long open connections can still send a request after `close` is called, and how long responses can take after that.
const DRAIN_MS = 100;
const CLOSE_MS = 1500;

/** Serves a mock over HTTP. Throws a `UserError` if it cannot listen on the port. */
export async function listen(mock: Mock, options: ListenOptions): Promise<Listener> {
  const { port, host, maxBody = MAX_BODY, requestTimeout = 10_000, cors = true, log, fallback } = options;
  const serve = serveRequest(mock, { maxBody, cors, log, fallback });
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
  server.on('clientError', refuseUnreadable);
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
    EACCES: `Listening on port ${port} requires more privileges; choose a port above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; choose another with --host.`,
    ENOTFOUND: `There is no host ${host}; choose another with --host.`,
  };
  return new UserError(reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
}

async function close(server: Server, state: { isClosing: boolean }): Promise<void> {
  state.isClosing = true;
  // A client with an open connection may be sending its next request; the response will tell it to close.
  await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}

/** Responds to a request that Node cannot parse or has not received in time. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // A request that has had its response must not get a second one.
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
