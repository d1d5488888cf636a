import type { IncomingMessage } from 'node:http';

/** Collects the body of a request and passes it on; `too long` as soon as it exceeds the limit. */
export function receiveBody(request: IncomingMessage, maxBody: number, done: (body: Buffer | 'too long' | undefined) => void): void {
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
