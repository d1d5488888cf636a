import { afterAll, expect, it } from 'vitest';
import { startPrismProcess } from '../mock/differential/prism.ts';
import { generateFixtures } from './generate-fixtures.ts';
import { GENERATED, loadApis, loadFixtures } from './load-apis.ts';
import { TOKEN } from './make-request.ts';
import { loadClientFactory, replayExchange } from './replay-exchange.ts';

const fixtureFolder = await generateFixtures();
const APIS = [
  ...loadApis().map((api) => ({ ...api, folder: GENERATED })),
  ...(await loadFixtures()).map((api) => ({ ...api, folder: fixtureFolder })),
];

const prism = startPrismProcess();
afterAll(() => prism.stop());

it.each(APIS)('stock Prism serves the bundle of $name and accepts every exchange', { timeout: 60_000 }, async ({ name, page, folder }) => {
  const { url: baseUrl } = await prism.mock(`${folder}/${name}/openapi.yaml`);
  const client = (await loadClientFactory(folder, name))({ baseUrl, token: TOKEN });
  for (const operation of page.operations) {
    for (const exchange of operation.exchanges) {
      const { response } = await replayExchange(client, operation, exchange);
      const found = [operation.operationId, exchange.name, response.status, response.headers.get('sl-violations')];
      expect(found).toEqual([operation.operationId, exchange.name, Number(exchange.response.status), null]);
    }
  }
});
