import type { IncomingMessage } from 'node:http';
import type { MockResponse } from '../message/response.ts';

/** The CORS headers of a response. */
export type CorsHeaders = Record<string, string>;

/** Returns the headers that let a page of another origin read the response, if a page sent the request. */
export function createCorsHeaders({ headers: { origin } }: IncomingMessage): CorsHeaders | undefined {
  if (origin === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  };
}

// With credentials, `*` is the name of a header.
const OWN_HEADERS = ['allow', 'deprecation', 'sl-violations', 'www-authenticate'];

/** Lets a page of another origin read the headers of a response, such as a token or the ID of a request. */
export function exposeHeaders(headers: object): CorsHeaders {
  return { 'access-control-expose-headers': [...new Set([...OWN_HEADERS, ...Object.keys(headers)])].join(', ') };
}

/** Whether a request is a CORS preflight request. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

/** Allows the method and headers that a preflight request names. */
export function allowPreflight({ headers }: IncomingMessage): MockResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': headers['access-control-request-method'] ?? '',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
  };
}
