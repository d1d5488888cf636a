import { MIMEType } from 'node:util';
import type { TestRequest, TestResponse } from './differential/prism.ts';

/** A part of a response. */
export type Part = 'status' | 'headers' | 'body';

/** A request with the responses of Prism and of the mock. */
export interface Comparison {
  request: TestRequest;
  prism: TestResponse;
  mock: TestResponse;
}

/** An intended difference between Prism and the mock. */
export interface Difference {
  name: string;
  why: string;
  /** The parts that may differ. */
  parts: Part[];
  applies(comparison: Comparison): boolean;
}

const ALL: Part[] = ['status', 'headers', 'body'];

/** All intended differences. The README shows this table, and the differential test must meet every row. */
export const DIFFERENCES: Difference[] = [
  {
    name: 'reasons for every refusal',
    why: 'Prism omits `sl-violations` where it responds with problem+json itself.',
    parts: ['headers'],
    applies: ({ prism, mock }) =>
      isProblem(prism) && isProblem(mock) && !('sl-violations' in prism.headers) && 'sl-violations' in mock.headers,
  },
  {
    name: 'unknown path or method',
    why: 'The problem+json lists the described paths or methods, and a 405 has an `Allow` header.',
    parts: ['headers', 'body'],
    applies: ({ prism, mock }) =>
      isRoutingError(prism) && prism.status === mock.status && isMockProblem(mock, 'unknown-path', 'unknown-method'),
  },
  {
    name: 'OPTIONS that is not described',
    why: 'The mock responds with 204 and `Allow`, so that a client can find out the methods of a path.',
    parts: ALL,
    applies: ({ request, prism, mock }) =>
      request.method === 'OPTIONS' && prism.status === 405 && mock.status === 204 && 'allow' in mock.headers,
  },
  {
    name: 'body that is not JSON',
    why: 'Prism responds with a bare 400 or with 500; the mock refuses the request like any invalid body, with the described response.',
    parts: ALL,
    applies: ({ request, mock }) => isRefusal(mock) && isJsonType(request) && !isJson(request.body),
  },
  {
    name: 'invalid Content-Type',
    why: 'Prism fails with 500; the mock refuses the request, or accepts it if it has no body.',
    parts: ALL,
    applies: ({ request, prism, mock }) => !isMediaType(request.headers['content-type']) && (prism.status === 500 || isRefusal(mock)),
  },
  {
    name: 'invalid Accept',
    why: 'Prism fails without a response if nothing else in the header matches; the mock responds with 406.',
    parts: ALL,
    applies: ({ request, prism, mock }) =>
      prism.status === 500 && mock.status === 406 && (request.headers.accept ?? '').split(',').some((each) => !isMediaType(each)),
  },
  {
    name: 'empty query parameter or header',
    why: 'Prism treats an empty value as missing; the mock validates it against its schema.',
    parts: ALL,
    applies: ({ request, mock }) => isRefusal(mock) && hasEmptyValue(request),
  },
  {
    name: '`x-invalid-request-status`',
    why: 'A description can state which status an invalid request gets; Prism tries 422 before 400.',
    parts: ALL,
    applies: ({ prism, mock }) => mock.status === 400 && [415, 422].includes(prism.status) && 'sl-violations' in mock.headers,
  },
  {
    name: 'unknown example',
    why: 'Prism responds with another status, or with 500, if the preferred status does not have the example; the mock responds with 404.',
    parts: ALL,
    applies: ({ request, mock }) =>
      /example=/.test(request.headers.prefer ?? '') && mock.status === 404 && mock.body.includes('has no example'),
  },
  {
    name: 'path that is not percent-encoded UTF-8',
    why: 'Prism fails, or uses the path undecoded; the mock responds with 400.',
    parts: ALL,
    applies: ({ request, mock }) => isMockProblem(mock, 'bad-request') && !isDecodable(request.path.split('?', 1)[0] ?? ''),
  },
  {
    name: 'path that begins with two slashes',
    why: 'Prism reads the first segment as the name of a host.',
    parts: ALL,
    applies: ({ request }) => request.path.startsWith('//'),
  },
  {
    name: 'failure inside Prism',
    why: 'Prism fails without a response if a list header is missing, or if a path segment lacks the `;` or `.` of its style; the mock responds with a problem+json of its own.',
    parts: ['body'],
    applies: ({ prism, mock }) => prism.status === 500 && isProblem(prism) && isMockProblem(mock, 'internal-error'),
  },
];

function isProblem({ headers }: TestResponse): boolean {
  return headers['content-type'] === 'application/problem+json';
}

function isMockProblem({ body }: TestResponse, ...types: string[]): boolean {
  return types.some((type) => body.startsWith(`{"type":"urn:restore-contracts:${type}"`));
}

function isRoutingError({ body }: TestResponse): boolean {
  return /^\{"type":"https:\/\/stoplight.io\/prism\/errors#NO_(PATH|METHOD)_MATCHED_ERROR"/.test(body);
}

function isRefusal({ status }: TestResponse): boolean {
  return status === 400 || status === 422;
}

function isJsonType({ headers }: TestRequest): boolean {
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

function hasEmptyValue({ path, headers }: TestRequest): boolean {
  return Object.values(headers).includes('') || [...new URL(path, 'http://localhost').searchParams.values()].includes('');
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}
