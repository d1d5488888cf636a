import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { fetchText } from '../../../scripts/mock/description/fetch-text.ts';

it('a server that does not respond causes one clear message', async () => {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/openapi.yaml`;
  await expect(fetchText(url, 50)).rejects.toThrow(`Cannot fetch ${url}: the server did not respond within 0.05 s.`);
});
