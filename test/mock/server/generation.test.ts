import { afterEach, describe, expect, it } from 'vitest';
import { useFolder } from './save.ts';
import { type RunningMock, startMock } from './start-mock.ts';

const LIMIT = { timeout: 60_000 };
const DYNAMIC = { headers: { prefer: 'dynamic=true' } };

const save = useFolder();
const running: RunningMock[] = [];

afterEach(() => Promise.all(running.splice(0).map((mock) => mock.stop())));

// Repeats an empty group 10¹² times: slow in the same way on every machine, without memory or recursion.
const SLOW = { type: 'string', pattern: '^((((){1000}){1000}){1000}){1000}$' };

/** Starts the mock of a description whose data takes hours to generate, and of one whose data does not. */
async function startBoth(): Promise<{ mock: RunningMock; url: string }> {
  const respondWith = (schema: object) => ({
    '/data': { get: { responses: { 200: { description: 'OK.', content: { 'application/json': { schema } } } } } },
  });
  const endless = {
    openapi: '3.1.0',
    info: { title: 'Endless', version: '1' },
    paths: respondWith({ $ref: '#/components/schemas/Slow' }),
    components: { schemas: { Slow: SLOW } },
  };
  const quick = {
    openapi: '3.1.0',
    info: { title: 'Quick', version: '1' },
    paths: respondWith({ type: 'integer', minimum: 7, maximum: 7 }),
  };
  const mock = startMock('--port', '0', '--quiet', `endless=${save('endless.json', endless)}`, `quick=${save('quick.json', quick)}`);
  running.push(mock);
  return { mock, url: await mock.url };
}

describe('data that takes too long to generate', () => {
  it('is refused with a problem that names its schema, while health and other APIs respond', LIMIT, async () => {
    const { url } = await startBoth();
    let isPending = true;
    const endless = fetch(`${url}/endless/data`, DYNAMIC).finally(() => {
      isPending = false;
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await (await fetch(`${url}/quick/data`, DYNAMIC)).json()).toBe(7);
    expect(await (await fetch(`${url}/quick/data`)).json()).toBe(7);
    expect(isPending).toBe(true);

    const response = await endless;
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:restore-contracts:data-timeout',
      detail: expect.stringContaining(
        'the schema #/components/schemas/Slow of the response of GET /data with status 200 took more than 5 s',
      ),
    });
    expect(await (await fetch(`${url}/quick/data`, DYNAMIC)).json()).toBe(7);
  });

  it('does not keep the process from ending', LIMIT, async () => {
    const { mock, url } = await startBoth();
    expect(await (await fetch(`${url}/quick/data`, DYNAMIC)).json()).toBe(7);
    const endless = fetch(`${url}/endless/data`, DYNAMIC).catch((error: Error) => error);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await mock.stop()).toBe(0);
    await endless;
  });
});
