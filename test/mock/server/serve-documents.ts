import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Serves texts at their paths until the test is finished. `requests` lists the paths that were requested. */
export async function serveDocuments(texts: Record<string, string>): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    requests.push(url);
    response.writeHead(url in texts ? 200 : 404).end(texts[url]);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
