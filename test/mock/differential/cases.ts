// The requests on which Prism and the mock are compared.
import fc from 'fast-check';
import type { Document } from '../../../scripts/openapi/document.ts';
import { deriveBoundaryCases, deriveNegativeCases } from '../../contract/derive-cases.ts';
import { makeRequest } from '../../contract/make-request.ts';
import { loadPage } from '../../contract/page.ts';
import type { TestRequest } from './prism.ts';
import { type SampleOperation, sampleRequest, withQuery } from './sample-operations.ts';
import { invalidFrom, valuesOf } from './schema-values.ts';

/** A request with a title that identifies it. */
export interface Case {
  title: string;
  request: TestRequest;
}

const SEED = 20_240_607;
const JSON_HEADERS = { 'content-type': 'application/json' };

/** Credentials for every security scheme of a description. */
export interface Credentials {
  headers: Record<string, string>;
  query?: Record<string, string>;
}

/** The exchanges of a page and the requests that are derived from its tables. */
export function listDocumentedCases(api: string): Case[] {
  return loadPage(api).operations.flatMap((operation) => {
    const exchanges = operation.exchanges.map((exchange) => ({
      title: `exchange ${exchange.name}`,
      request: toPlain(makeRequest({ ...operation, exchanges: [exchange] })),
    }));
    // A longer path does not reach Prism: Node limits the head of a request to 16 KiB.
    const derived = [...deriveNegativeCases(operation), ...deriveBoundaryCases(operation)].filter(
      ({ request }) => request.path.length < 8_192,
    );
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
}): TestRequest {
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { ...rest, headers: lowerCased, ...(body !== undefined && { body: JSON.stringify(body) }) };
}

/** Requests with generated bodies and parameters: some valid, others with one error. */
export function listGenerated(document: Document, operations: SampleOperation[], credentials: Credentials, count: number): Case[] {
  return operations.flatMap((operation) => {
    const base = sampleRequest(operation, credentials.headers, credentials.query);
    const bodies = operation.body === undefined ? [] : sampleBodies(document, operation, count);
    const invalid = bodies.flatMap((body, index) => fc.sample(invalidFrom(body), { numRuns: 1, seed: SEED + index }));
    return [
      ...[...bodies, ...invalid].map((body, index) => ({ title: `${operation.title} generated ${index}`, request: withBody(base, body) })),
      ...listGeneratedParams(document, operation, base, Math.ceil(count / 10)),
    ];
  });
}

/** Some bodies that match the schema of an operation. */
export function sampleBodies(document: Document, { body, title }: SampleOperation, numRuns: number): unknown[] {
  return body === undefined ? [] : fc.sample(valuesOf(document as never, body), { numRuns, seed: SEED + title.length });
}

/** The request with a JSON body, if there is a body. */
export function withBody(request: TestRequest, body: unknown): TestRequest {
  if (body === undefined) return request;
  return { ...request, headers: { ...JSON_HEADERS, ...request.headers }, body: JSON.stringify(body) };
}

function listGeneratedParams(document: Document, operation: SampleOperation, base: TestRequest, numRuns: number): Case[] {
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
  { path }: SampleOperation,
  base: TestRequest,
  { name, in: place }: { name: string; in: string },
  value: unknown,
): TestRequest {
  const text = (Array.isArray(value) ? value : [value]).map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
  if (place === 'query')
    return { ...base, path: withQuery(base.path, text.map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`).join('&')) };
  if (place === 'header') {
    // Node removes spaces around a header and only sends Latin-1.
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
