// Requests to compare Prism and the mock on.
import fc from 'fast-check';
import type { OpenApiDocument } from '../../scripts/mock/prune-document.ts';
import { deriveBoundaryCases, deriveNegativeCases, loadDocumented } from '../documented.ts';
import { type DescribedOperation, listDescribed, sampleRequest, withQuery } from './operations.ts';
import type { PlainRequest } from './plain-prism.ts';
import { brokenFrom, valuesOf } from './schema-values.ts';

/** A request with a title that finds it. */
export interface Case {
  title: string;
  request: PlainRequest;
}

const SEED = 20_240_607;
const JSON_HEADERS = { 'content-type': 'application/json' };

/** The exchanges of a page and the requests that follow from its tables. */
export function listDocumentedCases(api: string): Case[] {
  return loadDocumented(api).operations.flatMap((operation) => {
    const exchanges = operation.exchanges.map(({ name, request: { path, headers = {}, body } }) => ({
      title: `exchange ${name}`,
      request: toPlain({ method: operation.method, path, headers: { 'X-Auth-Token': 'a-token', ...JSON_HEADERS, ...headers }, body }),
    }));
    const derived = [...deriveNegativeCases(operation), ...deriveBoundaryCases(operation)];
    return [...exchanges, ...derived.map(({ title, request }) => ({ title, request: toPlain(request) }))];
  });
}

function toPlain({
  headers,
  body,
  ...rest
}: {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}): PlainRequest {
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { ...rest, headers: lowerCased, ...(body !== undefined && { body: JSON.stringify(body) }) };
}

/** What lets a request in, whatever a description asks for. */
export interface Credentials {
  headers: Record<string, string>;
  query?: Record<string, string>;
}

/** Each operation's sample request, changed in each way that the tables below list. */
export function listVariants(document: OpenApiDocument, credentials: Credentials): Case[] {
  return listDescribed(document).flatMap((operation) => {
    const [body] = sampleBodies(document, operation, 1);
    const base = withBody(sampleRequest(operation, credentials.headers, credentials.query), body);
    return [
      { title: `${operation.title} plain`, request: base },
      ...listHeaderVariants(operation, base),
      ...listQueryVariants(operation, base),
      ...listPathVariants(operation, base),
      ...listBodyVariants(operation, base),
      ...listCredentialVariants(operation, base, credentials),
    ];
  });
}

/** Requests with generated bodies and parameters: some as the description has it, others broken in one place. */
export function listGenerated(document: OpenApiDocument, credentials: Credentials, count: number): Case[] {
  return listDescribed(document).flatMap((operation) => {
    const base = sampleRequest(operation, credentials.headers, credentials.query);
    const bodies = operation.body === undefined ? [] : sampleBodies(document, operation, count);
    const broken = bodies.flatMap((body, index) => fc.sample(brokenFrom(body), { numRuns: 1, seed: SEED + index }));
    return [
      ...[...bodies, ...broken].map((body, index) => ({ title: `${operation.title} generated ${index}`, request: withBody(base, body) })),
      ...listGeneratedParams(document, operation, base, Math.ceil(count / 10)),
    ];
  });
}

function sampleBodies(document: OpenApiDocument, { body, title }: DescribedOperation, numRuns: number): unknown[] {
  return body === undefined ? [] : fc.sample(valuesOf(document as never, body), { numRuns, seed: SEED + title.length });
}

function withBody(request: PlainRequest, body: unknown): PlainRequest {
  if (body === undefined) return request;
  return { ...request, headers: { ...JSON_HEADERS, ...request.headers }, body: JSON.stringify(body) };
}

function listGeneratedParams(document: OpenApiDocument, operation: DescribedOperation, base: PlainRequest, numRuns: number): Case[] {
  return operation.params
    .filter((param) => param.in !== 'cookie')
    .flatMap((param, index) =>
      fc
        .sample(fc.oneof(valuesOf(document as never, param.schema), fc.string(), fc.integer()), { numRuns, seed: SEED + index })
        .map((value) => ({
          title: `${operation.title} ${param.in} ${param.name} ${JSON.stringify(value)}`,
          request: sendParam(operation, base, param, value),
        })),
    );
}

function sendParam(
  { path }: DescribedOperation,
  base: PlainRequest,
  { name, in: place }: { name: string; in: string },
  value: unknown,
): PlainRequest {
  const text = (Array.isArray(value) ? value : [value]).map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
  if (place === 'query')
    return { ...base, path: withQuery(base.path, text.map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`).join('&')) };
  if (place === 'header') {
    // Node strips the blanks around a header, and sends nothing else than Latin-1.
    const sent = text
      .join(', ')
      .replace(/[^!-~ ]/g, '')
      .trim();
    return { ...base, headers: { ...base.headers, [name.toLowerCase()]: sent } };
  }
  const index = path.split('/').findIndex((segment) => segment.includes(`{${name}}`));
  const [pathname = '', query] = base.path.split('?', 2);
  const segments = pathname.split('/').map((segment, position) => (position === index ? encodeURIComponent(text.join(',')) : segment));
  return { ...base, path: withQuery(segments.join('/'), query ?? '') };
}

const ACCEPTS = [
  '*/*',
  'application/json',
  'application/*',
  'text/html',
  'text/plain',
  'text/html, */*',
  'application/json, text/plain, */*',
  'application/json;q=0.1, text/plain',
  'application/json;q=0',
  '*/*;q=0',
  'text/html;q=0.9,*/*;q=0.1',
  'application/vnd.made-up+json',
  'application/xml',
  'application/problem+json',
  'application/json; charset=utf-8',
  'text/html;level=1',
  'APPLICATION/JSON',
  'nonsense',
  'a/b/c',
  ',',
  ';',
  '',
  ' ',
];
const PREFERS = [
  'dynamic=false',
  'dynamic=true, seed=one',
  'dynamic=true, seed=two, code=200',
  'dynamic=perhaps',
  'code=abc',
  'code=99',
  'code=1000',
  'code=418',
  'code=500',
  'code=200',
  'code=204',
  'code=404',
  'code=422',
  'code=202, dynamic=true, seed=x',
  'example=nope',
  'code=404, example=nope',
  'example=',
  'code=',
  'nonsense',
  '',
  ';;;',
  'return=minimal',
  'respond-async, wait=10',
  'code=404; example=other',
  'CODE=404',
  'code="404"',
  'example=plain, code=422',
];

function listHeaderVariants({ title, statuses, exampleKeys }: DescribedOperation, base: PlainRequest): Case[] {
  const make = (name: string, value: string) => ({
    title: `${title} ${name}: ${value}`,
    request: { ...base, headers: { ...base.headers, [name]: value } },
  });
  const keys = [...new Set(exampleKeys)];
  return [
    ...ACCEPTS.map((value) => make('accept', value)),
    ...PREFERS.map((value) => make('prefer', value)),
    ...statuses.map((status) => make('prefer', `code=${status}`)),
    ...keys.map((key) => make('prefer', `example=${key}`)),
    ...keys.flatMap((key) => statuses.map((status) => make('prefer', `code=${status}, example=${key}`))),
    ...['text/html', 'application/json'].map((accept) => {
      const { request } = make('prefer', 'code=404');
      return { title: `${title} code=404 accept: ${accept}`, request: { ...request, headers: { ...request.headers, accept } } };
    }),
  ];
}

function listQueryVariants({ title, params }: DescribedOperation, base: PlainRequest): Case[] {
  const make = (query: string) => ({ title: `${title} ?${query}`, request: { ...base, path: withQuery(base.path, query) } });
  const fixed = [
    '__code=404',
    '__code=x',
    '__code=404&__code=500',
    '__dynamic=true&__seed=s',
    '__example=nope',
    '__server=https://one.made-up.invalid/v1',
    '__server=https://other.invalid',
    '__proto__=1',
    'constructor=1',
    'a=%zz',
    'a=%ff',
    '=',
    '&&',
    'a',
    'unknown=1&unknown=2',
    'a=+%2B',
  ];
  const own = params
    .filter((param) => param.in === 'query')
    .flatMap(({ name }) => {
      const key = encodeURIComponent(name);
      const upper = key.toUpperCase();
      return [
        `${key}=`,
        key,
        `${key}=1`,
        `${key}=1&${key}=2`,
        `${key}=1,2`,
        `${key}=a|b`,
        `${key}=99`,
        `${key}=true`,
        `${key}=x`,
        `${upper}=1`,
        `${upper}=99&${key}=1`,
        `${key}[]=1`,
        `${key}[a]=1`,
        `${key}[a]=x`,
        `${key}=aa&${key}=bb&${key}=cc`,
        'x=1&y=2',
        'x=no',
      ];
    });
  return [...fixed, ...own].map(make);
}

function listPathVariants({ title, path }: DescribedOperation, base: PlainRequest): Case[] {
  const [pathname = '', query = ''] = base.path.split('?', 2);
  const make = (changed: string) => ({ title: `${title} at ${changed}`, request: { ...base, path: withQuery(changed, query) } });
  const values = [
    'x',
    '1',
    '0',
    '-1',
    'a,b',
    '1,2',
    'a%2Cb',
    'a%2Fb',
    'a%20b',
    '%E2%82%AC',
    '%ff',
    'a:b',
    'a;b=c',
    "!$&'()*+=@~",
    'x.json',
    'x.jsonp',
    '.json',
    'b',
    'c',
    'xxxxx',
    '',
    '__proto__',
    '%00',
    '{id}',
    'a%3Fb',
    'v1.0',
  ];
  const filled = path.includes('{') ? values.map((value) => path.replaceAll(/\{[^{}]+\}/g, value)) : [];
  const last = pathname.split('/').at(-1) ?? '';
  return [
    ...filled.map((each) => (each.startsWith('//') ? `/${each.replace(/^\/+/, '')}` : each)),
    `${pathname}/`,
    `${pathname}//`,
    `/${pathname.slice(1)}/more`,
    pathname.toUpperCase(),
    '/',
    '/nowhere',
    `/x/..${pathname}`,
    pathname.replace(last, `${encodeURIComponent(last)}`),
    pathname.replace(/.$/, (char) => `%${char.charCodeAt(0).toString(16)}`),
  ]
    .map(make)
    .concat(
      ['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'].map((method) => ({
        title: `${title} by ${method}`,
        request: { ...base, method },
      })),
    );
}

const CONTENT_TYPES = [
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'APPLICATION/JSON',
  'application/json; odd=1',
  'application/vnd.made-up+json',
  'application/problem+json',
  'text/json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'nonsense',
  '',
  'application/',
  'application/json, text/plain',
  '*/*',
  ' application/json ',
];
const BODIES = [
  '{}',
  '[]',
  'null',
  '""',
  '0',
  '1',
  '3',
  'false',
  '{"__proto__":{"a":1}}',
  '{"constructor":{}}',
  '{"plain":1}',
  '{"vendor":1}',
  '{"plain":1,"vendor":1}',
  '{"a":"1"}',
  '{"name":"x"}',
  '{"name":"x","children":[{"name":"y"}]}',
  '{"name":"x","children":[{}]}',
  '{"name":"x","kind":"x"}',
  '{"name":"x","kind":"z"}',
  '{"id":1,"name":"x","kind":"x"}',
  '[{"name":1}]',
  '{"bad"',
  '',
  ' ',
  'name=x&age=1',
  'name=x&age=y',
  'age=1',
  'name=%zz',
  'text',
  '{"a":1,"a":"2"}',
  '1e999',
  '\ufeff{}',
];

function listBodyVariants({ title, contentTypes }: DescribedOperation, base: PlainRequest): Case[] {
  const { 'content-type': _, ...untyped } = base.headers;
  const { body: __, ...bodyless } = base;
  const body = base.body ?? '{"name":"x"}';
  const make = (what: string, request: PlainRequest) => ({ title: `${title} ${what}`, request });
  return [
    make('no body', bodyless),
    make('no body, untyped', { ...bodyless, headers: untyped }),
    make('no body, odd type', { ...bodyless, headers: { ...untyped, 'content-type': 'nonsense' } }),
    make('untyped', { ...base, headers: untyped, body }),
    ...[...CONTENT_TYPES, ...contentTypes].map((type) =>
      make(`as ${type}`, { ...base, headers: { ...untyped, 'content-type': type }, body }),
    ),
    ...BODIES.flatMap((sent) =>
      ['application/json', ...contentTypes.filter((type) => type !== 'application/json' && !type.includes('*'))].map((type) =>
        make(`${JSON.stringify(sent)} as ${type}`, { ...base, headers: { ...untyped, 'content-type': type }, body: sent }),
      ),
    ),
  ];
}

function listCredentialVariants({ title }: DescribedOperation, base: PlainRequest, { headers, query = {} }: Credentials): Case[] {
  const bare = Object.fromEntries(Object.entries(base.headers).filter(([name]) => !(name in headers)));
  const bareQuery = new URLSearchParams([...new URL(base.path, 'http://localhost').searchParams].filter(([name]) => !(name in query)));
  const path = withQuery(base.path.split('?', 1)[0] ?? '', bareQuery.toString());
  const make = (what: string, request: PlainRequest) => ({ title: `${title} ${what}`, request });
  const sets = Object.entries(headers).map(([name, value]) => ({ [name]: value }));
  return [
    make('without credentials', { ...base, path, headers: bare }),
    make('without credentials and body', { method: base.method, path, headers: bare }),
    make('with all empty', { ...base, path, headers: { ...bare, ...Object.fromEntries(Object.keys(headers).map((name) => [name, ''])) } }),
    make('with credentials in the query', { ...base, headers: bare }),
    ...sets.flatMap((set) => [
      make(`with ${Object.keys(set)}`, { ...base, path, headers: { ...bare, ...set } }),
      make(`with ${Object.keys(set)} and the query`, { ...base, headers: { ...bare, ...set } }),
    ]),
    ...['Bearer', 'Bearer ', 'bearer x', 'Basic eDp5', 'Basic nonsense', 'Digest x'].map((authorization) =>
      make(`with ${authorization}`, { ...base, path, headers: { ...bare, authorization } }),
    ),
  ];
}
