import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Mock } from '../create-mock.ts';
import type { Delivery, Fault } from '../message/fault.ts';
import { createInternalError, createProblem } from '../message/problem.ts';
import type { MockRequest } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { callFallback, sendFetchResponse } from './call-fallback.ts';
import { allowPreflight, type CorsHeaders, createCorsHeaders, exposeHeaders, isPreflight } from './cors.ts';
import { applyFault, delayUntilSent } from './deliver.ts';
import { receiveBody } from './receive-body.ts';
import type { ServeOptions } from './serve-options.ts';

/** A request on its way through the server. */
interface HttpCall {
  request: IncomingMessage;
  response: ServerResponse;
  cors: CorsHeaders | undefined;
  path: string;
  /** When the request was complete. */
  start: number;
}

// A client that is still sending would not read the response if the connection were closed immediately.
const LINGER_MS = 1000;
const lingering = new WeakSet<Socket>();

/** Creates the request listener of an HTTP server. It never throws because of the content of a request. */
export function serveRequest(mock: Mock, options: ServeOptions): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = readPath(request.url ?? '/');
    const cors = options.cors ? createCorsHeaders(request) : undefined;
    const call = { request, response, cors, path, start: performance.now() };
    // Node would refuse it too, but without a body.
    if (request.headers.host === undefined && request.httpVersionMinor > 0) {
      response.setHeader('connection', 'close');
      return send(call, options, createProblem('bad-request', 'The request has no Host header.', path));
    }
    if (cors && isPreflight(request)) return send(call, options, allowPreflight(request));
    receiveBody(request, options.maxBody, (body) => {
      call.start = performance.now();
      if (body === 'too long') refuseLength(call, options);
      else respond(mock, call, options, body).catch((error) => send(call, options, createInternalError(error, path)));
    });
  };
}

/** Whether a connection has had its response and is kept open only until its client stops sending. */
export function isLingering(socket: Socket): boolean {
  return lingering.has(socket);
}

/** The path of a target, without its query. A proxy receives a whole URL. */
function readPath(target: string): string {
  return (target.startsWith('/') ? target : target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')).split(/[?#]/, 1)[0] || '/';
}

function refuseLength(call: HttpCall, options: ServeOptions): void {
  const { request, response, path } = call;
  lingering.add(request.socket);
  const timer = setTimeout(() => response.end(), LINGER_MS).unref();
  request.resume().once('close', () => {
    clearTimeout(timer);
    response.end();
  });
  response.setHeader('connection', 'close');
  const problem = createProblem('body-too-large', `The body has more than ${options.maxBody} bytes.`, path);
  send(call, options, problem, (body) => response.write(body ?? ''));
}

async function respond(mock: Mock, call: HttpCall, options: ServeOptions, body: Buffer | undefined): Promise<void> {
  const request = toMockRequest(call.request, body);
  const other = options.fallback && (await callFallback(options.fallback, mock, request, call.path));
  if (other) return sendFetchResponse(call.response, other);
  // Most responses are available synchronously; awaiting them would cost a turn of the event loop.
  const handled = mock.handle(request);
  const response = handled instanceof Promise ? await handled : handled;
  if (response.delivery) deliver(call, options, response, response.delivery);
  else send(call, options, response);
}

/** Sends a response with its delay and fault. */
function deliver(call: HttpCall, options: ServeOptions, response: MockResponse, { delay, fault }: Delivery): void {
  delayUntilSent(call, delay, () => {
    if (fault === 'none') return send(call, options, response);
    const part = applyFault(call.request, fault, response);
    if (part === 'nothing') return log(call, options, response, fault);
    return send(call, options, response, () => call.response.write(part, () => call.request.socket.destroySoon()));
  });
}

function toMockRequest(message: IncomingMessage, body: Buffer | undefined): MockRequest {
  const headers = message.headers as Record<string, string>;
  return { method: message.method ?? 'GET', target: message.url ?? '/', header: (name) => headers[name], headers: () => headers, body };
}

function send(
  call: HttpCall,
  options: ServeOptions,
  response: MockResponse,
  write: (body: MockResponse['body']) => unknown = (body) => call.response.end(body),
): void {
  const sent = writeHead(call, response);
  if (sent) write(sent.body);
  log(call, options, sent ?? response, response.delivery?.fault);
}

function log({ request, path, start }: HttpCall, options: ServeOptions, response: MockResponse, fault: Fault = 'none'): void {
  const { status, operationId, violations = [] } = response;
  const ms = performance.now() - start;
  options.log?.({ method: request.method ?? 'GET', path, operationId, status, violations, ms, ...(fault !== 'none' && { fault }) });
}

/** Writes the head of a response, or of a problem if HTTP does not allow the response. Returns what was written, if anything. */
function writeHead(call: HttpCall, response: MockResponse): MockResponse | undefined {
  if (call.response.destroyed || call.response.headersSent) {
    call.response.destroy();
    return undefined;
  }
  const { status, headers, body } = response;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  try {
    call.response.writeHead(status, {
      ...headers,
      ...call.cors,
      ...(call.cors && exposeHeaders(headers)),
      ...(status !== 204 && { 'content-length': length }),
    });
    return response;
  } catch (error) {
    return writeHead(call, createInternalError(error, call.path));
  }
}
