import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import { findOperation, loadBundle, resolveRef } from './bundle.ts';
import { compileSchema, makeAjv } from './compile-schema.ts';
import { type DerivedRequest, makeRequest } from './make-request.ts';
import { type DocumentedOperation, deriveBoundaryCases, deriveNegativeCases, listDocumented, loadDocumented } from './page.ts';
import { replayExchange } from './replay.ts';

const mock = createMock();
const ORIGIN = 'http://mock.test';
const TOKEN = 'a-token';
const OPERATIONS = listDocumented().flatMap((api) => loadDocumented(api).operations.map((operation) => ({ api, operation })));
const EXCHANGES = OPERATIONS.flatMap(({ api, operation }) => operation.exchanges.map((exchange) => ({ api, operation, exchange })));

describe('a documented exchange', () => {
  it.each(EXCHANGES)('$api restoreBackup $exchange.name answers $exchange.response.status', async ({ api, operation, exchange }) => {
    const { data, response } = await replayExchange(api, operation, exchange, {
      baseUrl: `${ORIGIN}/${api}`,
      token: TOKEN,
      fetch: mock.fetch,
    });
    expect(response.status).toBe(Number(exchange.response.status));
    expect(response.headers.get('sl-violations')).toBeNull();
    // openapi-fetch gives an answer without a body as undefined or as an empty text.
    expect(data || undefined).toEqual(exchange.response.body);
  });
});

describe('a documented exchange over HTTP', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen(mock, { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listener.close());

  it.each(EXCHANGES)('$api restoreBackup $exchange.name answers $exchange.response.status', async ({ api, operation, exchange }) => {
    const { data, response } = await replayExchange(api, operation, exchange, { baseUrl: `${listener.url}/${api}`, token: TOKEN });
    expect(response.status).toBe(Number(exchange.response.status));
    expect(data || undefined).toEqual(exchange.response.body);
  });
});

describe('a request that breaks the page', () => {
  const cases = OPERATIONS.flatMap(({ api, operation }) =>
    deriveNegativeCases(operation).map((derived) => ({ api, operation, ...derived })),
  );

  it.each(cases)('$api restoreBackup is refused with $expectStatus when $title', async ({ api, operation, request, expectStatus }) => {
    const response = await send(api, request);
    expect(response.status).toBe(expectStatus);
    expect(response.headers.get('sl-violations')).toContain('"severity":"Error"');
    expect(await listBodyMistakes(api, operation, response)).toEqual([]);
  });
});

describe('a request at the edge of the page', () => {
  const cases = OPERATIONS.flatMap(({ api, operation }) => deriveBoundaryCases(operation).map((derived) => ({ api, ...derived })));

  it.each(cases)('$api restoreBackup answers $expectStatus when $title', async ({ api, request, expectStatus }) => {
    const response = await send(api, request);
    expect(response.headers.get('sl-violations')).toBeNull();
    expect(response.status).toBe(expectStatus);
  });
});

describe('a documented status', () => {
  const statuses = OPERATIONS.flatMap(({ api, operation }) =>
    Object.keys(findOperation(loadBundle(api), operation.method, operation.path)?.responses ?? {}).map((status) => ({
      api,
      operation,
      status,
    })),
  );

  it.each(statuses)('$api restoreBackup answers $status when it is preferred', async ({ api, operation, status }) => {
    const request = makeRequest(operation);
    const response = await send(api, { ...request, headers: { ...request.headers, prefer: `code=${status}` } });
    expect(response.status).toBe(Number(status));
    expect(response.headers.get('sl-violations')).toBeNull();
    expect(await listBodyMistakes(api, operation, response)).toEqual([]);
  });
});

describe('stock Prism', () => {
  const servers = new Map<string, ReturnType<typeof startPrism>>();
  beforeAll(() => {
    for (const api of listDocumented()) servers.set(api, startPrism(api));
  });
  afterAll(async () => {
    for (const server of servers.values()) (await server).stop();
  });

  it.each(EXCHANGES)('mocks the bundle of $api and accepts $exchange.name', { timeout: 30_000 }, async ({ api, operation, exchange }) => {
    const server = await servers.get(api);
    const { response } = await replayExchange(api, operation, exchange, { baseUrl: server?.url ?? '', token: TOKEN });
    expect(response.status).toBe(Number(exchange.response.status));
    expect(response.headers.get('sl-violations')).toBeNull();
  });
});

function send(api: string, { method, path, headers, body }: DerivedRequest): Promise<Response> {
  return mock.fetch(new Request(`${ORIGIN}/${api}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
}

/** What is wrong with the body of an answer: against its schema, or against there being none. */
async function listBodyMistakes(api: string, { method, path }: DocumentedOperation, response: Response): Promise<unknown[]> {
  const text = await response.text();
  const bundle = loadBundle(api);
  const described = findOperation(bundle, method, path)?.responses[String(response.status)];
  const content = resolveRef(bundle, described)?.content;
  if (content === undefined) return text === '' ? [] : [`${response.status} has no body, but came with ${text}`];
  const media = content[response.headers.get('content-type') ?? ''];
  if (media === undefined) return [`${response.headers.get('content-type')} is not described`];
  const isValid = compileSchema(makeAjv(bundle), media.schema);
  return isValid(JSON.parse(text)) ? [] : (isValid.errors ?? []);
}

/** Starts the `prism` of @stoplight/prism-cli on a bundle, and waits until it says where it listens. */
async function startPrism(api: string) {
  const command = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  const bundle = fileURLToPath(new URL(`../../generated/${api}/openapi.yaml`, import.meta.url));
  const prism = spawn(process.execPath, [command, 'mock', '--port', '0', bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(prism.stdout)) {
    const [url] = /http:\/\/[\d.]+:\d+$/.exec(stripVTControlCharacters(line).trim()) ?? [];
    if (line.includes('listening') && url !== undefined) return { url, stop: () => prism.kill() };
  }
  throw new Error(`Prism ended before it listened to ${api}.`);
}
