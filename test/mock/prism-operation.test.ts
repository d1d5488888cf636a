import { expect, it } from 'vitest';
import { readPrismOperation } from '../../scripts/mock/engine/prism-operation.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { describeApi } from './describe-api.ts';

it('an operation is found by its path and its method', async () => {
  const describe = (operationId: string) => ({ operationId, responses: { 204: { description: 'OK.' } } });
  const paths = { '/a': { get: describe('getA'), put: describe('putA') }, '/b': { get: describe('getB'), put: describe('putB') } };
  const document = describeApi(paths) as unknown as Document;
  const operation = await readPrismOperation(document, { path: '/b', method: 'put', operationId: 'putB' });
  expect(operation.iid).toBe('putB');
});
