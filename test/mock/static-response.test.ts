import { expect, it } from 'vitest';
import { pruneDocument } from '../../scripts/mock/description/prune-document.ts';
import { readPrismOperation } from '../../scripts/mock/engine/prism-operation.ts';
import { createStaticResponse } from '../../scripts/mock/engine/static-response.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listExchanges } from '../../scripts/openapi/exchanges.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { describeApi } from './describe-api.ts';

const object = { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } };
const json = (media: object) => ({ content: { 'application/json': media } });

/** The response that is created without calling Prism. */
async function create(response: object, more: object = {}, accept?: string) {
  const get = { responses: { 200: { description: 'OK.', ...response } }, ...more };
  const document = describeApi({ '/a': { get } }) as unknown as Document;
  const operation = await readPrismOperation(pruneDocument(document, '/a', 'get'), { path: '/a', method: 'get', operationId: undefined });
  return createStaticResponse(operation, accept, undefined);
}

it.each<[string, object, object]>([
  ['JSON', json({ schema: object, example: { size: 1 } }), { headers: { 'content-type': 'application/json' }, body: '{"size":1}' }],
  [
    'JSON of its own type',
    { content: { 'application/vnd.x+json': { schema: object, example: { size: 1 } } } },
    { headers: { 'content-type': 'application/vnd.x+json' }, body: '{"size":1}' },
  ],
  ['nothing', {}, { headers: {}, body: undefined }],
])('an example of %s is the response', async (_, response, expected) => {
  expect(await create(response)).toMatchObject({ status: 200, ...expected });
});

it('a response without a body does not depend on what the client accepts', async () => {
  expect(await create({}, {}, 'text/html')).toMatchObject({ status: 200, headers: {}, body: undefined });
});

it.each<[string, object, object?]>([
  ['has headers', { headers: { 'X-A': { schema: { type: 'string' } } } }],
  ['has no example', json({ schema: object })],
  ['has no schema', json({ example: { size: 1 } })],
  ['is not JSON', { content: { 'text/plain': { schema: { type: 'string' }, example: 'text' } } }],
  ['does not match its schema', json({ schema: object, example: { size: 'large' } })],
  ['has a schema that Prism changes', json({ schema: { allOf: [object] }, example: { size: 1 } })],
  ['is deprecated', json({ schema: object, example: { size: 1 } }), { deprecated: true }],
])('a response that %s is left to Prism', async (_, response, more) => {
  expect(await create(response, more)).toBeUndefined();
});

it.each([
  ['ready', 'text/html', undefined],
  ['ready', 'text/html,application/json', 200],
  ['invalid', 'text/html', 400],
  ['taken', 'text/html', 409],
])('the response of the exchange %s to a client that accepts %s has the status %s', async (name, accept, status) => {
  const respond = (key: string) => ({
    description: 'A response.',
    ...json({ schema: object, examples: { [key]: { value: { size: 1 } } } }),
  });
  const get = { responses: { 200: respond('ready'), 400: respond('invalid'), 409: respond('taken') } };
  const document = describeApi({ '/a': { get } }) as unknown as Document;
  const exchanges = listOperations(document).flatMap((operation) => listExchanges(document, operation));
  const operation = await readPrismOperation(document, { path: '/a', method: 'get', operationId: undefined });
  const exchange = exchanges.find((each) => each.name === name);
  expect(createStaticResponse(operation, accept, exchange)?.status).toBe(status);
});
