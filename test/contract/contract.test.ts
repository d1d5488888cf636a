import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import { findOperation } from './compare-api.ts';
import { deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';
import { generateFixtures } from './generate-fixtures.ts';
import { listBodyProblems } from './list-body-problems.ts';
import { GENERATED, loadApis, loadFixtures, type TestedApi } from './load-apis.ts';
import { type DerivedRequest, makeRequest, TOKEN } from './make-request.ts';
import type { PageOperation } from './page.ts';
import { loadClientFactory, replayExchange } from './replay-exchange.ts';

const ORIGIN = 'http://mock.test';

interface Tested {
  api: TestedApi;
  operation: PageOperation;
  /** Folder of the API's client. */
  clients: string;
}

const fixtures = await loadFixtures();
const fixtureClients = await generateFixtures();
const APIS = [...loadApis().map((api) => ({ api, clients: GENERATED })), ...fixtures.map((api) => ({ api, clients: fixtureClients }))];
const OPERATIONS: Tested[] = APIS.flatMap(({ api, clients }) => api.page.operations.map((operation) => ({ api, operation, clients })));
const EXCHANGES = OPERATIONS.flatMap((tested) => tested.operation.exchanges.map((exchange) => ({ ...tested, exchange })));
// The mock serves the committed bundles, as users of the package get them.
const mock = createMock({ documents: Object.fromEntries(APIS.map(({ api }) => [api.name, api.document])) });

describe('a documented exchange', () => {
  it.each(EXCHANGES)('$api.name $operation.operationId $exchange.name returns $exchange.response.status', async (tested) => {
    const { api, operation, exchange, clients } = tested;
    const createClient = await loadClientFactory(clients, api.name);
    const client = createClient({ baseUrl: `${ORIGIN}/${api.name}`, token: TOKEN, fetch: mock.fetch });
    const { data, response } = await replayExchange(client, operation, exchange);
    expect(response.status).toBe(Number(exchange.response.status));
    expect(response.headers.get('sl-violations')).toBeNull();
    for (const [header, value] of Object.entries(exchange.response.headers ?? {})) expect(response.headers.get(header)).toBe(value);
    // openapi-fetch gives a response without a body as undefined or as an empty text.
    expect(data || undefined).toEqual(exchange.response.body);
  });
});

describe('a documented exchange over HTTP', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen(mock, { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listener.close());

  it.each(EXCHANGES)('$api.name $operation.operationId $exchange.name returns $exchange.response.status', async (tested) => {
    const { api, operation, exchange, clients } = tested;
    const createClient = await loadClientFactory(clients, api.name);
    const { data, response } = await replayExchange(
      createClient({ baseUrl: `${listener.url}/${api.name}`, token: TOKEN }),
      operation,
      exchange,
    );
    expect(response.status).toBe(Number(exchange.response.status));
    expect(data || undefined).toEqual(exchange.response.body);
  });
});

describe('a request that breaks the page', () => {
  const cases = OPERATIONS.flatMap((tested) => deriveNegativeCases(tested.operation).map((derived) => ({ ...tested, ...derived })));

  it.each(cases)('$api.name $operation.operationId is refused with $expectStatus when $title', async (tested) => {
    const { api, operation, request, expectStatus } = tested;
    const response = await send(api, request);
    expect(response.status).toBe(expectStatus);
    expect(response.headers.get('sl-violations')).toContain('"severity":"Error"');
    expect(await listBodyProblems(api.document, operation, response)).toEqual([]);
  });
});

describe('a request at the limit of the page', () => {
  const cases = OPERATIONS.flatMap((tested) => deriveBoundaryCases(tested.operation).map((derived) => ({ ...tested, ...derived })));

  it.each(cases)('$api.name $operation.operationId returns $expectStatus when $title', async ({ api, request, expectStatus }) => {
    const response = await send(api, request);
    expect(response.headers.get('sl-violations')).toBeNull();
    expect(response.status).toBe(expectStatus);
  });
});

describe('a described status', () => {
  const statuses = OPERATIONS.flatMap((tested) => {
    const described = findOperation(tested.api.document, tested.operation);
    return Object.keys(described?.operation.responses ?? {}).map((status) => ({ ...tested, status }));
  });

  it.each(statuses)('$api.name $operation.operationId returns $status when it is preferred', async ({ api, operation, status }) => {
    const request = makeRequest(operation);
    const response = await send(api, { ...request, headers: { ...request.headers, prefer: `code=${status}` } });
    expect(response.status).toBe(Number(status));
    expect(response.headers.get('sl-violations')).toBeNull();
    expect(await listBodyProblems(api.document, operation, response)).toEqual([]);
  });
});

function send(api: TestedApi, { method, path, headers, body }: DerivedRequest): Promise<Response> {
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return mock.fetch(new Request(`${ORIGIN}/${api.name}${path}`, init));
}
