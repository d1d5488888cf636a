import { describe, expect, it } from 'vitest';
import { listApiOperations } from '../../../scripts/docs/model/api-operation.ts';
import { listErrors } from '../../../scripts/docs/model/list-errors.ts';
import type { Example, Operation } from '../../../scripts/openapi/document.ts';

function errorsOf(operation: Operation) {
  const document = { openapi: '3.1.0', info: { title: 'Things', version: '1.0.0' }, paths: { '/things': { get: operation } } };
  return listApiOperations({ name: 'things', document, root: '', source: '' }).flatMap(listErrors);
}

function withExample(example: Example): Operation {
  return { operationId: 'listThings', responses: { 404: { content: { 'application/json': { examples: { notFound: example } } } } } };
}

describe('errors', () => {
  it.each<[string, unknown]>([
    ['error_msg', { error_code: 'E1', error_msg: 'No such thing.' }],
    ['a fault', { itemNotFound: { code: 404, message: 'No such thing.' } }],
    ['a problem', { type: 'about:blank', title: 'Not found', detail: 'No such thing.' }],
    ['a list', { errors: [{ code: 'E1', message: 'No such thing.' }] }],
    ['a text', 'No such thing.'],
  ])('have the message of a body with %s', (_name, value) => {
    const [error] = errorsOf(withExample({ summary: 'E1', description: 'Check the ID.', value }));
    expect(error?.codes).toEqual([
      { code: 'E1', key: 'notFound', cause: 'No such thing.', remedy: 'Check the ID.', id: 'things-listThings-404-notFound' },
    ]);
  });

  it('are named by the example if it has no summary, and have no cause if the body has no message', () => {
    const [error] = errorsOf(withExample({ value: { code: 7, nested: [null] } }));
    expect(error?.codes).toMatchObject([{ code: 'notFound', cause: '', remedy: '' }]);
  });

  it('are all statuses except successes and redirects', () => {
    const responses = { 200: {}, 302: {}, 404: {}, '5XX': {}, default: {} };
    expect(errorsOf({ responses }).map(({ status, phrase }) => [status, phrase])).toEqual([
      ['404', 'Not Found'],
      ['5XX', ''],
      ['default', ''],
    ]);
  });
});
