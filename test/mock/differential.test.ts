import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type MockOptions } from '../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../scripts/mock/description/load-document.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listPages } from '../contract/page.ts';
import { DIFFERENCES } from './differences.ts';
import { type Case, listDocumentedCases, listGenerated } from './differential/cases.ts';
import { compareResponses, sendTo, type UnexpectedDifference } from './differential/compare.ts';
import { listEdgeCases } from './differential/edge-cases.ts';
import { type RunningPrism, startPrismProcess } from './differential/prism.ts';
import { listSampleOperations, sampleRequest, selectByShape } from './differential/sample-operations.ts';
import { listVariants } from './differential/variants.ts';

const TOKEN = { headers: { 'x-auth-token': 'a-token' } };
const NO_CREDENTIALS = { headers: {} };
const ALL_CREDENTIALS = { headers: { 'x-key': 'k', authorization: 'Bearer t', cookie: 'sid=1' }, query: { key: 'k' } };
const GITHUB = findGithub();

// Thousands of requests take a while on a busy machine.
const OPTIONS = { timeout: 180_000 };

const prismProcess = startPrismProcess();
afterAll(() => prismProcess.stop());

const counts = new Map<string, number>();
// The number of requests grows with the kinds of operations and not with their number.
const shapes = new Set<string>();

describe.each(listPages())('for %s, the mock responds like the prism command', (api) => {
  const path = `generated/${api}/openapi.yaml`;
  const document = loadDocument(path);
  const operations = selectByShape(listSampleOperations(document), shapes);
  const compare = useBoth(path);

  it('to the documented exchanges and to the cases derived from the tables of the page', OPTIONS, async () => {
    expect(await compare(listDocumentedCases(api))).toEqual([]);
  });

  it('to generated bodies and parameters, valid and with one error', OPTIONS, async () => {
    expect(await compare(listGenerated(document, operations, TOKEN, 100))).toEqual([]);
  });

  it('to variants of headers, query, path, body and credentials', OPTIONS, async () => {
    expect(await compare(listVariants(document, operations, TOKEN))).toEqual([]);
  });
});

describe('for a description with every feature, the mock responds like the prism command', () => {
  const path = 'test/mock/descriptions/every-feature.yaml';
  const document = loadDocument(path);
  const operations = listSampleOperations(document);
  const compare = useBoth(path);

  it('to generated bodies and parameters', OPTIONS, async () => {
    expect(await compare(listGenerated(document, operations, ALL_CREDENTIALS, 30))).toEqual([]);
  });

  it('to variants of headers, query, path, body and credentials', OPTIONS, async () => {
    expect(await compare(listVariants(document, operations, ALL_CREDENTIALS))).toEqual([]);
  });

  it('in any order of the requests', OPTIONS, async () => {
    const cases = listVariants(document, operations, ALL_CREDENTIALS).filter(
      ({ request }, index) => request.path.startsWith('/things') && index % 4 === 0,
    );
    expect(await compare([...cases, ...cases.toReversed()])).toEqual([]);
  });
});

describe.each([
  ['edge-cases', listEdgeCases()],
  ['undefined-security', []],
  ['faker-options', []],
])('for the description %s, the mock responds like the prism command', (name, cases) => {
  const path = `test/mock/descriptions/${name}.yaml`;
  const document = loadDocument(path);
  const operations = listSampleOperations(document);
  const compare = useBoth(path);

  it('to variants of headers, query, path, body and credentials', OPTIONS, async () => {
    const credentials = name === 'undefined-security' ? ALL_CREDENTIALS : NO_CREDENTIALS;
    // The description with every feature is tested with all of them.
    const variants = listVariants(document, operations, credentials).filter((_, index) => index % 3 === 0);
    expect(await compare([...cases, ...variants])).toEqual([]);
  });
});

describe.each<[string[], MockOptions]>([
  [['--dynamic', '--seed=one'], { dynamic: true, seed: 'one' }],
  [['--errors'], { errors: true }],
  [['--ignoreExamples'], { ignoreExamples: true }],
])('with %j, the mock responds like the prism command', (prismOptions, mockOptions) => {
  const everyFeature = loadDocument('test/mock/descriptions/every-feature.yaml');
  const { paths } = loadDocument('test/mock/descriptions/edge-cases.yaml');
  const document = { ...everyFeature, paths: { ...everyFeature.paths, '/wrong-example': paths?.['/wrong-example'] } } as Document;
  const compare = useBoth(document, prismOptions, mockOptions);

  it('to samples and preferences', OPTIONS, async () => {
    const cases = listVariants(document, listSampleOperations(document), ALL_CREDENTIALS);
    const chosen = cases.filter(({ title }) => / sample$| prefer: | without credentials$/.test(title));
    expect(await compare(chosen)).toEqual([]);
  });
});

// The package is too large to install for this test only: `npm i --no-save @octokit/openapi` installs it.
if (GITHUB) {
  describe("for GitHub's first 300 GET operations, the mock responds like the prism command", () => {
    const compare = useBoth(GITHUB);

    it('to samples, an unknown media type and a preferred status', OPTIONS, async () => {
      expect(await compare(listGithubCases(GITHUB))).toEqual([]);
    });
  });
}

describe('the table of differences', () => {
  it('has only rows that a request meets', () => {
    expect(DIFFERENCES.filter(({ name }) => !counts.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

/** Runs the command on a description for the tests of a suite, and returns a function that compares it with the mock, with and without exchanges. */
function useBoth(
  description: string | Document,
  prismOptions: string[] = [],
  mockOptions: MockOptions = {},
): (cases: Case[]) => Promise<UnexpectedDifference[]> {
  let prism: RunningPrism;
  beforeAll(async () => {
    prism = await prismProcess.mock(description, ...prismOptions);
  });
  return (cases) => {
    const api = typeof description === 'string' ? loadDocument(description) : description;
    const withExchanges = createMock({ documents: { api }, ...mockOptions });
    const withoutExchanges = createMock({ documents: { api }, ...mockOptions, exchanges: false });
    const mocks = [
      { send: sendTo(withExchanges, 'api'), differences: DIFFERENCES },
      { send: sendTo(withoutExchanges, 'api'), differences: DIFFERENCES.filter(({ isOfExchanges }) => !isOfExchanges) },
    ];
    return compareResponses(cases, prism.send, mocks, counts);
  };
}

function listGithubCases(document: Document): Case[] {
  const operations = listSampleOperations(document)
    .filter(({ method }) => method === 'GET')
    .slice(0, 300);
  return operations.flatMap((operation) => {
    const request = sampleRequest(operation, {});
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
