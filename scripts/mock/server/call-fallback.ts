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
  return fallback && !mock.serves(path) ? fallback(toFetchRequest(request, path)) : undefined;
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
