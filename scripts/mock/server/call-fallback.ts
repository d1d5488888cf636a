import type { ServerResponse } from 'node:http';
import type { Mock } from '../create-mock.ts';
import type { MockRequest } from '../message/request.ts';
import type { ServeOptions } from './serve-options.ts';

/** Calls the fallback, if there is one and the path does not belong to the mock. */
export async function callFallback(
  fallback: ServeOptions['fallback'],
  mock: Mock,
  request: MockRequest,
  path: string,
): Promise<Response | undefined> {
  return fallback && !isMockPath(mock, path) ? fallback(toFetchRequest(request, path)) : undefined;
}

/** Whether only the mock may respond to a path. The target `*` of `OPTIONS *` is not a path. */
function isMockPath({ apis }: Mock, path: string): boolean {
  const [before, name = ''] = path.split('/', 2);
  return before !== '' || name === 'health' || apis.includes(name);
}

function toFetchRequest({ method, target, headers }: MockRequest, path: string): Request {
  const [, query] = target.split('?', 2);
  return new Request(`http://localhost${path}${query === undefined ? '' : `?${query}`}`, { method, headers: headers() });
}

/** Sends a fetch `Response` over HTTP. */
export async function sendFetchResponse(response: ServerResponse, from: Response): Promise<void> {
  response.writeHead(from.status, Object.fromEntries(from.headers));
  response.end(Buffer.from(await from.arrayBuffer()));
}
