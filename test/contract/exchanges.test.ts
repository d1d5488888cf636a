import { describe, expect, it } from 'vitest';
import { listCovered, summarizeCoverage, toPercent } from '../../scripts/mock/coverage/coverage.ts';
import { renderCoverage } from '../../scripts/mock/coverage/render-coverage.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { listExchanges } from '../../scripts/openapi/exchanges.ts';
import { findOperation } from './compare-api.ts';
import { loadApis, loadFixtures, type TestedApi } from './load-apis.ts';
import { type DerivedRequest, makeRequest } from './make-request.ts';
import { nameExchange } from './reach-exchange.ts';

const APIS = [...loadApis(), ...(await loadFixtures())];
const mock = createMock({ documents: Object.fromEntries(APIS.map(({ name, document }) => [name, document])) });
const EXCHANGES = APIS.flatMap((api) =>
  api.page.operations.flatMap((operation) => {
    const described = findOperation(api.document, operation);
    return described ? listExchanges(api.document, described).map((exchange) => ({ api, operation, described, exchange })) : [];
  }),
);

describe('a described exchange', () => {
  it.each(EXCHANGES)('$api.name $operation.operationId $exchange.name is reached by a request that names it', async (row) => {
    const { api, operation, described, exchange } = row;
    const response = await send(api, nameExchange(api.document, described, operation, exchange));
    expect(response.headers.get('sl-violations')).toBeNull();
    expect(response.status).toBe(exchange.status);
    await expectBody(response, exchange.value);
  });

  it.each(EXCHANGES)(
    '$api.name $operation.operationId $exchange.name is reached by its name in Prefer, with and without its status',
    async (row) => {
      const { api, operation, exchange } = row;
      for (const prefer of [`example=${exchange.name}`, `code=${exchange.status}, example=${exchange.name}`]) {
        const request = makeRequest(operation);
        const response = await send(api, { ...request, headers: { ...request.headers, prefer } });
        expect(response.status).toBe(exchange.status);
        await expectBody(response, exchange.value);
      }
    },
  );

  const requests = EXCHANGES.filter(({ exchange }) => exchange.source !== 'status' && exchange.status < 400);

  it.each(requests)('$api.name $operation.operationId $exchange.name is returned for a request with its examples', async (row) => {
    const { api, operation, exchange } = row;
    const page = operation.exchanges.find(({ name }) => name === exchange.name);
    // Exchanges with the same request, such as those for the states of a backup, differ by name.
    const first = operation.exchanges.find(({ request }) => JSON.stringify(request) === JSON.stringify(page?.request));
    if (page === undefined || first !== page) return;
    const response = await send(api, makeRequest({ ...operation, exchanges: [page] }));
    expect(response.status).toBe(exchange.status);
    await expectBody(response, exchange.value);
  });
});

describe('the contract coverage of these tests', () => {
  it('is 100% of the description', () => {
    const coverage = mock.coverage();
    const { total, ...kinds } = summarizeCoverage(listCovered(coverage).map(({ operation }) => operation));
    expect(renderCoverage(coverage)).not.toContain('Not covered:');
    expect([toPercent(total), coverage.unmatched]).toEqual([100, 0]);
    // Counted independently of the code under test.
    expect(kinds.operations.described).toBe(APIS.flatMap(({ page }) => page.operations).length);
    expect(kinds.exchanges.described).toBe(EXCHANGES.filter(({ exchange }) => exchange.source !== 'status').length);
  });
});

async function expectBody(response: Response, expected: unknown): Promise<void> {
  if (expected === undefined) return;
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  expect(isJson ? await response.json() : await response.text()).toEqual(expected);
}

function send(api: TestedApi, { method, path, headers, body }: DerivedRequest): Promise<Response> {
  return mock.fetch(`http://mock.test/${api.name}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
