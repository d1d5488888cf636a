import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Document } from '../../../scripts/openapi/document.ts';
import { type Case, type Credentials, sampleBodies, withBody } from './cases.ts';
import type { TestRequest } from './prism.ts';
import { type SampleOperation, sampleRequest, withQuery } from './sample-operations.ts';

const VARIANTS = load(readFileSync(new URL('variants.yaml', import.meta.url), 'utf8')) as Record<
  'accept' | 'prefer' | 'contentType' | 'body' | 'query' | 'segment',
  string[]
>;

/** The sample request of each operation, changed in each way that variants.yaml lists. */
export function listVariants(document: Document, operations: SampleOperation[], credentials: Credentials): Case[] {
  return operations.flatMap((operation) => {
    const [body] = sampleBodies(document, operation, 1);
    const base = withBody(sampleRequest(operation, credentials.headers, credentials.query), body);
    return [
      { title: `${operation.title} sample`, request: base },
      ...listHeaderVariants(operation, base),
      ...listQueryVariants(operation, base),
      ...listPathVariants(operation, base),
      ...listBodyVariants(operation, base),
      ...listCredentialVariants(operation, base, credentials),
    ];
  });
}

function listHeaderVariants({ title, statuses, exampleKeys }: SampleOperation, base: TestRequest): Case[] {
  const make = (name: string, value: string) => ({
    title: `${title} ${name}: ${value}`,
    request: { ...base, headers: { ...base.headers, [name]: value } },
  });
  const keys = [...new Set(exampleKeys)];
  return [
    ...VARIANTS.accept.map((value) => make('accept', value)),
    ...VARIANTS.prefer.map((value) => make('prefer', value)),
    ...statuses.map((status) => make('prefer', `code=${status}`)),
    ...keys.map((key) => make('prefer', `example=${key}`)),
    ...keys.slice(0, 4).flatMap((key) => statuses.map((status) => make('prefer', `code=${status}, example=${key}`))),
    ...['text/html', 'application/json'].map((accept) => {
      const { request } = make('prefer', 'code=404');
      return { title: `${title} code=404 accept: ${accept}`, request: { ...request, headers: { ...request.headers, accept } } };
    }),
  ];
}

function listQueryVariants({ title, params }: SampleOperation, base: TestRequest): Case[] {
  const make = (query: string) => ({ title: `${title} ?${query}`, request: { ...base, path: withQuery(base.path, query) } });
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
  return [...VARIANTS.query, ...own].map(make);
}

function listPathVariants({ title, path, exampleKeys }: SampleOperation, base: TestRequest): Case[] {
  const [pathname = '', query = ''] = base.path.split('?', 2);
  const make = (changed: string) => ({ title: `${title} at ${changed}`, request: { ...base, path: withQuery(changed, query) } });
  const filled = path.includes('{')
    ? [...VARIANTS.segment, ...exampleKeys.slice(-2)].map((value) => path.replaceAll(/\{[^{}]+\}/g, () => value))
    : [];
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

function listBodyVariants({ title, contentTypes }: SampleOperation, base: TestRequest): Case[] {
  const { 'content-type': _, ...untyped } = base.headers;
  const { body: __, ...bodyless } = base;
  const body = base.body ?? '{"name":"x"}';
  const make = (what: string, request: TestRequest) => ({ title: `${title} ${what}`, request });
  // An operation without a body treats all bodies alike.
  const select = (values: string[]) => (contentTypes.length > 0 ? values : values.filter((_, index) => index % 6 === 0));
  const own = contentTypes.filter((type) => type !== 'application/json' && !type.includes('*'));
  return [
    make('no body', bodyless),
    make('no body, untyped', { ...bodyless, headers: untyped }),
    make('no body, invalid type', { ...bodyless, headers: { ...untyped, 'content-type': 'nonsense' } }),
    make('untyped', { ...base, headers: untyped, body }),
    ...[...select(VARIANTS.contentType), ...contentTypes].map((type) =>
      make(`as ${type}`, { ...base, headers: { ...untyped, 'content-type': type }, body }),
    ),
    ...select(VARIANTS.body).flatMap((sent) =>
      ['application/json', ...own].map((type) =>
        make(`${JSON.stringify(sent)} as ${type}`, { ...base, headers: { ...untyped, 'content-type': type }, body: sent }),
      ),
    ),
  ];
}

function listCredentialVariants({ title }: SampleOperation, base: TestRequest, { headers, query = {} }: Credentials): Case[] {
  const bare = Object.fromEntries(Object.entries(base.headers).filter(([name]) => !(name in headers)));
  const bareQuery = new URLSearchParams([...new URL(base.path, 'http://localhost').searchParams].filter(([name]) => !(name in query)));
  const path = withQuery(base.path.split('?', 1)[0] ?? '', bareQuery.toString());
  const make = (what: string, request: TestRequest) => ({ title: `${title} ${what}`, request });
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
