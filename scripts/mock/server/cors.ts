import type { IncomingMessage } from 'node:http';
import type { Reply } from '../message/request.ts';

export type CorsHeaders = Record<string, string>;

/** The headers that let a page of another origin read the answer, if a page asks. */
export function readCors({ headers: { origin } }: IncomingMessage): CorsHeaders | undefined {
  if (origin === undefined) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'allow, deprecation, sl-violations, www-authenticate',
    vary: 'origin',
  };
}

/** Whether a browser asks what a page of another origin may send. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

/** Allows what a browser asks for. */
export function answerPreflight({ headers }: IncomingMessage): Reply {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': headers['access-control-request-method'] ?? '',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
  };
}
