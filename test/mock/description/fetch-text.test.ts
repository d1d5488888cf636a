import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { fetchText } from '../../../scripts/mock/description/fetch-text.ts';
import { serveDocuments } from '../server/serve-documents.ts';

async function listen() {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}/openapi.yaml` };
}

it('a server that does not respond causes one clear message', async () => {
  const { url } = await listen();
  await expect(fetchText(url, 50)).rejects.toThrow(`Cannot fetch ${url}: the server did not respond within 0.05 s.`);
});

it('an error status of a server causes one clear message', async () => {
  const { url } = await serveDocuments({});
  await expect(fetchText(`${url}/nothing.yaml`)).rejects.toThrow(/^Cannot fetch \S+: the server responded with 404; check the URL\.$/);
});

it('a server that cannot be reached is reported with the reason', async () => {
  const { server, url } = await listen();
  await once(server.close(), 'close');
  await expect(fetchText(url)).rejects.toMatchObject({
    message: expect.stringMatching(/^Cannot fetch \S+: .*ECONNREFUSED.*\.$/),
    cause: expect.objectContaining({ message: 'fetch failed' }),
  });
});
