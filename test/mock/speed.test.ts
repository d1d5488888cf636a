import { expect, it, onTestFinished, vi } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { describeApi, respondWith } from './describe-api.ts';

const request = (target: string, headers: Record<string, string> = {}) => ({
  method: 'GET',
  target,
  header: (name: string) => headers[name],
  headers: () => headers,
  body: undefined,
});

it('a request is handled synchronously when it is repeated, for 16 Accept headers of each exchange', async () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  const { handle } = createMock({ documents: { api: describeApi({ '/a/{id}': { get: respondWith('a', { parameters }) } }) } });
  const accepts = Array.from({ length: 17 }, (_, index) => `application/json;q=0.${index + 1}`);
  for (const accept of accepts) await handle(request('/api/a/x', { accept }));
  const isAsync = accepts.map((accept) => handle(request('/api/a/x', { accept })) instanceof Promise);
  expect(isAsync).toEqual(accepts.map((_, index) => index === 16));
  for (const accept of accepts) expect(await handle(request('/api/a/x', { accept }))).toMatchObject({ status: 200, body: '"a"' });
});

it('a repeated request is handled synchronously with other valid parameters, and refused with invalid ones', async () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 3 } },
    { name: 'size', in: 'query', schema: { type: 'integer' } },
    { name: 'X-Mode', in: 'header', schema: { type: 'boolean' } },
  ];
  const { handle } = createMock({ documents: { api: describeApi({ '/a/{id}': { get: respondWith('a', { parameters }) } }) } });
  await handle(request('/api/a/x?size=1', { 'x-mode': 'true' }));
  expect(handle(request('/api/a/y?size=2', { 'x-mode': 'false' }))).toMatchObject({ status: 200 });
  for (const [target, mode] of [
    ['/api/a/long?size=1', 'true'],
    ['/api/a/x?size=large', 'true'],
    ['/api/a/x?size=1', 'fast'],
  ] as const)
    expect(await handle(request(target, { 'x-mode': mode }))).toMatchObject({ status: 422 });
});

it('a repeated request with credentials in a header is handled synchronously', async () => {
  const securitySchemes = { Token: { type: 'apiKey', in: 'header', name: 'X-Token' } };
  const { handle } = createMock({
    documents: {
      api: describeApi({ '/a': { get: respondWith('a', { security: [{ Token: [] }] }) } }, { components: { securitySchemes } }),
    },
  });
  await handle(request('/api/a', { 'x-token': 't' }));
  expect(handle(request('/api/a', { 'x-token': 't' }))).toMatchObject({ status: 200, body: '"a"' });
});

it('a repeated request with a JSON body is handled synchronously', async () => {
  const requestBody = { content: { 'application/json': { schema: { type: 'object', properties: { disk: { type: 'string' } } } } } };
  const { handle } = createMock({ documents: { api: describeApi({ '/a': { post: respondWith('a', { requestBody }) } }) } });
  const body = new TextEncoder().encode('{"disk":"d"}');
  const post = () => handle({ ...request('/api/a', { 'content-type': 'application/json' }), method: 'POST', body });
  await post();
  expect(post()).toMatchObject({ status: 200, body: '"a"' });
});

it('warming up prepares every operation, whatever is wrong with others, and is not recorded', async () => {
  const broken = { get: { responses: { 200: { $ref: '#/components/responses/Nothing' } } } };
  const unread = () => {
    throw new Error('This description cannot be read.');
  };
  const mock = createMock({ documents: { unread, api: describeApi({ '/broken': broken, '/a/{id}': { get: respondWith('a') } }) } });
  await mock.warmUp();
  expect(mock.requests()).toEqual([]);
  expect((await mock.fetch('/health')).status).toBe(200);
  expect((await mock.fetch('/api/a/x')).status).toBe(200);
  expect((await mock.fetch('/api/broken')).status).toBe(500);
});

it.each(['code=200', 'example=b', 'dynamic=false', 'seed=1', 'code=200, example=b, dynamic=false, seed=1'])(
  'the preference %s is read without the reader of Prism, which loads for 0.3 s',
  async (prefer) => {
    const reader = '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
    vi.doMock(reader, () => {
      throw new Error('It is loaded.');
    });
    onTestFinished(() => {
      vi.doUnmock(reader);
    });
    const content = { 'application/json': { schema: {}, examples: { b: { value: 'b' } } } };
    const documents = { api: describeApi({ '/a': { get: { responses: { 200: { description: 'OK.', content } } } } }) };
    const response = await createMock({ documents }).fetch('/api/a', { headers: { prefer } });
    expect([response.status, await response.json()]).toEqual([200, 'b']);
  },
);
