import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../scripts/mock/description/load-document.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listPages } from '../contract/page.ts';
import { DIFFERENCES } from './differences.ts';
import { type Case, type Credentials, listDocumentedCases, listGenerated } from './differential/cases.ts';
import { compareResponses, sendTo, type UnexpectedDifference } from './differential/compare.ts';
import { loadPrism, servePrism, type TestRequest, type TestResponse } from './differential/prism.ts';
import { listSampleOperations, sampleRequest } from './differential/sample-operations.ts';
import { listVariants } from './differential/variants.ts';

const APIS = listPages();
const TOKEN = { headers: { 'x-auth-token': 'a-token' } };
const ALL_CREDENTIALS = { headers: { 'x-key': 'k', authorization: 'Bearer t', cookie: 'sid=1' }, query: { key: 'k' } };
const GITHUB = findGithub();

const everyFeature = loadDocument('test/mock/descriptions/every-feature.yaml');
const counts = new Map<string, number>();

describe.each(APIS)('for %s, the mock responds like Prism', (api) => {
  const document = loadDocument(`generated/${api}/openapi.yaml`);

  it('to the documented exchanges and to the cases derived from the tables of the page', async () => {
    expect(await compare(api, document, listDocumentedCases(api))).toEqual([]);
  });

  it('to generated bodies and parameters, valid and with one error', async () => {
    expect(await compare(api, document, listGenerated(document, TOKEN, 150))).toEqual([]);
  });

  it('to variants of headers, query, path, body and credentials', async () => {
    expect(await compare(api, document, listVariants(document, TOKEN))).toEqual([]);
  });
});

describe('for a description with every feature, the mock responds like Prism', () => {
  it('to generated bodies and parameters', async () => {
    expect(await compare('example', everyFeature, listGenerated(everyFeature, ALL_CREDENTIALS, 40))).toEqual([]);
  });

  it('to variants of headers, query, path, body and credentials', async () => {
    expect(await compare('example', everyFeature, listVariants(everyFeature, ALL_CREDENTIALS))).toEqual([]);
  });

  it('whatever the order of the requests', async () => {
    const cases = listVariants(everyFeature, ALL_CREDENTIALS).filter(({ request }) => request.path.startsWith('/things'));
    expect(await compare('example', everyFeature, [...cases, ...cases.toReversed()])).toEqual([]);
  });
});

// The package is too large to install for this test only: `npm i --no-save @octokit/openapi` installs it.
describe.skipIf(GITHUB === undefined)("for GitHub's first 300 GET operations, the mock responds like Prism", () => {
  it('to samples, an unknown media type and a preferred status', { timeout: 60_000 }, async () => {
    const document = GITHUB as Document;
    expect(await compare('github', document, listGithubCases(document))).toEqual([]);
  });
});

describe('the table of differences', () => {
  it('has only rows that a request meets', () => {
    expect(DIFFERENCES.filter(({ name }) => !counts.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('Prism as called here', () => {
  let served: Awaited<ReturnType<typeof servePrism>>;
  beforeAll(async () => {
    served = await servePrism(everyFeature);
  });
  afterAll(() => served.close());

  it("responds like Prism's own server", async () => {
    const prism = await loadPrism(everyFeature);
    const chosen = listVariants(everyFeature, ALL_CREDENTIALS).filter(({ request }, index) => index % 23 === 0 && isFetchable(request));
    const expected = await Promise.all(chosen.map(async ({ request }) => ({ request, response: await prism(request) })));
    // Where its engine throws, its server never responds.
    const cases = expected.filter(
      ({ response }) => !(response.status === 500 && response.headers['content-type'] === 'application/problem+json'),
    );
    const fetched = await Promise.all(cases.map(async ({ request }) => ({ request, response: await send(served.url, request) })));
    expect(cases.length).toBeGreaterThan(100);
    expect(fetched.map(withoutLength)).toEqual(cases.map(withoutLength));
  });
});

async function compare(api: string, document: Document, cases: Case[]): Promise<UnexpectedDifference[]> {
  const mock = createMock({ documents: { [api]: document } });
  return compareResponses(cases, await loadPrism(document), sendTo(mock, api), counts);
}

function listGithubCases(document: Document): Case[] {
  const none: Credentials = { headers: {} };
  const operations = listSampleOperations(document)
    .filter(({ method }) => method === 'GET')
    .slice(0, 300);
  return operations.flatMap((operation) => {
    const request = sampleRequest(operation, none.headers);
    const withHeaders = (headers: Record<string, string>) => ({
      title: `${operation.title} ${JSON.stringify(headers)}`,
      request: { ...request, headers },
    });
    const paged = {
      title: `${operation.title} paged`,
      request: { ...request, path: `${request.path.split('?', 1)[0]}?per_page=101&page=x` },
    };
    return [withHeaders({}), withHeaders({ accept: 'text/html' }), withHeaders({ prefer: 'code=404' }), paged];
  });
}

function findGithub(): Document | undefined {
  try {
    return loadDocument(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'));
  } catch {
    return undefined;
  }
}

/** Whether `fetch` sends a request unchanged, and Prism's server either parses its body as JSON or ignores it. */
function isFetchable({ method, headers, path, body }: TestRequest): boolean {
  const isReadable = body === undefined || !/json/i.test(headers['content-type'] ?? '') || /^(\{.*\}|\[.*\]|\d+)$/.test(body);
  return (
    method !== 'TRACE' &&
    !(body !== undefined && /GET|HEAD/.test(method)) &&
    isReadable &&
    body !== '{"bad"' &&
    !path.startsWith('//') &&
    !path.includes('..')
  );
}

async function send(url: string, { method, path, headers, body }: TestRequest): Promise<TestResponse> {
  const response = await fetch(url + path, {
    method,
    headers: { accept: '', 'content-type': '', ...headers },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** Removes the headers of the connection, and a body that HTTP does not allow. */
function withoutLength({ request, response }: { request: TestRequest; response: TestResponse }) {
  const { 'content-length': _, connection: __, date: ___, 'keep-alive': ____, 'transfer-encoding': _____, ...headers } = response.headers;
  return { request, ...response, headers, ...((request.method === 'HEAD' || response.status === 204) && { body: '' }) };
}
