import { isMalformedJson, isMediaType, type TestRequest, type TestResponse } from './differential/prism.ts';

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
  /** Whether it is only a difference while exchanges choose responses. */
  isOfExchanges?: boolean;
  applies(comparison: Comparison): boolean;
}

const ALL: Part[] = ['status', 'headers', 'body'];

/** All intended differences. scripts/docs/content/mock.md shows this table, and the differential test must meet every row. */
export const DIFFERENCES: Difference[] = [
  {
    name: 'reasons for every refusal',
    why: 'Prism omits `sl-violations` if it responds with problem+json itself.',
    parts: ['headers'],
    applies: ({ prism, mock }) =>
      isProblem(prism) && isProblem(mock) && !('sl-violations' in prism.headers) && 'sl-violations' in mock.headers,
  },
  {
    name: 'missing or invalid credentials',
    why: 'The mock names the header, query parameter or cookie and its form; Prism reports `Invalid security scheme used`.',
    parts: ['headers'],
    applies: ({ prism, mock }) => prism.status === mock.status && hasViolation(prism, '"code":401') && hasViolation(mock, '"code":401'),
  },
  {
    name: 'body that matches no alternative',
    why: 'The mock reports what the closest alternative of an `anyOf` or `oneOf` lacks; Prism reports the errors of all alternatives, as the mock does if there are more than 1,000 errors.',
    parts: ['headers'],
    applies: ({ prism, mock }) =>
      prism.status === mock.status && hasViolation(prism, '"code":"(anyOf|oneOf)"') && hasViolation(mock, 'closest alternative'),
  },
  {
    name: 'request that names an exchange',
    why: 'The mock responds with the exchange; `--no-exchanges` turns this off.',
    parts: ALL,
    isOfExchanges: true,
    applies: ({ request, mock }) => mock.exchange !== undefined && !choosesResponse(request) && listValues(request).includes(mock.exchange),
  },
  {
    name: 'request that equals an exchange',
    why: 'The mock responds with the exchange, Prism with its first example; `--no-exchanges` turns this off.',
    parts: ['headers', 'body'],
    isOfExchanges: true,
    applies: ({ request, prism, mock }) =>
      mock.exchange !== undefined && !choosesResponse(request) && prism.status < 300 && mock.status < 300,
  },
  {
    name: 'example of another status',
    why: '`Prefer: example=…` alone finds the status of the example or exchange; Prism responds with the success status or with an error.',
    parts: ALL,
    applies: ({ request, mock }) => hasPreference(request, 'example') && !hasPreference(request, 'code') && !isMockProblem(mock),
  },
  {
    name: 'header of an exchange',
    why: 'The mock sends the example of the header that has the same key as the body; Prism sends the first example of the header.',
    parts: ['headers'],
    applies: ({ request, prism, mock }) => hasPreference(request, 'example') && prism.status === mock.status && prism.body === mock.body,
  },
  {
    name: 'delays and faults',
    why: '`Prefer: delay=…` and `fault=…` delay the response or make the connection fail, and the mock refuses invalid values; Prism ignores both.',
    parts: ALL,
    applies: ({ request, mock }) =>
      hasPreference(request, 'fault') && (isMockProblem(mock, 'unknown-fault') || (request.method === 'HEAD' && mock.status === 400)),
  },
  {
    name: 'unknown example',
    why: 'The mock responds with 404 and lists the examples; Prism responds with 404, 500 or another status.',
    parts: ALL,
    applies: ({ request, mock }) => hasPreference(request, 'example') && isMockProblem(mock, 'unknown-example'),
  },
  {
    name: 'unknown path or method',
    why: 'The problem+json lists the described paths or methods, and a 405 has an `Allow` header.',
    parts: ['headers', 'body'],
    applies: ({ request, prism, mock }) =>
      prism.status === mock.status &&
      (isMockProblem(mock, 'unknown-path', 'unknown-method') || (request.method === 'HEAD' && 'allow' in mock.headers)),
  },
  {
    name: 'OPTIONS that is not described',
    why: 'The mock responds with 204 and `Allow`, which lists the methods of the path.',
    parts: ALL,
    applies: ({ request, prism, mock }) =>
      request.method === 'OPTIONS' && prism.status === 405 && mock.status === 204 && 'allow' in mock.headers,
  },
  {
    name: 'body that is not JSON',
    why: 'Prism does not respond, or responds with a bare 400; the mock refuses the request like any invalid body, with the described response.',
    parts: ALL,
    applies: ({ request, mock }) => [400, 401, 415, 422].includes(mock.status) && isMalformedJson(request),
  },
  {
    name: 'form with a malformed name',
    why: 'Prism fails without a response; the mock refuses the request like any invalid body, with the described response.',
    parts: ALL,
    applies: ({ request: { body }, prism, mock }) =>
      prism.status === 0 && isRefusal(mock) && typeof body === 'string' && !isDecodable(body),
  },
  {
    name: 'JSON with a byte order mark',
    why: 'Prism does not respond; the mock ignores the mark.',
    parts: ALL,
    applies: ({ request: { body }, prism }) => prism.status === 0 && typeof body === 'string' && body.startsWith('\ufeff'),
  },
  {
    name: 'invalid Content-Type',
    why: 'Prism fails with 500 or without a response; the mock refuses the request, or accepts it if it has no body.',
    parts: ALL,
    applies: ({ request: { headers }, prism }) =>
      headers['content-type'] !== undefined && !isMediaType(headers['content-type']) && [0, 400, 415, 500].includes(prism.status),
  },
  {
    name: 'invalid Accept',
    why: 'Prism fails without a response if nothing else in the header matches; the mock responds with 406.',
    parts: ALL,
    applies: ({ request, prism, mock }) =>
      prism.status === 0 && mock.status === 406 && (request.headers.accept ?? '').split(',').some((each) => !isMediaType(each)),
  },
  {
    name: 'query parameter with special characters in its name',
    why: 'Prism looks for the percent-encoded name, such as `ids%5B%5D`, and never finds it; the mock finds `ids[]`.',
    parts: ALL,
    applies: ({ request, prism }) =>
      /[?&]ids(\[|%5B)/i.test(request.path) || /%5b/i.test(prism.body + (prism.headers['sl-violations'] ?? '')),
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
    applies: ({ prism, mock }) => mock.status === 400 && [415, 422].includes(prism.status) && !isMockProblem(mock),
  },
  {
    name: 'path that is not percent-encoded UTF-8',
    why: 'Prism fails without a response, or uses the path undecoded; the mock responds with 400.',
    parts: ALL,
    applies: ({ request, mock }) => mock.status === 400 && !isDecodable(request.path.split('?', 1)[0] ?? ''),
  },
  {
    name: 'path that begins with two slashes',
    why: 'Prism reads the first segment as a host name.',
    parts: ALL,
    applies: ({ request }) => request.path.startsWith('//'),
  },
  {
    name: 'recursive schema after generated data',
    why: 'When Prism generates data, it changes its copy of recursive schemas, and with it later responses; in the mock, a response does not depend on earlier ones.',
    parts: ALL,
    applies: ({ request, prism }) => /\/(distant-)?nod(e|%65)/.test(request.path) && [200, 500].includes(prism.status),
  },
  {
    name: '`x-json-schema-faker`',
    why: 'The mock generates data with these options; prism-cli 5.16 sets them on a copy of JSON Schema Faker that it does not use.',
    parts: ['body'],
    applies: ({ request }) => request.path.startsWith('/people') && /dynamic=true/.test(request.path + request.headers.prefer),
  },
  {
    name: 'response without a schema and an example',
    why: 'Prism fails with 500 unless the media type is JSON, XML or text; the mock sends an empty body.',
    parts: ALL,
    applies: ({ prism, mock }) => prism.body.includes('Cannot find serializer') && mock.status < 300 && mock.body === '',
  },
  {
    name: 'failure inside Prism',
    why: 'Prism sends no response if a list header is missing, or if a path segment lacks the `;` or `.` of its style; the mock responds with 500.',
    parts: ALL,
    applies: ({ prism, mock }) => prism.status === 0 && isMockProblem(mock, 'internal-error'),
  },
];

function isProblem({ headers }: TestResponse): boolean {
  return headers['content-type'] === 'application/problem+json';
}

function isMockProblem({ body }: TestResponse, ...types: string[]): boolean {
  const [, type] = /^\{"type":"urn:restore-contracts:([^"]+)"/.exec(body) ?? [];
  return type !== undefined && (types.length === 0 || types.includes(type));
}

function hasViolation({ headers }: TestResponse, pattern: string): boolean {
  return new RegExp(pattern).test(headers['sl-violations'] ?? '');
}

function hasPreference({ headers, path }: TestRequest, name: string): boolean {
  return headers.prefer ? new RegExp(`${name}=`).test(headers.prefer) : path.includes(`__${name}=`);
}

function choosesResponse(request: TestRequest): boolean {
  return ['code', 'example', 'dynamic'].some((name) => hasPreference(request, name));
}

/** The segments of the path, the values of the query and the strings in the body. */
function listValues({ path, body }: TestRequest): string[] {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const strings = typeof body === 'string' ? [...body.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text) : [];
  return [...pathname.split('/').map(decodeURIComponent), ...searchParams.values(), ...strings];
}

function isRefusal({ status }: TestResponse): boolean {
  return status === 400 || status === 422;
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
