import { describe, expect, it } from 'vitest';
import { type Coverage, listCovered, mergeCoverage, summarizeCoverage, toPercent } from '../../scripts/mock/coverage/coverage.ts';
import { renderCoverage } from '../../scripts/mock/coverage/render-coverage.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi } from './describe-api.ts';

const error = { type: 'object', properties: { error_code: { type: 'string' } } };
const content = (examples: object) => ({ 'application/json': { schema: error, examples } });
const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 12 } }];
const responses = {
  200: { description: 'The backup.', content: content({ ready: { value: {} }, default: { value: { unnamed: true } } }) },
  404: { description: 'None.', content: content({ noDisk: { value: { error_code: 'E.1' } }, noBackup: { value: { error_code: 'E.2' } } }) },
  '5XX': { description: 'Failed.' },
};
const documents = {
  api: describeApi({
    '/backups/{id}': {
      parameters,
      get: { operationId: 'getBackup', responses },
      delete: { responses: { 204: { description: 'Deleted.' } } },
    },
  }),
};

describe('mock.requests()', () => {
  it('lists requests in their order, with operation, exchange, status and violations', async () => {
    const { fetch, requests } = createMock({ documents });
    await fetch('/api/backups/noDisk?token=secret');
    await fetch('/api/backups/longer-than-allowed');
    await fetch('/api/backups/x', { method: 'DELETE' });
    await fetch('/elsewhere');
    await fetch('/health');
    expect(requests()).toStrictEqual([
      { method: 'GET', path: '/api/backups/noDisk', api: 'api', operation: 'getBackup', status: 404, exchange: 'noDisk', violations: [] },
      expect.objectContaining({ status: 422, violations: [expect.objectContaining({ location: ['request', 'path', 'id'] })] }),
      { method: 'DELETE', path: '/api/backups/x', api: 'api', operation: 'DELETE /backups/{id}', status: 204, violations: [] },
      expect.objectContaining({ method: 'GET', path: '/elsewhere', status: 404 }),
    ]);
  });

  it('contains no token and no body', async () => {
    const { handle, requests, coverage } = createMock({ documents });
    const headers: Record<string, string> = { authorization: 'Bearer secret', 'content-type': 'application/json' };
    const body = new TextEncoder().encode('{"secret": "secret');
    for (const target of ['/api/backups/x?token=secret', 'http://user:secret@localhost/api/backups/x', 'nowhere?token=secret']) {
      await handle({ method: 'DELETE', target, header: (name) => headers[name], headers: () => headers, body });
      await handle({ method: 'DELETE', target, header: () => 'fault=connection-reset', headers: () => headers, body });
    }
    expect(requests().map(({ path }) => path)).toEqual(['/api/backups/x', '/api/backups/x', '/api/backups/x', '/api/backups/x', '', '']);
    expect(JSON.stringify([requests(), coverage()])).not.toContain('secret');
  });

  it('keeps the latest 1000', async () => {
    const { handle, requests } = createMock({ documents });
    const request = (target: string) => ({ method: 'GET', target, header: () => undefined, headers: () => ({}), body: undefined });
    for (let index = 0; index < 2500; index++) await handle(request(`/api/backups/${index}`));
    expect([requests().length, requests()[0]?.path, requests().at(-1)?.path]).toEqual([1000, '/api/backups/1500', '/api/backups/2499']);
  });

  it('is empty after mock.reset()', async () => {
    const mock = createMock({ documents });
    await mock.fetch('/api/backups/x');
    mock.reset();
    expect([mock.requests(), mock.coverage().apis.api?.getBackup?.requests]).toEqual([[], 0]);
  });
});

describe('contract coverage', () => {
  it('counts operations, statuses, exchanges, error codes and refusals', async () => {
    const { fetch, coverage } = createMock({ documents });
    for (const id of ['noDisk', 'noDisk', 'x', 'longer-than-allowed']) await fetch(`/api/backups/${id}`);
    await fetch('/api/backups/x', { headers: { prefer: 'code=503' } });
    expect(coverage()).toEqual({
      apis: {
        api: {
          getBackup: {
            route: 'GET /backups/{id}',
            requests: 5,
            refused: 1,
            refusals: { 'request.path.id: Request path parameter id must NOT have more than 12 characters': 1 },
            responses: {
              200: { requests: 1, exchanges: { ready: 1 }, codes: {} },
              404: { requests: 2, exchanges: { noDisk: 2, noBackup: 0 }, codes: { 'E.1': 2, 'E.2': 0 } },
              '5XX': { requests: 1, exchanges: {}, codes: {} },
            },
          },
          'DELETE /backups/{id}': {
            route: 'DELETE /backups/{id}',
            requests: 0,
            refused: 0,
            refusals: {},
            responses: { 204: { requests: 0, exchanges: {}, codes: {} } },
          },
        },
      },
      unmatched: 0,
    });
  });

  it('counts a refusal as the response that is described for it', async () => {
    const parameters = [{ name: 'page', in: 'query', required: true, schema: {} }];
    const content = { 'application/json': { schema: {}, example: { error: 'page' } } };
    const responses = { 200: { description: 'OK.' }, 422: { description: 'Invalid.', content } };
    const { fetch, coverage } = createMock({ documents: { api: describeApi({ '/a': { get: { parameters, responses } } }) } });
    expect((await fetch('/api/a')).status).toBe(422);
    expect(coverage().apis.api?.['GET /a']).toMatchObject({ refused: 1, responses: { 422: { requests: 1 } } });
  });

  it('counts a status that only default describes', async () => {
    const responses = { 200: { description: 'OK.' }, default: { description: 'An error.' } };
    const { fetch, coverage } = createMock({ documents: { api: describeApi({ '/a': { get: { responses } } }) } });
    await fetch('/api/a', { headers: { prefer: 'code=418' } });
    expect(coverage().apis.api?.['GET /a']?.responses).toMatchObject({ 200: { requests: 0 }, default: { requests: 1 } });
  });

  it('is a table with what was not covered', async () => {
    const { fetch, coverage } = createMock({ documents });
    for (const id of ['noDisk', 'x', 'x', 'longer-than-allowed']) await fetch(`/api/backups/${id}`);
    expect(renderCoverage(coverage()).split('\n')).toEqual([
      'Contract coverage: 54.5% (6 of 11)',
      '',
      '| API   | Operation            | Requests | Refused | Operations | Statuses | Exchanges | Codes |',
      '| ----- | -------------------- | -------: | ------: | ---------: | -------: | --------: | ----: |',
      '| api   | getBackup            |        4 |       1 |        1/1 |      2/3 |       2/3 |   1/2 |',
      '| api   | DELETE /backups/{id} |        0 |       0 |        0/1 |      0/1 |       0/0 |   0/0 |',
      '| Total |                      |        4 |       1 |        1/2 |      2/4 |       2/3 |   1/2 |',
      '',
      'Not covered:',
      '',
      '- api getBackup: 404 noBackup, 5XX',
      '- api DELETE /backups/{id}: everything',
    ]);
    await fetch('/elsewhere');
    expect(renderCoverage(coverage())).toContain('\n\nRequests that matched no operation: 1\n\nNot covered:');
  });

  it('of everything is 100%, and lists nothing that was not covered', async () => {
    const { fetch, coverage } = createMock({
      documents: { one: describeApi({ '/a': { get: { responses: { 204: { description: '' } } } } }) },
    });
    await fetch('/one/a');
    expect(renderCoverage(coverage())).toMatch(/^Contract coverage: 100% \(2 of 2\)\n\n(\|.*\|\n)*\|.*\|$/);
    expect(renderCoverage(createMock({ documents: { none: describeApi({}) } }).coverage())).toContain('100% (0 of 0)');
  });

  it('keeps the first 100 reasons for refusals, and counts them on', async () => {
    const { fetch, coverage } = createMock({ documents });
    const refuse = (index: number) => fetch('/api/backups/x', { headers: { prefer: `example=nope${index}` } });
    for (let index = 0; index < 102; index++) await refuse(index);
    await refuse(0);
    const { refused, refusals = {} } = coverage().apis.api?.getBackup ?? {};
    expect([refused, Object.keys(refusals).length, Object.values(refusals)[0]]).toEqual([103, 100, 2]);
  });

  it('does not count an error of the mock itself as a described response', async () => {
    const { fetch, coverage } = createMock({ documents });
    await fetch('/api/backups/x', { headers: { prefer: 'example=nope' } });
    expect(coverage().apis.api?.getBackup?.responses['404']?.requests).toBe(0);
  });

  it('is served while the mock runs, as JSON and as a table', async () => {
    const { fetch, coverage } = createMock({ documents });
    await fetch('/api/backups/noDisk');
    expect(await (await fetch('/coverage')).json()).toEqual(coverage());
    const table = await fetch('/coverage', { headers: { accept: 'text/markdown' } });
    expect(table.headers.get('content-type')).toBe('text/markdown');
    expect(await table.text()).toBe(`${renderCoverage(coverage())}\n`);
    expect((await fetch('/coverage', { method: 'DELETE' })).status).toBe(405);
  });

  it('of several runs adds up', async () => {
    const run = async (...ids: string[]): Promise<Coverage> => {
      const { fetch, coverage } = createMock({ documents });
      for (const id of ids) await fetch(`/api/backups/${id}`);
      return coverage();
    };
    const tooLong = 'longer-than-allowed';
    const both = mergeCoverage([await run('noDisk', 'x', tooLong), await run('noBackup'), await run(tooLong)]);
    expect(both).toEqual(await run('noDisk', 'x', 'noBackup', tooLong, tooLong));
    const { total } = summarizeCoverage(listCovered(both).map(({ operation }) => operation));
    // Of 2 operations, 4 statuses, 3 exchanges and 2 codes.
    expect([total, toPercent(total)]).toEqual([{ met: 8, described: 11 }, 72.7]);
  });
});
