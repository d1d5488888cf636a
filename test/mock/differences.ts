import { MIMEType } from 'node:util';
import type { PlainAnswer, PlainRequest } from './plain-prism.ts';

export type Part = 'status' | 'headers' | 'body';

/** A request with the answers of Prism and of the mock to it. */
export interface Exchange {
  request: PlainRequest;
  plain: PlainAnswer;
  mine: PlainAnswer;
}

/** Where the mock answers otherwise than Prism, on purpose. */
export interface Difference {
  name: string;
  why: string;
  /** What may differ. */
  parts: Part[];
  applies(exchange: Exchange): boolean;
}

const ALL: Part[] = ['status', 'headers', 'body'];

/** All that may differ. The README shows this table; each row must be met by a request of the test. */
export const DIFFERENCES: Difference[] = [
  {
    name: 'reasons on every refusal',
    why: 'Prism leaves `sl-violations` out where it answers problem+json itself.',
    parts: ['headers'],
    applies: ({ plain, mine }) =>
      isProblem(plain) && isProblem(mine) && !('sl-violations' in plain.headers) && 'sl-violations' in mine.headers,
  },
  {
    name: 'no such path or method',
    why: 'The problem+json names what there is, and 405 carries `Allow`.',
    parts: ['headers', 'body'],
    applies: ({ plain, mine }) =>
      isRoutingError(plain) && plain.status === mine.status && isOwnProblem(mine, 'unknown-path', 'unknown-method'),
  },
  {
    name: 'OPTIONS that no description has',
    why: 'It is answered with 204 and `Allow`, so that the methods of a path can be asked for.',
    parts: ALL,
    applies: ({ request, plain, mine }) =>
      request.method === 'OPTIONS' && plain.status === 405 && mine.status === 204 && 'allow' in mine.headers,
  },
  {
    name: 'body that is not JSON',
    why: 'Prism answers with a bare 400, or 500; here it is refused like any invalid body, in the way that the description has.',
    parts: ALL,
    applies: ({ request, mine }) => isRefusal(mine) && isJsonType(request) && !isJson(request.body),
  },
  {
    name: 'unparsable Content-Type',
    why: 'Prism fails with 500; here the request is refused, or answered if it has no body.',
    parts: ALL,
    applies: ({ request, plain, mine }) => !isMediaType(request.headers['content-type']) && (plain.status === 500 || isRefusal(mine)),
  },
  {
    name: 'unparsable Accept',
    why: 'Prism throws if nothing else in the header matches, and its server never answers; here it is 406.',
    parts: ALL,
    applies: ({ request, plain, mine }) =>
      plain.status === 500 && mine.status === 406 && (request.headers.accept ?? '').split(',').some((each) => !isMediaType(each)),
  },
  {
    name: 'empty query or header value',
    why: 'Prism takes it for a missing one; here it is held against its schema.',
    parts: ALL,
    applies: ({ request, mine }) => isRefusal(mine) && hasEmptyValue(request),
  },
  {
    name: '`x-invalid-request-status`',
    why: 'The description may say which status an invalid request gets; Prism tries 422 before 400.',
    parts: ALL,
    applies: ({ plain, mine }) => mine.status === 400 && [415, 422].includes(plain.status) && 'sl-violations' in mine.headers,
  },
  {
    name: 'unknown example',
    why: 'Prism answers with another status, or 500, if the status asked for has no such example; here it is 404.',
    parts: ALL,
    applies: ({ request, mine }) =>
      /example=/.test(request.headers.prefer ?? '') && mine.status === 404 && mine.body.includes('has no example'),
  },
  {
    name: 'path that is not percent-encoded UTF-8',
    why: 'Prism throws, or reads it as it stands; here it is 400.',
    parts: ALL,
    applies: ({ request, mine }) => isOwnProblem(mine, 'bad-request') && !isDecodable(request.path.split('?', 1)[0] ?? ''),
  },
  {
    name: 'path that begins with two slashes',
    why: 'Prism takes what follows for the name of a host.',
    parts: ALL,
    applies: ({ request }) => request.path.startsWith('//'),
  },
  {
    name: 'failure inside Prism',
    why: 'Prism throws, and its server never answers, where a list header is left out, or a path segment lacks the `;` or `.` of its style; here its problem+json is ours.',
    parts: ['body'],
    applies: ({ plain, mine }) => plain.status === 500 && isProblem(plain) && isOwnProblem(mine, 'internal-error'),
  },
];

function isProblem({ headers }: PlainAnswer): boolean {
  return headers['content-type'] === 'application/problem+json';
}

function isOwnProblem({ body }: PlainAnswer, ...types: string[]): boolean {
  return types.some((type) => body.startsWith(`{"type":"urn:restore-contracts:${type}"`));
}

function isRoutingError({ body }: PlainAnswer): boolean {
  return /^\{"type":"https:\/\/stoplight.io\/prism\/errors#NO_(PATH|METHOD)_MATCHED_ERROR"/.test(body);
}

function isRefusal({ status }: PlainAnswer): boolean {
  return status === 400 || status === 422;
}

function isJsonType({ headers }: PlainRequest): boolean {
  const type = headers['content-type'];
  return type !== undefined && isMediaType(type) && /^application\/(.+\+)?json$/.test(new MIMEType(type).essence);
}

function isJson(body = ''): boolean {
  try {
    JSON.parse(body.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

function isMediaType(value: string | undefined): boolean {
  try {
    return value === undefined || new MIMEType(value).essence !== '';
  } catch {
    return false;
  }
}

function hasEmptyValue({ path, headers }: PlainRequest): boolean {
  return Object.values(headers).includes('') || [...new URL(path, 'http://localhost').searchParams.values()].includes('');
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}
