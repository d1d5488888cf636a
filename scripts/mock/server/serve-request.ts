import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Mock } from '../create-mock.ts';
import { createInternalError, createProblem } from '../message/problem.ts';
import type { MockRequest, Reply } from '../message/request.ts';
import { answerPreflight, type CorsHeaders, isPreflight, readCors } from './cors.ts';
import type { ServeOptions } from './serve-options.ts';

/** What is needed to answer a request. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  cors: CorsHeaders | undefined;
  path: string;
  /** When the request was complete. */
  start: number;
}

// A client that is still sending would not read its answer if the connection were closed at once.
const LINGER_MS = 1000;
const lingering = new WeakSet<Socket>();

/** Makes the function that answers requests over HTTP from a mock. It never throws, whatever a request holds. */
export function serveRequest(mock: Mock, options: ServeOptions): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const exchange = { request, response, cors: readCors(request), path: readPath(request.url ?? '/'), start: performance.now() };
    // Node would refuse it too, but without a body.
    if (request.headers.host === undefined && request.httpVersionMinor > 0) {
      response.setHeader('connection', 'close');
      return send(exchange, options, createProblem('bad-request', 'The request has no header Host.', exchange.path));
    }
    if (isPreflight(request)) return send(exchange, options, answerPreflight(request));
    readBody(request, options.maxBody, (body) => {
      exchange.start = performance.now();
      if (body === 'too long') refuseLength(exchange, options);
      else answer(mock, exchange, options, body).catch((error) => send(exchange, options, createInternalError(error, exchange.path)));
    });
  };
}

/** Whether a connection has its answer and is only kept until its client has stopped sending. */
export function isLingering(socket: Socket): boolean {
  return lingering.has(socket);
}

/** The path of a target, without its query. A proxy is sent a whole URL. */
function readPath(target: string): string {
  return (target.startsWith('/') ? target : target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')).split(/[?#]/, 1)[0] || '/';
}

function readBody(request: IncomingMessage, maxBody: number, done: (body: Buffer | 'too long' | undefined) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const collect = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBody) refuse();
  };
  const end = () => done(chunks.length > 1 ? Buffer.concat(chunks, length) : chunks[0]);
  const refuse = () => {
    request.off('data', collect).off('end', end);
    done('too long');
  };
  if (Number(request.headers['content-length']) > maxBody) refuse();
  else request.on('data', collect).on('end', end);
}

function refuseLength(exchange: Exchange, options: ServeOptions): void {
  const { request, response, path } = exchange;
  lingering.add(request.socket);
  const timer = setTimeout(() => response.end(), LINGER_MS).unref();
  request.resume().once('close', () => {
    clearTimeout(timer);
    response.end();
  });
  response.setHeader('connection', 'close');
  send(exchange, options, createProblem('body-too-large', `The body has more than ${options.maxBody} bytes.`, path), (body) =>
    response.write(body ?? ''),
  );
}

async function answer(mock: Mock, exchange: Exchange, options: ServeOptions, body: Buffer | undefined): Promise<void> {
  const request = readMessage(exchange.request, body);
  const { fallback } = options;
  const other = fallback && mayFallBack(mock, exchange.path) ? await fallback(toFetchRequest(request, exchange.path)) : undefined;
  if (other) return sendResponse(exchange.response, other);
  // Most answers are ready at once; waiting for them would cost a turn of the event loop.
  const pending = mock.answer(request);
  send(exchange, options, pending instanceof Promise ? await pending : pending);
}

function readMessage(message: IncomingMessage, body: Buffer | undefined): MockRequest {
  const headers = message.headers as Record<string, string>;
  return { method: message.method ?? 'GET', target: message.url ?? '/', header: (name) => headers[name], headers: () => headers, body };
}

/** Whether something else may have a path, which `*` is none, such as in `OPTIONS *`. */
function mayFallBack(mock: Mock, path: string): boolean {
  const [before, name = ''] = path.split('/', 2);
  return before === '' && name !== 'health' && !mock.apis.includes(name);
}

function toFetchRequest({ method, target, headers }: MockRequest, path: string): Request {
  const [, query] = target.split('?', 2);
  return new Request(`http://localhost${path}${query === undefined ? '' : `?${query}`}`, { method, headers: headers() });
}

async function sendResponse(response: ServerResponse, other: Response): Promise<void> {
  response.writeHead(other.status, Object.fromEntries(other.headers));
  response.end(Buffer.from(await other.arrayBuffer()));
}

function send(
  exchange: Exchange,
  { log }: ServeOptions,
  reply: Reply,
  write: (body: Reply['body']) => unknown = (body) => exchange.response.end(body),
): void {
  const { request, path, start } = exchange;
  const sent = writeHead(exchange, reply);
  if (sent) write(sent.body);
  const { status, operationId, violations = [] } = sent ?? reply;
  log?.({ method: request.method ?? 'GET', path, operationId, status, violations, ms: performance.now() - start });
}

/** Writes the head of a reply, or of a problem in its place if HTTP cannot carry it. Returns what was written, if anything can be. */
function writeHead({ response, cors, path }: Exchange, reply: Reply): Reply | undefined {
  if (response.destroyed || response.headersSent) {
    response.destroy();
    return undefined;
  }
  const { status, headers, body } = reply;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  try {
    response.writeHead(status, { ...headers, ...cors, ...(status !== 204 && { 'content-length': length }) });
    return reply;
  } catch (error) {
    return writeHead({ response, cors, path } as Exchange, createInternalError(error, path));
  }
}
