import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { generateFixtures } from './generate-fixtures.ts';
import { GENERATED, loadApis, loadFixtures } from './load-apis.ts';
import { TOKEN } from './make-request.ts';
import { loadClientFactory, replayExchange } from './replay-exchange.ts';

const fixtureFolder = await generateFixtures();
const APIS = [
  ...loadApis().map((api) => ({ ...api, folder: GENERATED })),
  ...(await loadFixtures()).map((api) => ({ ...api, folder: fixtureFolder })),
];

// One process at a time: a Prism takes 300 MB.
it.each(APIS)('stock Prism serves the bundle of $name and accepts every exchange', { timeout: 60_000 }, async ({ name, page, folder }) => {
  const baseUrl = await startPrism(`${folder}/${name}/openapi.yaml`);
  const client = (await loadClientFactory(folder, name))({ baseUrl, token: TOKEN });
  for (const operation of page.operations) {
    for (const exchange of operation.exchanges) {
      const { response } = await replayExchange(client, operation, exchange);
      const found = [operation.operationId, exchange.name, response.status, response.headers.get('sl-violations')];
      expect(found).toEqual([operation.operationId, exchange.name, Number(exchange.response.status), null]);
    }
  }
});

/** Starts the `prism` of @stoplight/prism-cli on a bundle and waits until it reports its URL. It ends with the test. */
async function startPrism(bundle: string): Promise<string> {
  const command = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  const prism = spawn(process.execPath, [command, 'mock', '--port', '0', bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void prism.kill());
  for await (const line of createInterface(prism.stdout)) {
    const [url] = /http:\/\/[\d.]+:\d+$/.exec(stripVTControlCharacters(line).trim()) ?? [];
    if (line.includes('listening') && url !== undefined) return url;
  }
  throw new Error(`Prism ended before it served ${bundle}.`);
}
