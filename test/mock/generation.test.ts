import { describe, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi } from './describe-api.ts';

const DYNAMIC = { headers: { prefer: 'dynamic=true' } };

const respond = (schema: object, type = 'application/json') => ({ description: 'OK.', content: { [type]: { schema } } });
// Repeats an empty group 10¹² times: slow in the same way on every machine, without memory or recursion.
const SLOW = { type: 'string', pattern: '^((((){1000}){1000}){1000}){1000}$' };
const QUICK = describeApi({ '/data': { get: { responses: { 200: respond({ const: 7 }) } } } });

describe('data that takes too long to generate', () => {
  it.each([
    ['the schema Slow of', { 200: respond({ $ref: '#/components/schemas/Slow' }) }, 200],
    ['the schema of', { '2XX': respond(SLOW) }, 200],
  ])('is refused with a problem that names %s its response, while other APIs respond', async (named, responses, status) => {
    const { fetch } = createMock({
      documents: {
        endless: describeApi({ '/data': { get: { responses } } }, { components: { schemas: { Slow: SLOW } } }),
        quick: QUICK,
        other: QUICK,
      },
    });
    const getQuick = async (api = 'quick', init = {}) => (await fetch(`/${api}/data`, init)).json();
    // Both workers start, which takes long on a busy machine.
    expect(await Promise.all([getQuick('quick', DYNAMIC), getQuick('other', DYNAMIC)])).toEqual([7, 7]);
    let isPending = true;
    const endless = fetch('/endless/data', DYNAMIC).finally(() => {
      isPending = false;
    });
    expect([await getQuick('quick', DYNAMIC), await getQuick(), isPending]).toEqual([7, 7, true]);
    const response = await endless;
    expect([response.status, await response.json()]).toEqual([
      500,
      expect.objectContaining({
        type: 'urn:restore-contracts:data-timeout',
        detail: `Generating data for ${named} the response of GET /data with status ${status} took more than 5 s. Add an example to the description, or choose a response that has one.`,
      }),
    ]);
    expect(await getQuick('other', DYNAMIC)).toBe(7);
  });
});
