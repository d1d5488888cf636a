import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { UserError } from '../shared/user-error.ts';
import type { Mock } from './create-mock.ts';
import { createProblem, type ProblemType } from './problem.ts';
import type { MockRequest, Reply } from './request.ts';
import type { RequestLog } from './request-log.ts';

export interface ListenOptions {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Longest body in bytes; a longer one is refused with 413. */
  maxBody?: number;
  /** Milliseconds that a client may take to send a request; after them it is refused with 408. */
  requestTimeout?: number;
  log?: RequestLog | undefined;
  /** Answers what is not for the mock, such as the docs; `undefined` leaves it to the mock. */
  fallback?: (request: Request) => Promise<Response | undefined>;
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
  const { port, host, maxBody = MIB, requestTimeout = 10_000 } = options;
  const state = { isClosing: false };
  const server = createServer({ requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: 500 });
  server.on('request', (request, response) => {
    if (state.isClosing) response.setHeader('connection', 'close');
    serve(mock, options, maxBody, request, response);
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

function serve(mock: Mock, options: ListenOptions, maxBody: number, request: IncomingMessage, response: ServerResponse): void {
  const cors = readCors(request);
  if (request.method === 'OPTIONS' && cors && request.headers['access-control-request-method']) {
    send(response, answerPreflight(request), cors);
    return;
  }
  const isAnnouncedTooLong = Number(request.headers['content-length']) > maxBody;
  const chunks: Buffer[] = [];
  let length = 0;
  const refuseLength = () => {
    request.off('data', collect).off('end', answer).resume();
    response.setHeader('connection', 'close');
    send(response, createProblem('body-too-large', `The body has more than ${maxBody} bytes.`, request.url ?? '/'), cors);
  };
  const collect = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBody) refuseLength();
  };
  const answer = () => {
    const [first] = chunks;
    const body = chunks.length > 1 ? Buffer.concat(chunks, length) : first;
    void reply(mock, options, request, body, response, cors);
  };
  if (isAnnouncedTooLong) refuseLength();
  else request.on('data', collect).on('end', answer);
}

async function reply(
  mock: Mock,
  { log, fallback }: ListenOptions,
  message: IncomingMessage,
  body: Buffer | undefined,
  response: ServerResponse,
  cors: Record<string, string> | undefined,
): Promise<void> {
  const start = performance.now();
  const request = readMessage(message, body);
  const path = request.target.split('?', 1)[0] ?? '';
  const other = fallback && !isForMock(mock, path) ? await fallback(toFetchRequest(request)) : undefined;
  if (other) return sendResponse(response, other);
  // Most answers are ready at once; waiting for them would cost a turn of the event loop.
  const pending = mock.answer(request);
  const answer = pending instanceof Promise ? await pending : pending;
  send(response, answer, cors);
  log?.({
    method: request.method,
    path,
    operationId: answer.operationId,
    status: answer.status,
    violations: answer.violations ?? [],
    ms: performance.now() - start,
  });
}

function readMessage(message: IncomingMessage, body: Buffer | undefined): MockRequest {
  const headers = message.headers as Record<string, string>;
  return { method: message.method ?? 'GET', target: message.url ?? '/', header: (name) => headers[name], headers: () => headers, body };
}

function isForMock(mock: Mock, path: string): boolean {
  const name = path.split('/', 2)[1] ?? '';
  return name === 'health' || mock.apis.includes(name);
}

function toFetchRequest({ method, target, headers }: MockRequest): Request {
  return new Request(`http://localhost${target}`, { method, headers: headers() });
}

async function sendResponse(response: ServerResponse, other: Response): Promise<void> {
  response.writeHead(other.status, Object.fromEntries(other.headers));
  response.end(Buffer.from(await other.arrayBuffer()));
}

function send(response: ServerResponse, { status, headers, body }: Reply, cors: Record<string, string> | undefined): void {
  if (response.destroyed) return;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  response.writeHead(status, { ...headers, ...cors, ...(status !== 204 && { 'content-length': length }) });
  response.end(body);
}

/** The headers that let a page of another origin read the answer, if a page asks. */
function readCors({ headers: { origin } }: IncomingMessage): Record<string, string> | undefined {
  if (origin === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'allow, deprecation, sl-violations, www-authenticate',
    vary: 'origin',
  };
}

function answerPreflight({ headers }: IncomingMessage): Reply {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': headers['access-control-request-method'] ?? '',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
  };
}

/** Answers what Node cannot read as a request, or did not get in time. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problems: Record<string, [ProblemType, string]> = {
    ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time.'],
    HPE_HEADER_OVERFLOW: ['headers-too-large', 'The headers have more than 16 KiB.'],
  };
  const [type, detail] = problems[error.code ?? ''] ?? ['bad-request', `This is not an HTTP request: ${error.message}.`];
  const { status, body = '' } = createProblem(type, detail, '/');
  const head = [
    `HTTP/1.1 ${status} ${type}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
