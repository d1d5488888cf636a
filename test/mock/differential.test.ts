import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../scripts/mock/description/load-document.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listDocumented } from '../contract/page.ts';
import { type Case, type Credentials, listDocumentedCases, listGenerated } from './cases.ts';
import { askMock, compareAnswers, type Surprise } from './compare.ts';
import { DIFFERENCES } from './differences.ts';
import { listDescribed, sampleRequest } from './operations.ts';
import { loadPlainPrism, type PlainAnswer, type PlainRequest, servePlainPrism } from './plain-prism.ts';
import { listVariants } from './variants.ts';

const APIS = listDocumented();
const TOKEN = { headers: { 'x-auth-token': 'a-token' } };
const EVERY_KEY = { headers: { 'x-key': 'k', authorization: 'Bearer t', cookie: 'sid=1' }, query: { key: 'k' } };
const GITHUB = findGithub();

const madeUp = loadDocument('test/mock/fixture.yaml');
const seen = new Map<string, number>();

describe.each(APIS)('%s answers as Prism does', (api) => {
  const document = loadDocument(`generated/${api}/openapi.yaml`);

  it('to what the page documents, and to what follows from its tables', async () => {
    expect(await compare(api, document, listDocumentedCases(api))).toEqual([]);
  });

  it('to generated bodies and parameters, and to each in parts broken', async () => {
    expect(await compare(api, document, listGenerated(document, TOKEN, 150))).toEqual([]);
  });

  it('to every kind of header, query, path, body and credentials', async () => {
    expect(await compare(api, document, listVariants(document, TOKEN))).toEqual([]);
  });
});

describe('a made-up description is answered as Prism does', () => {
  it('to generated bodies and parameters', async () => {
    expect(await compare('made-up', madeUp, listGenerated(madeUp, EVERY_KEY, 40))).toEqual([]);
  });

  it('to every kind of header, query, path, body and credentials', async () => {
    expect(await compare('made-up', madeUp, listVariants(madeUp, EVERY_KEY))).toEqual([]);
  });

  it('whatever was asked before', async () => {
    const cases = listVariants(madeUp, EVERY_KEY).filter(({ request }) => request.path.startsWith('/things'));
    expect(await compare('made-up', madeUp, [...cases, ...cases.toReversed()])).toEqual([]);
  });
});

// Too large to be installed for this alone: `npm i --no-save @octokit/openapi` brings it.
describe.skipIf(GITHUB === undefined)("GitHub's first 300 GET operations are answered as Prism does", () => {
  it('to samples, an unknown media type and a status asked for', { timeout: 60_000 }, async () => {
    const document = GITHUB as Document;
    expect(await compare('github', document, listGithubCases(document))).toEqual([]);
  });
});

describe('the list of differences', () => {
  it('has only what was met', () => {
    expect(DIFFERENCES.filter(({ name }) => !seen.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('Prism called plainly', () => {
  let served: Awaited<ReturnType<typeof servePlainPrism>>;
  beforeAll(async () => {
    served = await servePlainPrism(madeUp);
  });
  afterAll(() => served.close());

  it('answers as its own server does', async () => {
    const plain = await loadPlainPrism(madeUp);
    const chosen = listVariants(madeUp, EVERY_KEY).filter(({ request }, index) => index % 23 === 0 && isFetchable(request));
    const answered = await Promise.all(chosen.map(async ({ request }) => ({ request, answer: await plain(request) })));
    // Where its engine throws, its server never answers.
    const cases = answered.filter(
      ({ answer }) => !(answer.status === 500 && answer.headers['content-type'] === 'application/problem+json'),
    );
    const fetched = await Promise.all(cases.map(async ({ request }) => ({ request, answer: await send(served.url, request) })));
    expect(cases.length).toBeGreaterThan(100);
    expect(fetched.map(withoutLength)).toEqual(cases.map(withoutLength));
  });
});

async function compare(api: string, document: Document, cases: Case[]): Promise<Surprise[]> {
  const mock = createMock({ documents: { [api]: document } });
  return compareAnswers(cases, await loadPlainPrism(document), askMock(mock, api), seen);
}

function listGithubCases(document: Document): Case[] {
  const none: Credentials = { headers: {} };
  const operations = listDescribed(document)
    .filter(({ method }) => method === 'GET')
    .slice(0, 300);
  return operations.flatMap((operation) => {
    const request = sampleRequest(operation, none.headers);
    const make = (headers: Record<string, string>) => ({
      title: `${operation.title} ${JSON.stringify(headers)}`,
      request: { ...request, headers },
    });
    const paged = {
      title: `${operation.title} paged`,
      request: { ...request, path: `${request.path.split('?', 1)[0]}?per_page=101&page=x` },
    };
    return [make({}), make({ accept: 'text/html' }), make({ prefer: 'code=404' }), paged];
  });
}

function findGithub(): Document | undefined {
  try {
    return loadDocument(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'));
  } catch {
    return undefined;
  }
}

/** Whether `fetch` sends it as it is, and Prism's server reads it as JSON or not at all. */
function isFetchable({ method, headers, path, body }: PlainRequest): boolean {
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

async function send(url: string, { method, path, headers, body }: PlainRequest): Promise<PlainAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: { accept: '', 'content-type': '', ...headers },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** Leaves out what belongs to the connection, and a body that HTTP does not let through. */
function withoutLength({ request, answer }: { request: PlainRequest; answer: PlainAnswer }) {
  const { 'content-length': _, connection: __, date: ___, 'keep-alive': ____, 'transfer-encoding': _____, ...headers } = answer.headers;
  return { request, ...answer, headers, ...((request.method === 'HEAD' || answer.status === 204) && { body: '' }) };
}
