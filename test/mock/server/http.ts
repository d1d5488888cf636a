// Clients that do what `fetch` cannot do: send raw bytes, send in pieces, hang up.
import { connect, type Socket } from 'node:net';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import type { Documents } from '../../../scripts/mock/description/mounts.ts';
import { type Listener, type ListenOptions, listen } from '../../../scripts/mock/server/listen.ts';

/** A mock that listens on a free port. */
export interface Served extends Listener {
  /** Opens a connection. */
  open(): Connection;
  /** Sends bytes over a new connection and returns everything that is received until it closes. */
  sendBytes(bytes: string | Buffer): Promise<string>;
}

interface Connection {
  socket: Socket;
  /** Resolves with everything that has been received. */
  closed: Promise<string>;
  /** What has been received so far. */
  received(): string;
}

/** Serves descriptions, or this project's APIs, on a free port. */
export async function serve(options: Partial<ListenOptions> = {}, documents?: Documents): Promise<Served> {
  const listener = await listen(createMock(documents ? { documents } : {}), { port: 0, host: '127.0.0.1', ...options });
  const port = Number(new URL(listener.url).port);
  return {
    ...listener,
    open: () => open(port),
    sendBytes: (bytes) => sendBytes(bytes, port),
  };
}

/** Sends bytes over a new connection to a port and returns everything that is received until it closes. */
export function sendBytes(bytes: string | Buffer, port: number): Promise<string> {
  const { socket, closed } = open(port);
  socket.write(bytes);
  return closed;
}

function open(port: number): Connection {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  // A reset connection is a valid result; the bytes that were received before it count.
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  return { socket, closed, received: () => text };
}

/** The text of a request, with `connection: close` unless the headers have another value. */
export function requestText(line: string, headers: Record<string, string> = {}, body = ''): string {
  const all = {
    host: 'localhost',
    connection: 'close',
    ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${head.join('')}\r\n${body}`;
}

/** The statuses of the responses in a text, in order. */
export function listStatuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}
