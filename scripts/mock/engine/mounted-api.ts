import type { Document } from '../../openapi/document.ts';
import { createProblem } from '../message/problem.ts';
import type { MockRequest, Reply, Target } from '../message/request.ts';
import { MockOperation } from './operation.ts';
import { indexRoutes, listRoutes, type RouteIndex } from './route-index.ts';

/** One API of the mock: the operations of a description, found by method and path. */
export class MountedApi {
  readonly name: string;
  readonly operations: MockOperation[];
  readonly #find: RouteIndex<MockOperation>;

  constructor(name: string, document: Document, warn?: (message: string) => void) {
    this.name = name;
    this.operations = listRoutes(document).map(
      (route) => new MockOperation(document, route, warn && ((message) => warn(`${name}: ${message}`))),
    );
    this.#find = indexRoutes(this.operations);
  }

  answer(request: MockRequest, target: Target): Reply | Promise<Reply> {
    const { route, allow } = this.#find(request.method, target.path);
    if (route) return route.answer(request, target);
    if (allow.length === 0) return this.#answerUnknownPath(target);
    const headers = { allow: allow.join(', ') };
    if (request.method === 'OPTIONS') return { status: 204, headers };
    return createProblem(
      'unknown-method',
      `${this.name} has no ${request.method} on this path; it takes ${allow.join(' or ')}.`,
      target.href,
      {
        headers,
      },
    );
  }

  #answerUnknownPath({ path, href }: Target): Reply {
    // The nearest paths help most; a large description has too many to list.
    const shown = this.operations.slice(0, 5).map((operation) => `${operation.method.toUpperCase()} ${operation.path}`);
    const rest = this.operations.length > shown.length ? ` and ${this.operations.length - shown.length} more` : '';
    return createProblem('unknown-path', `${this.name} has no path ${path}; it has ${shown.join(', ')}${rest}.`, href);
  }
}
