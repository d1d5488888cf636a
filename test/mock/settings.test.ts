import { describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi } from './describe-api.ts';

describe('a setting', () => {
  const content = { 'application/json': { schema: { type: 'string', minLength: 3 }, example: 'no' } };
  const documents = { api: describeApi({ '/a': { get: { responses: { 200: { description: 'OK.', content } } } } }) };
  const get = async (settings: object, prefer = '') => {
    const response = await createMock({ documents, ...settings }).fetch('/api/a', { headers: { prefer } });
    return { status: response.status, body: await response.json() };
  };

  it('responds with examples by default, and with data from the schemas instead of them', async () => {
    expect(await get({})).toEqual({ status: 200, body: 'no' });
    expect(await get({ ignoreExamples: true })).toEqual({ status: 200, body: 'string' });
    const dynamic = await get({ dynamic: true, seed: 'one' });
    expect(dynamic.body).toMatch(/^.{3,}$/s);
    expect([await get({ dynamic: true, seed: 'one' }), await get({ dynamic: true, seed: 'two' })]).toEqual([
      dynamic,
      expect.not.objectContaining(dynamic),
    ]);
    expect([await get({}, 'dynamic=true, seed=one'), await get({ dynamic: true }, 'dynamic=false')]).toEqual([dynamic, await get({})]);
  });

  it('makes an example that does not match its schema a 500', async () => {
    expect(await get({ errors: true })).toMatchObject({
      status: 500,
      body: { type: 'https://stoplight.io/prism/errors#VIOLATIONS', validation: [{ location: ['response', 'body'], severity: 'Error' }] },
    });
  });
});
