import { describe, expect, it } from 'vitest';
import { compareApi } from './compare-api.ts';
import { API, RESTORES, SECURITY, SERVERS } from './mutations/api.ts';
import { EXAMPLES } from './mutations/examples.ts';
import { PARAMETERS } from './mutations/parameters.ts';
import { type Loose, original, Parts, page } from './mutations/parts.ts';
import { REQUESTS } from './mutations/requests.ts';
import { RESPONSES } from './mutations/responses.ts';
import type { Page } from './page.ts';

const MUTATIONS = [...API, ...SERVERS, ...SECURITY, ...RESTORES, ...PARAMETERS, ...REQUESTS, ...RESPONSES, ...EXAMPLES];

describe('a description', () => {
  it('that agrees with its pages has no difference', () => {
    expect(compareApi(page, original)).toEqual([]);
  });

  it.each(MUTATIONS)('in which %s differs from its pages', (_what, mutate, difference) => {
    const parts = new Parts();
    mutate(parts);
    const differences = compareApi(page, parts.document);
    expect(
      differences.filter((found) => found.startsWith(difference)),
      differences.join('\n'),
    ).not.toEqual([]);
  });
});

describe('a page', () => {
  type PageMutation = [what: string, mutate: (page: Page & Loose) => unknown, difference: string];
  const find = (copy: Page, operationId: string): Loose => copy.operations.find((operation) => operation.operationId === operationId);

  it.each<PageMutation>([
    [
      'an operation is added',
      (copy) => copy.operations.push({ ...find(copy, 'getSnapshot'), path: '/v1/vaults' }),
      'GET /v1/vaults: is documented, not described',
    ],
    [
      'a parameter is added',
      (copy) => find(copy, 'deleteSnapshot').parameters.push({ name: 'force', in: 'query', type: 'boolean' }),
      'deleteSnapshot query force: is documented, not described',
    ],
    [
      'a status is added',
      (copy) => find(copy, 'deleteSnapshot').responses.push({ status: '423' }),
      'deleteSnapshot response 423: is documented, not described',
    ],
    [
      'a header is added',
      (copy) => Object.assign(find(copy, 'deleteSnapshot'), { headers: [{ name: 'X-Trace', statuses: ['204'] }] }),
      'deleteSnapshot response 204 header X-Trace: is documented, not described',
    ],
    [
      'a header is mandatory',
      (copy) => Object.assign(find(copy, 'createSnapshot').headers[0], { mandatory: true }),
      'createSnapshot response 201 header Location: is mandatory, described as optional',
    ],
    [
      'a token comes from another page',
      (copy) => Object.assign(find(copy, 'getSnapshot'), { token: { ...find(copy, 'getSnapshot').token, from: 'Tokens' } }),
      'getSnapshot header Authorization: comes from Tokens',
    ],
    ['no token is documented', (copy) => delete find(copy, 'getSnapshot').token, 'getSnapshot security: AccessToken is described'],
    [
      'an exchange was repaired',
      (copy) => Object.assign(find(copy, 'getSnapshot').exchanges[0], { repaired: { response: 'A comma.' } }),
      'getSnapshot exchange availableSnapshot: the example of response 200 is explained',
    ],
  ])('in which %s differs from its description', (_what, mutate, difference) => {
    const copy = structuredClone(page);
    mutate(copy);
    const differences = compareApi(copy, original);
    expect(
      differences.filter((found) => found.startsWith(difference)),
      differences.join('\n'),
    ).not.toEqual([]);
  });
});
