import type { IHttpParam } from '@stoplight/types';
import { type MockRequest, type Reply, readQuery, type Target } from '../message/request.ts';
import { compileSchema } from './compile-schema.ts';
import { isUsedAsWritten } from './create-reply.ts';
import { bundleOf, type PrismOperation, stripReadOnlyProperties } from './prism-parts.ts';

/** How an operation answers ordinary requests without asking Prism each time. */
export interface Shortcut {
  /** Whether a request is an ordinary one: valid for sure, and with no say in its answer but by its `Accept` header. */
  isOrdinary(request: MockRequest, target: Target, body: unknown): boolean;
  /** The answer to an ordinary request that accepts this; `undefined` if Prism must be asked. */
  recall(accept: string | undefined): Reply | undefined;
  /** Remembers what Prism answered to an ordinary request that accepts this. */
  remember(accept: string | undefined, reply: Reply): void;
}

/** Whether a part of a request is valid for sure. */
type Check = (request: MockRequest, target: Target, body: unknown) => boolean;

const valid: Check = () => true;
const unsure: Check = () => false;

// Each `Accept` header has a reply of its own; clients send few, and those beyond are answered by Prism.
const MAX_REMEMBERED = 16;

/**
 * Makes the shortcut of an operation.
 * It calls a request ordinary only where it is sure: it puts to the schemas the values that Prism would put to them.
 * What it remembers, the answer, depends on the operation and the `Accept` header alone.
 */
export function createShortcut(operation: PrismOperation): Shortcut {
  const checks = [checkSecurity(operation), checkPath(operation), checkQuery(operation), checkHeaders(operation), checkBody(operation)];
  const needed = checks.filter((check) => check !== valid);
  const replies = new Map<string | undefined, Reply>();
  return {
    isOrdinary: (request, target, body) => request.header('prefer') === undefined && needed.every((check) => check(request, target, body)),
    recall: (accept) => replies.get(accept),
    remember(accept, reply) {
      // A callback is sent for each request, by Prism.
      if (operation.callbacks !== undefined || replies.size === MAX_REMEMBERED) return;
      replies.set(accept, Object.freeze({ ...reply, headers: Object.freeze(reply.headers) }));
    },
  };
}

function checkSecurity({ security = [] }: PrismOperation): Check {
  if (security.length === 0) return valid;
  // Each alternative is a list of the headers that it asks for; an empty one asks for no credentials.
  const alternatives = security.filter(
    (schemes) => schemes.length > 0 && schemes.every((scheme) => scheme.type === 'apiKey' && scheme.in === 'header'),
  );
  const headers = alternatives.map((schemes) => schemes.map((scheme) => ('name' in scheme ? scheme.name.toLowerCase() : '')));
  return (request) => headers.some((names) => names.every((name) => request.header(name)));
}

function checkPath(operation: PrismOperation): Check {
  const params = operation.request?.path ?? [];
  if (params.length === 0) return valid;
  const segments = operation.path.split('/');
  const places = params.map(({ name }) => ({ name: name.toLowerCase(), index: segments.indexOf(`{${name}}`) }));
  // Prism's URI templates only know such names.
  const areKnown = params.every(({ name }) => /^[\w.-]+$/.test(name)) && places.every(({ index }) => index !== -1);
  if (!params.every(isSimple) || !areKnown) return unsure;
  const isValid = compileParams(operation, params);
  return (_request, { path }) => {
    // Prism takes a comma for a list, and decodes what is percent-encoded.
    if (path.includes(',') || path.includes('%')) return false;
    const values = path.split('/');
    return isValid(Object.fromEntries(places.map(({ name, index }) => [name, values[index]])));
  };
}

function checkQuery(operation: PrismOperation): Check {
  const params = operation.request?.query ?? [];
  // An exploded object takes its properties from the whole query, even from an empty one.
  if (params.some(({ schema }) => schema?.type === 'object')) return unsure;
  const isValid = compileParams(operation, params);
  const others = new Set(params.filter((param) => !isSimple(param)).map(({ name }) => name.toLowerCase()));
  return (_request, { query }) => {
    const values = query.size === 0 ? {} : lowerCaseKeys(readQuery(query));
    // Names that begin with `__` are instructions to Prism, such as `__code=404`.
    return Object.keys(values).every((name) => !name.startsWith('__') && !others.has(name)) && isValid(values);
  };
}

function checkHeaders(operation: PrismOperation): Check {
  const params = operation.request?.headers ?? [];
  if (params.length === 0) return valid;
  if (!params.every(isSimple)) return unsure;
  const isValid = compileParams(operation, params);
  return (request) => isValid(Object.fromEntries(params.map(({ name }) => [name.toLowerCase(), request.header(name.toLowerCase())])));
}

function checkBody(operation: PrismOperation): Check {
  const specified = operation.request?.body;
  if (specified === undefined) return (request) => request.body === undefined || request.body.length === 0;
  // To Prism, `application/vnd.made-up+json` is what takes `application/json` too, if it comes first.
  const content = specified.contents?.find(({ mediaType }) => /json|\*/i.test(mediaType));
  const schema = content?.mediaType === 'application/json' ? content.schema : undefined;
  if (schema === undefined || !isUsedAsWritten(schema, stripReadOnlyProperties)) return unlessSent(specified.required);
  const { accepts } = compileSchema(schema, { coerce: false, bundle: bundleOf(operation) });
  const isAbsent = unlessSent(specified.required);
  return (request, target, body) => {
    if (!body) return isAbsent(request, target, body);
    const contentType = request.header('content-type');
    return (contentType === 'application/json' || contentType === 'application/json; charset=utf-8') && accepts(body);
  };
}

/** Nothing is all that is surely a valid body, if it may be left out. */
function unlessSent(isRequired: boolean | undefined): Check {
  return (request, _target, body) => body === null && request.body === undefined && !isRequired;
}

/** Checks values by lower-cased name, with coercion, as Prism does. It is not sure of what is sent empty. */
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

/** Whether the value of a parameter reaches its schema as it was sent. */
function isSimple({ schema, style, deprecated }: IHttpParam): boolean {
  const isPlainStyle = style === undefined || style === 'simple' || style === 'form';
  return isPlainStyle && !deprecated && schema?.type !== 'array' && schema?.type !== 'object';
}

function lowerCaseKeys(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
