import type { IHttpParam } from '@stoplight/types';
import type { Exchange } from '../../openapi/exchanges.ts';
import { type MockRequest, type Target, toPrismQuery } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';
import { compileSchema } from './compile-schema.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';
import { isUsedUnchanged } from './static-response.ts';

/** Handles the requests of an operation that are certainly valid, without calling Prism for each of them. */
export interface FastPath {
  /** Whether a request is certainly valid and only its exchange and its `Accept` header influence the response. */
  accepts(request: MockRequest, target: Target, body: unknown): boolean;
  /** The stored response of an exchange, or of a request without one, for an `Accept` header. */
  find(exchange: Exchange | undefined, accept: string | undefined): MockResponse | undefined;
  /** Stores the response of an exchange, or of a request without one, for an `Accept` header. */
  store(exchange: Exchange | undefined, accept: string | undefined, response: MockResponse): void;
}

/** Whether a part of a request is certainly valid. */
type Check = (request: MockRequest, target: Target, body: unknown) => boolean;

const unsure: Check = () => false;

// Each `Accept` header has its own response. Clients send few different headers; Prism handles those beyond the limit.
const MAX_STORED = 16;

/**
 * Creates the fast path of an operation.
 * It validates the same values against the same schemas as Prism, and is unsure in every other case.
 */
export function createFastPath(operation: PrismOperation): FastPath {
  const checks = [checkSecurity(operation), checkPath(operation), checkQuery(operation), checkHeaders(operation), checkBody(operation)];
  const needed = checks.filter((check) => check !== undefined);
  const stored = new Map<Exchange | undefined, Map<string | undefined, MockResponse>>();
  return {
    accepts: (request, target, body) => request.header('prefer') === undefined && needed.every((check) => check(request, target, body)),
    find: (exchange, accept) => stored.get(exchange)?.get(accept),
    store(exchange, accept, response) {
      const responses = stored.get(exchange) ?? new Map<string | undefined, MockResponse>();
      // Prism sends the callbacks of an operation, and it must do so for every request.
      if (operation.callbacks !== undefined || responses.size === MAX_STORED) return;
      stored.set(exchange, responses);
      responses.set(accept, Object.freeze({ ...response, headers: Object.freeze(response.headers) }));
    },
  };
}

function checkSecurity({ security }: PrismOperation): Check | undefined {
  if (security.length === 0) return undefined;
  // Each alternative is a list of the headers that it requires; an empty alternative requires no credentials.
  const alternatives = security.filter(
    (schemes) => schemes.length > 0 && schemes.every((scheme) => scheme.type === 'apiKey' && scheme.in === 'header'),
  );
  const headers = alternatives.map((schemes) => schemes.map((scheme) => ('name' in scheme ? scheme.name.toLowerCase() : '')));
  return (request) => headers.some((names) => names.every((name) => request.header(name)));
}

function checkPath(operation: PrismOperation): Check | undefined {
  const params = operation.request.path;
  if (params.length === 0) return undefined;
  const segments = operation.path.split('/');
  const places = params.map(({ name }) => ({ name: name.toLowerCase(), index: segments.indexOf(`{${name}}`) }));
  // Prism's URI templates support only these names, and validate one value of a parameter that is in the template twice.
  const isSupported = ({ name }: IHttpParam) =>
    /^[\w.-]+$/.test(name) && segments.includes(`{${name}}`) && operation.path.split(`{${name}}`).length === 2;
  const areDistinct = new Set(places.map(({ name }) => name)).size === params.length;
  if (!params.every((param) => isSimple(param) && isSupported(param)) || !areDistinct) return unsure;
  const isValid = compileParams(operation, params);
  return (_request, { path }) => {
    // Prism reads a comma as a list and decodes percent-encoding.
    if (path.includes(',') || path.includes('%')) return false;
    const segments = path.split('/');
    const values: Record<string, unknown> = {};
    // Every request passes here, and a loop takes half the time of Object.fromEntries.
    for (const { name, index } of places) values[name] = segments[index];
    return isValid(values);
  };
}

function checkQuery(operation: PrismOperation): Check {
  const params = operation.request.query;
  // An exploded object takes its properties from the whole query, even from an empty one.
  if (params.some(({ schema }) => schema?.type === 'object')) return unsure;
  const isValid = compileParams(operation, params);
  const others = new Set(params.filter((param) => !isSimple(param)).map(({ name }) => name.toLowerCase()));
  const isEmptyValid = isValid({});
  return (_request, { query }) => {
    if (query.size === 0) return isEmptyValid;
    const values = lowerCaseKeys(toPrismQuery(query));
    // Names that begin with `__` are instructions to Prism, such as `__code=404`.
    return Object.keys(values).every((name) => !name.startsWith('__') && !others.has(name)) && isValid(values);
  };
}

function checkHeaders(operation: PrismOperation): Check | undefined {
  const params = operation.request.headers;
  if (params.length === 0) return undefined;
  if (!params.every(isSimple)) return unsure;
  const isValid = compileParams(operation, params);
  return (request) => isValid(Object.fromEntries(params.map(({ name }) => [name.toLowerCase(), request.header(name.toLowerCase())])));
}

function checkBody(operation: PrismOperation): Check {
  const described = operation.request.body;
  if (described === undefined) return (request) => request.body === undefined || request.body.length === 0;
  // Prism uses `application/vnd.example+json` for `application/json` too, if it comes first.
  const content = described.contents?.find(({ mediaType }) => /json|\*/i.test(mediaType));
  const schema = content?.mediaType === 'application/json' ? content.schema : undefined;
  if (schema === undefined || !isUsedUnchanged(schema)) return checkAbsence(described.required);
  const { accepts } = compileSchema(schema, { coerce: false, bundle: bundleOf(operation) });
  const isAbsent = checkAbsence(described.required);
  return (request, target, body) => {
    if (!body) return isAbsent(request, target, body);
    const contentType = request.header('content-type');
    return (contentType === 'application/json' || contentType === 'application/json; charset=utf-8') && accepts(body);
  };
}

/** Accepts only a request without a body, if the body is optional. */
function checkAbsence(isRequired: boolean | undefined): Check {
  return (request, _target, body) => body === null && request.body === undefined && !isRequired;
}

/** Compiles a check of values by lower-case name, with coercion, as in Prism. An empty value is never certain. */
function compileParams(operation: PrismOperation, params: IHttpParam[]): (values: Record<string, unknown>) => boolean {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(params.flatMap(({ name, schema }) => (schema ? [[name.toLowerCase(), schema]] : []))),
    required: params.filter(({ required }) => required).map(({ name }) => name.toLowerCase()),
  };
  if (params.length === 0) return () => true;
  const { accepts } = compileSchema(schema, { coerce: true, bundle: bundleOf(operation) });
  return (values) => {
    for (const name in values) if (values[name] === '') return false;
    return accepts(values);
  };
}

/** Whether Prism validates the value of a parameter exactly as it was sent. */
function isSimple({ schema, style, deprecated }: IHttpParam): boolean {
  const isDefaultStyle = style === undefined || style === 'simple' || style === 'form';
  return isDefaultStyle && !deprecated && schema?.type !== 'array' && schema?.type !== 'object';
}

function lowerCaseKeys(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
