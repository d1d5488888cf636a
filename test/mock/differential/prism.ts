// Unmodified Prism: its engine with all operations of a description, called in the same way as by its own server.
import { MIMEType } from 'node:util';
import { createInstance, getHttpOperationsFromSpec, type IHttpConfig, ProblemJsonError } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { getHttpConfigFromRequest } from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import { serialize } from '@stoplight/prism-http-server/dist/serialize.js';
import { DiagnosticSeverity, type IHttpOperation } from '@stoplight/types';
import type { Document } from '../../../scripts/openapi/document.ts';

/** A request below the mount point of its API, as it is sent. */
export interface TestRequest {
  method: string;
  /** With the query. */
  path: string;
  /** Names are in lower case. */
  headers: Record<string, string>;
  body?: string;
}

/** A response to a test request. */
export interface TestResponse {
  status: number;
  /** Names are in lower case; headers of the connection and of CORS are left out. */
  headers: Record<string, string>;
  body: string;
}

const CONFIG: IHttpConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

const write = () => {};
const logger = {
  debug: write,
  info: write,
  success: write,
  warn: write,
  error: write,
  fatal: write,
  trace: write,
  child: () => logger,
} as never;

/** Loads a description with Prism's own loader, and returns a function that responds like `prism mock`. */
export async function loadPrism(document: Document): Promise<(request: TestRequest) => Promise<TestResponse>> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const prism = createInstance(CONFIG, { logger });
  return async (request) => {
    try {
      return await respond(prism, operations, request);
    } catch (error) {
      return describeFailure(error as Error);
    }
  };
}

/** Serves a description with Prism's own server on a free port. */
export async function servePrism(document: Document): Promise<{ url: string; close(): Promise<void> }> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const server = createServer(operations, { components: { logger }, config: CONFIG, cors: false });
  return { url: await server.listen(0, '127.0.0.1'), close: () => server.close() };
}

async function respond(
  prism: ReturnType<typeof createInstance>,
  operations: IHttpOperation[],
  { method, path, headers, body }: TestRequest,
): Promise<TestResponse> {
  const { searchParams, pathname } = new URL(path, 'http://example.com');
  const sent = { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) };
  const input = {
    method: method.toLowerCase() as 'get',
    url: { path: pathname, query: readQuery(searchParams), ...baseUrlOf(searchParams) },
    headers: sent,
    body: readBody(headers['content-type'], body),
  };
  const preferences = getHttpConfigFromRequest(input);
  if (preferences._tag === 'Left') return describeFailure(preferences.left);
  const defined = Object.fromEntries(Object.entries(preferences.right).filter(([, value]) => value !== undefined));
  // Prism changes the config that it receives, which must not affect the next request.
  const result = await prism.request(input, operations, { ...CONFIG, mock: { dynamic: false, ...defined } })();
  if (result._tag === 'Left') return describeFailure(result.left);
  const { output, validations } = result.right;
  const responseHeaders = lowerCaseNames(output.headers ?? {});
  const violations = [...validations.input.map(withPrefix('request')), ...validations.output.map(withPrefix('response'))];
  if (violations.length > 0) responseHeaders['sl-violations'] = cut(JSON.stringify(violations));
  return {
    status: output.statusCode,
    headers: responseHeaders,
    body: String(serialize(output.body, responseHeaders['content-type']) ?? ''),
  };
}

function describeFailure(error: Error): TestResponse {
  const problem = ProblemJsonError.toProblemJson(error as Parameters<typeof ProblemJsonError.toProblemJson>[0]);
  const { headers = {} } = ((error as ProblemJsonError).additional ?? {}) as { headers?: Record<string, string> };
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...lowerCaseNames(headers) },
    body: JSON.stringify(problem),
  };
}

function readBody(contentType: string | undefined, body: string | undefined): unknown {
  if (body === undefined || body === '') return null;
  return contentType !== undefined && isJson(contentType) ? JSON.parse(body.replace(/^\ufeff/, '')) : body;
}

function isJson(contentType: string): boolean {
  try {
    return /^application\/(.+\+)?json$/.test(new MIMEType(contentType).essence);
  } catch {
    return false;
  }
}

function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of query.keys()) {
    const all = query.getAll(name);
    values[name] = all.length === 1 ? (all[0] as string) : all;
  }
  return values;
}

function baseUrlOf(query: URLSearchParams): { baseUrl?: string } {
  const server = query.get('__server');
  return server ? { baseUrl: server } : {};
}

function withPrefix(prefix: string) {
  return ({
    path = [],
    severity,
    code,
    message,
  }: {
    path?: string[];
    severity: DiagnosticSeverity;
    code?: string | number;
    message: string;
  }) => ({
    location: [prefix, ...path],
    severity: DiagnosticSeverity[severity],
    code,
    message,
  });
}

/** Cuts the header in the same way as Prism. */
function cut(value: string): string {
  const max = 8 * 1024 - 100;
  return value.length > max ? `Too many violations! ${value.slice(0, max)}` : value;
}

function lowerCaseNames(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
