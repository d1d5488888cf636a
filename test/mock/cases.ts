// Requests to compare Prism and the mock on.
import fc from 'fast-check';
import type { Document } from '../../scripts/openapi/document.ts';
import { deriveBoundaryCases, deriveNegativeCases, loadDocumented } from '../contract/page.ts';
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

/** What lets a request in, whatever a description asks for. */
export interface Credentials {
  headers: Record<string, string>;
  query?: Record<string, string>;
}

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

/** Requests with generated bodies and parameters: some as the description has it, others broken in one place. */
export function listGenerated(document: Document, credentials: Credentials, count: number): Case[] {
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

/** Some bodies that the schema of an operation accepts. */
export function sampleBodies(document: Document, { body, title }: DescribedOperation, numRuns: number): unknown[] {
  return body === undefined ? [] : fc.sample(valuesOf(document as never, body), { numRuns, seed: SEED + title.length });
}

/** A request with a JSON body, if there is one. */
export function withBody(request: PlainRequest, body: unknown): PlainRequest {
  if (body === undefined) return request;
  return { ...request, headers: { ...JSON_HEADERS, ...request.headers }, body: JSON.stringify(body) };
}

function listGeneratedParams(document: Document, operation: DescribedOperation, base: PlainRequest, numRuns: number): Case[] {
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
