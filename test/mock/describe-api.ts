import type { OpenApiDocument } from '../../scripts/mock/description/check-document.ts';

/** A description with these paths, and with more keywords at its root. */
export function describeApi(paths: object, more: object = {}): OpenApiDocument {
  return { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, paths, ...more };
}

/** An operation that responds with 200 and an example. */
export function respondWith(example: unknown, more: object = {}): object {
  return { ...more, responses: { 200: { description: 'OK.', content: { 'application/json': { schema: {}, example } } } } };
}
