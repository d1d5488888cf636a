import { createRequire } from 'node:module';
import type { Body, Document, Example, Parameter, Ref, Response } from './document.ts';
import { readErrorCode } from './error-code.ts';
import type { DescribedOperation } from './list-operations.ts';
import { resolveRef } from './resolve-ref.ts';

// Required, since `import` also loads Node's WebSocket and `fetch`, which takes some 15 ms.
const { STATUS_CODES }: typeof import('node:http') = createRequire(import.meta.url)('node:http');

/** One exchange of an operation: the request and the response under one name. */
export interface Exchange {
  /** The key of its examples, or the reason phrase of a status without examples, in camelCase: `serviceUnavailable`. */
  name: string;
  /** The status of its response. */
  status: number;
  /** The key of the response under `responses`, such as `404`, `4XX` or `default`. */
  response: string;
  /** The source of the name; the key of a request's example has no example in the response. */
  source: 'response' | 'request' | 'status';
  /** The body of its response, if it has an example. */
  value: unknown;
  /** The provider's code in this body. */
  code: string | undefined;
  /** The examples of its request. */
  parameters: { parameter: Parameter; value: unknown }[];
  body: { value: unknown } | undefined;
}

type Examples = Record<string, Ref<Example>>;
type Described = [key: string, response: Response];

// Tools give this key to an example without a key, so it names nothing.
const UNNAMED = 'default';
const EMPTY = { value: undefined, code: undefined };

/** The exchanges of an operation. A name under several statuses belongs to the first: success statuses come first, then the order of the description. */
export function listExchanges(document: Document, operation: DescribedOperation): Exchange[] {
  const responses = sortResponses(document, operation);
  const found = new Map<string, Omit<Exchange, 'parameters' | 'body'>>();
  const add = (exchange: Omit<Exchange, 'parameters' | 'body'>) => {
    if (exchange.name !== UNNAMED && !found.has(exchange.name)) found.set(exchange.name, exchange);
  };
  for (const [key, response] of responses) {
    const status = toStatus(key, responses);
    if (status === undefined) continue;
    for (const [name, example] of Object.entries(listExamples(response))) {
      const value = readValue(document, example);
      add({ name, status, response: key, source: 'response', value, code: status < 400 ? undefined : readErrorCode(value) });
    }
  }
  const [first] = responses;
  const status = first && toStatus(first[0], responses);
  if (first && status !== undefined) {
    for (const name of listRequestKeys(document, operation, first[1]))
      add({ name, status, response: first[0], source: 'request', ...EMPTY });
  }
  for (const [key, response] of responses) {
    const named = toStatus(key, responses);
    const name = toCamelCase(STATUS_CODES[named ?? ''] ?? '');
    const isNameless = Object.keys(listExamples(response)).every((each) => each === UNNAMED);
    if (named !== undefined && name !== '' && isNameless) add({ name, status: named, response: key, source: 'status', ...EMPTY });
  }
  return [...found.values()].map((exchange) => ({ ...exchange, ...readRequest(document, operation, exchange.name) }));
}

/** The responses of an operation, its usual one first: Prism responds with the lowest success status, `default` or the first. */
function sortResponses(document: Document, { operation }: DescribedOperation): Described[] {
  const all = Object.entries(operation.responses ?? {}).map(([key, response]): Described => [key, resolveRef(document, response)]);
  const successes = all.filter(([key]) => /^2(\d\d|XX)$/.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const usual = successes.length > 0 ? successes : all.filter(([key]) => key === 'default');
  return [...new Set([...usual, ...all])];
}

/** The status that a key of `responses` stands for: the first of a range, and for `default` an error without a response of its own. */
function toStatus(key: string, responses: Described[]): number | undefined {
  const isDescribed = (status: number) => responses.some(([each]) => each === String(status) || each === `${String(status).charAt(0)}XX`);
  const status = key === 'default' ? [500, 501, 400, 401].find((each) => !isDescribed(each)) : Number(key.replaceAll('X', '0'));
  // A client keeps waiting after a 1xx status.
  return status !== undefined && status >= 200 && status <= 599 ? status : undefined;
}

/**
 * The keys of the request's examples. Operations share parameters and thus their examples,
 * so a parameter has keys of this operation for certain only if nothing else has any, and every parameter with examples has them.
 */
function listRequestKeys(document: Document, { operation, parameters }: DescribedOperation, response: Response): string[] {
  const bodies = Object.keys(listExamples(operation.requestBody && resolveRef(document, operation.requestBody)));
  if (bodies.length > 0 || Object.keys(listExamples(response)).length > 0) return bodies;
  const [first = [], ...others] = parameters.flatMap(({ examples }) => (examples ? [Object.keys(examples)] : []));
  return first.filter((key) => others.every((keys) => keys.includes(key)));
}

function readRequest(
  document: Document,
  { operation, parameters }: DescribedOperation,
  name: string,
): Pick<Exchange, 'parameters' | 'body'> {
  const example = listExamples(operation.requestBody && resolveRef(document, operation.requestBody))[name];
  return {
    parameters: parameters.flatMap((parameter) => {
      const own = parameter.examples?.[name];
      return own === undefined ? [] : [{ parameter, value: readValue(document, own) }];
    }),
    body: example === undefined ? undefined : { value: readValue(document, example) },
  };
}

function listExamples(body: Body | undefined): Examples {
  return Object.assign({}, ...Object.values(body?.content ?? {}).map((media) => media?.examples ?? {}));
}

function readValue(document: Document, example: Ref<Example>): unknown {
  return resolveRef(document, example ?? {}).value;
}

function toCamelCase(phrase: string): string {
  const [first = '', ...rest] = phrase.split(/[^A-Za-z]+/).map((word) => word.toLowerCase());
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
