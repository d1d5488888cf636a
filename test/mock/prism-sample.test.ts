// A sample of what differential.test.ts compares, without a process: it takes seconds, and `npm run mutate` can run it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../scripts/mock/description/load-document.ts';
import { DIFFERENCES } from './differences.ts';
import type { Case, Credentials } from './differential/cases.ts';
import { compareResponses, sendTo } from './differential/compare.ts';
import { listEdgeCases } from './differential/edge-cases.ts';
import { isMalformedJson, isMediaType, type TestRequest } from './differential/prism.ts';
import { listSampleOperations } from './differential/sample-operations.ts';
import { type ServedPrism, servePrism } from './differential/serve-prism.ts';
import { listVariants } from './differential/variants.ts';

const ALL_CREDENTIALS = { headers: { 'x-key': 'k', authorization: 'Bearer t', cookie: 'sid=1' }, query: { key: 'k' } };
const STEP = 37;

describe.each<[string, Credentials, Case[]]>([
  ['every-feature', ALL_CREDENTIALS, []],
  ['edge-cases', { headers: {} }, listEdgeCases()],
])('for the description %s', (name, credentials, edgeCases) => {
  const path = `test/mock/descriptions/${name}.yaml`;
  const document = loadDocument(path);
  const variants = listVariants(document, listSampleOperations(document), credentials);
  const cases = [...edgeCases, ...variants].filter(({ request }) => !/dynamic=true/.test(request.path + request.headers.prefer));
  let prism: ServedPrism;
  beforeAll(async () => {
    prism = await servePrism(path);
  });
  afterAll(() => prism.stop());

  it('the mock responds like the server of Prism', async () => {
    const mock = createMock({ documents: { api: document }, exchanges: false });
    const answered = cases.filter(({ request }) => !failsPrism(request)).filter((_, index) => index % STEP === 0);
    const compared = [{ send: sendTo(mock, 'api'), differences: DIFFERENCES.filter(({ isOfExchanges }) => !isOfExchanges) }];
    expect(await compareResponses(answered, prism.send, compared, new Map())).toEqual([]);
  });

  it('the fast path responds like the mock with its engine, which every request with a preference needs', async () => {
    const send = sendTo(createMock({ documents: { api: document } }), 'api');
    const free = cases.filter(({ request: { headers, path } }) => headers.prefer === undefined && !path.includes('__'));
    for (const { title, request } of free.filter((_, index) => index % STEP === 0)) {
      const withEngine = await send({ ...request, headers: { ...request.headers, prefer: 'respond-async' } });
      // The second response is the one that is stored.
      for (const _ of [1, 2]) expect([title, await send(request)]).toEqual([title, withEngine]);
    }
  });
});

/** Whether Prism would fail or wait endlessly. */
function failsPrism(request: TestRequest): boolean {
  const { accept = '*/*', 'content-type': contentType = 'text/plain' } = request.headers;
  const areReadable = [...accept.split(','), contentType].every(isMediaType);
  return !areReadable || isMalformedJson(request) || /\/(list-header|styles)|%ff/.test(request.path);
}
