import { describe, expect, it } from 'vitest';
import { type DerivedCase, deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';
import type { PageOperation } from './page.ts';

const PAGE: PageOperation = {
  operationId: 'restoreBackup',
  source: { document: 'Guide', publisher: 'A provider', title: 'Restore', url: 'https://docs.invalid/restore', retrieved: '2026-01-01' },
  method: 'POST',
  path: '/{tenant}/restore',
  token: { name: 'X-Token', in: 'header' },
  parameters: [
    { name: 'tenant', in: 'path', mandatory: true, type: 'string', minLength: 1, maxLength: 3 },
    { name: 'limit', in: 'query', mandatory: false, type: 'integer', minimum: 1, maximum: 9 },
    { name: 'region', in: 'header', mandatory: true, type: 'string', minLength: 2 },
  ],
  cases: { server: 'a server', disk: 'a disk' },
  request: [
    { path: 'job', mandatory: true, type: 'object' },
    { path: 'job.server', mandatory: ['server'], type: 'string', minLength: 1, maxLength: 4 },
    { path: 'job.disk', mandatory: ['disk'], type: 'string' },
    { path: 'job.count', mandatory: false, type: ['integer', 'string'], minimum: 1, maximum: 5 },
    { path: 'job.maps', mandatory: false, type: 'array' },
    { path: 'job.maps[].from', mandatory: true, type: 'string' },
  ],
  responses: [{ status: '202' }, { status: '400' }],
  exchanges: [
    {
      name: 'serverRestore',
      case: 'server',
      request: { path: '/abc/restore', body: { job: { server: 's1' } } },
      response: { status: '202' },
    },
  ],
};

const negative = deriveNegativeCases(PAGE);
const boundary = deriveBoundaryCases(PAGE);

function find(cases: DerivedCase[], title: string): DerivedCase {
  const found = cases.find((derived) => derived.title === title);
  if (found === undefined) throw new Error(`There is no case \`${title}\`; there are ${cases.map((derived) => derived.title).join(', ')}.`);
  return found;
}

const bodyOf = (cases: DerivedCase[], title: string) => find(cases, title).request.body;

describe('deriveNegativeCases', () => {
  it('sends no token and expects 401', () => {
    const { request, expectStatus } = find(negative, 'the token is missing');
    expect(expectStatus).toBe(401);
    expect(request).toEqual({
      method: 'POST',
      path: '/abc/restore',
      headers: { 'Content-Type': 'application/json', region: 'aa' },
      body: { job: { server: 's1' } },
    });
  });

  it('drops a mandatory field from the smallest body that its case allows', () => {
    expect(bodyOf(negative, 'job is missing (server)')).toEqual({});
    expect(bodyOf(negative, 'job.server is missing (server)')).toEqual({ job: {} });
    expect(bodyOf(negative, 'job.disk is missing (disk)')).toEqual({ job: {} });
  });

  it('drops a mandatory field of an optional list from a body that has the list', () => {
    expect(bodyOf(negative, 'job.maps[].from is missing (disk)')).toMatchObject({ job: { maps: [{}] } });
    expect(JSON.stringify(bodyOf(negative, 'job.maps[].from is missing (disk)'))).not.toContain('from');
  });

  it('sets a mandatory field to null', () => {
    expect(bodyOf(negative, 'job.server is null (server)')).toEqual({ job: { server: null } });
  });

  it('gives each type that a field does not have', () => {
    const count = negative.filter(({ where, title }) => where === 'job.count' && title.endsWith('(disk)'));
    expect(count.map(({ title }) => title)).toEqual([
      'job.count is 1.5 (disk)',
      'job.count is true (disk)',
      'job.count is [] (disk)',
      'job.count is {} (disk)',
      'job.count is null (disk)',
      'job.count is 0 (disk)',
      'job.count is 6 (disk)',
    ]);
  });

  it('steps over both ends of a range', () => {
    expect(bodyOf(negative, 'job.server has 0 characters (server)')).toMatchObject({ job: { server: '' } });
    expect(bodyOf(negative, 'job.server has 5 characters (server)')).toMatchObject({ job: { server: 'aaaaa' } });
    expect(find(negative, 'path tenant has 4 characters').request.path).toBe('/aaaa/restore');
    expect(find(negative, 'query limit is 10').request.path).toBe('/abc/restore?limit=10');
    expect(find(negative, 'header region has 1 characters').request.headers.region).toBe('a');
  });

  it('skips an empty path segment, since that is another path', () => {
    expect(negative.map(({ title }) => title)).not.toContain('path tenant has 0 characters');
  });

  it('omits a mandatory header, sends text for a number, and omits a body that has a mandatory field', () => {
    expect(find(negative, 'header region is missing').request.headers).not.toHaveProperty('region');
    expect(find(negative, 'query limit is text').request.path).toBe('/abc/restore?limit=text');
    expect(find(negative, 'the body is left out').request).not.toHaveProperty('body');
  });

  it('expects 400 where a page or its error codes have it, and 422 elsewhere', () => {
    const statuses = (page: PageOperation) => new Set(deriveNegativeCases(page).map(({ expectStatus }) => expectStatus));
    const responses = [{ status: '202' }];
    const rows = [{ status: '400', name: 'invalid', code: 'E', message: 'No.', remedy: 'None.' }];
    expect(statuses(PAGE)).toEqual(new Set([401, 400]));
    expect(statuses({ ...PAGE, responses })).toEqual(new Set([401, 422]));
    expect(statuses({ ...PAGE, responses, errorCodes: { title: 'Errors', body: { code: '{code}' }, fields: [], rows } })).toEqual(
      new Set([401, 400]),
    );
  });

  it('gives a field beside the field that it excludes, and each without the other', () => {
    const request: PageOperation['request'] = [
      { path: 'id', mandatory: false, type: 'string' },
      { path: 'name', mandatory: false, type: 'string', maxLength: 2, excludes: 'id' },
    ];
    const { cases: _, ...page } = { ...PAGE, request };
    expect(bodyOf(deriveNegativeCases(page), 'name is given beside id')).toEqual({ id: 'a', name: 'a' });
    expect(bodyOf(deriveNegativeCases(page), 'name has 3 characters')).toEqual({ name: 'aaa' });
    expect(bodyOf(deriveBoundaryCases(page), 'the body has everything')).toEqual({ id: 'a' });
    expect(bodyOf(deriveBoundaryCases(page), 'name is given instead of id')).toEqual({ name: 'a' });
  });

  it('gives each case a unique title', () => {
    const titles = [...negative, ...boundary].map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('deriveBoundaryCases', () => {
  it('meets both ends of a range', () => {
    expect(bodyOf(boundary, 'job.server has 1 characters (server)')).toMatchObject({ job: { server: 'a' } });
    expect(bodyOf(boundary, 'job.server has 4 characters (server)')).toMatchObject({ job: { server: 'aaaa' } });
    expect(bodyOf(boundary, 'job.count is 5 (disk)')).toMatchObject({ job: { count: 5 } });
    expect(find(boundary, 'path tenant has 3 characters').request.path).toBe('/aaa/restore');
    expect(find(boundary, 'query limit is 9').request.path).toBe('/abc/restore?limit=9');
  });

  it('omits each optional field in at least one case', () => {
    expect(bodyOf(boundary, 'job.disk is left out (server)')).not.toHaveProperty('job.disk');
    expect(find(boundary, 'query limit is left out').request.path).toBe('/abc/restore');
    expect(boundary.map(({ title }) => title)).not.toContain('job.disk is left out (disk)');
  });

  it('sends the smallest and the largest request that each case allows', () => {
    expect(bodyOf(boundary, 'the body has only what is mandatory (disk)')).toEqual({ job: { disk: 'a' } });
    expect(bodyOf(boundary, 'the body has everything (disk)')).toEqual({
      job: { server: 's1', disk: 'a', count: 1, maps: [{ from: 'a' }] },
    });
  });

  it('omits a body without a mandatory field', () => {
    const page = { ...PAGE, cases: { any: 'anything' }, request: [{ path: 'job', mandatory: false, type: 'object' as const }] };
    expect(find(deriveBoundaryCases(page), 'the body is left out').expectStatus).toBe(202);
    expect(deriveNegativeCases(page).map(({ title }) => title)).not.toContain('the body is left out');
  });
});
