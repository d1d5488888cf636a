import type { IHttpParam } from '@stoplight/types';
import { negotiateExample, type PrismOperation, validateAgainstSchema } from './prism-parts.ts';
import { type MockRequest, type Reply, readQuery, type Target } from './request.ts';

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

// Prism's validators are told whether they look at a request or at a response.
const INPUT = 0;
const OUTPUT = 1;
// Each `Accept` header has a reply of its own; clients send few, and those beyond are answered by Prism.
const MAX_REMEMBERED = 16;

/**
 * Makes the shortcut of an operation.
 * It calls a request ordinary only where it is sure: it puts to Prism's validators the values that Prism would put to them.
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
      if (operation.callbacks === undefined && replies.size < MAX_REMEMBERED) replies.set(accept, reply);
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
  if (!params.every(isSimple) || places.some(({ index }) => index === -1)) return unsure;
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
  const content = specified.contents?.find(({ mediaType }) => mediaType === 'application/json' || mediaType.includes('*'));
  const schema = content?.mediaType === 'application/json' ? content.schema : undefined;
  const isUsable = schema !== undefined && isUsedAsWritten(schema);
  return (request, _target, body) => {
    if (!body) return body === null && request.body === undefined && !specified.required;
    const contentType = request.header('content-type');
    if (!isUsable || !(contentType === 'application/json' || contentType === 'application/json; charset=utf-8')) return false;
    return validateAgainstSchema(body, schema as never, false, INPUT, 'body', bundleOf(operation))._tag === 'None';
  };
}

/** Checks values by lower-cased name, with coercion, as Prism does. It is not sure of what is sent empty. */
function compileParams(operation: PrismOperation, params: IHttpParam[]): (values: Record<string, unknown>) => boolean {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(params.flatMap(({ name, schema }) => (schema ? [[name.toLowerCase(), schema]] : []))),
    required: params.filter(({ required }) => required).map(({ name }) => name.toLowerCase()),
  };
  if (params.length === 0) return () => true;
  return (values) => {
    for (const name in values) if (values[name] === '') return false;
    return validateAgainstSchema(values, schema as never, true, INPUT, undefined, bundleOf(operation))._tag === 'None';
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

function bundleOf(operation: PrismOperation): unknown {
  return (operation as { __bundled__?: unknown }).__bundled__;
}

/** Whether Prism uses a schema as it is; schemas with these keywords are rewritten first. */
function isUsedAsWritten(schema: object): boolean {
  return !/"(allOf|readOnly|writeOnly|\$ref)":/.test(JSON.stringify(schema));
}

/** Builds the answer to an ordinary request without Prism's data generators; `undefined` if it needs them, or if its example breaks its schema. */
export function createReply(operation: PrismOperation, accept: string | undefined): Reply | undefined {
  const example = negotiateExample(operation, accept ? accept.split(',') : undefined);
  if (example === undefined) return undefined;
  const { status, mediaType, schema, value } = example;
  const isJson = mediaType !== undefined && /^application\/([^;]+\+)?json$/.test(mediaType);
  if (value !== undefined && !(isJson && schema !== undefined && isUsedAsWritten(schema))) return undefined;
  const mistakes =
    value === undefined ? undefined : validateAgainstSchema(value, schema as never, false, OUTPUT, 'body', bundleOf(operation));
  if (mistakes?._tag === 'Some') return undefined;
  return {
    status,
    headers: mediaType ? { 'content-type': mediaType } : {},
    ...(value !== undefined && { body: JSON.stringify(value) }),
    ...(operation.iid !== undefined && { operationId: operation.iid }),
  };
}
