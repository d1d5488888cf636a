import type { IHttpRequest } from '@stoplight/prism-http';
import type { Exchange } from '../../openapi/exchanges.ts';
import type { MockRequest, Target } from '../message/request.ts';
import { loadPreferParser } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';

/** How a request chooses its response: with the `Prefer` header, or with query parameters such as `__code`. */
export interface Preferences {
  code?: number;
  exampleKey?: string;
  dynamic?: boolean;
  seed?: string;
}

/** The preferences in the `Prefer` header of a request, by name, including preferences for other tools. */
export function readPreferHeader(request: MockRequest): Record<string, string | boolean | undefined> {
  const prefer = request.header('prefer');
  return prefer === undefined ? {} : loadPreferParser()(prefer);
}

/** Whether a request chooses its response itself. */
export function choosesResponse(request: MockRequest, { query }: Target): boolean {
  if (query.size === 0 && request.header('prefer') === undefined) return false;
  const preferences = readPreferHeader(request);
  return CHOICES.some((name) => Object.hasOwn(preferences, name) || query.has(`__${name}`));
}

const CHOICES = ['code', 'example', 'dynamic'];

/** Reads the preferences of a request. Throws Prism's error if one of them has an invalid value. */
export async function readPreferences(input: IHttpRequest): Promise<Preferences> {
  const { prefer } = input.headers ?? {};
  const { __code, __dynamic, __seed, __example } = input.url.query ?? {};
  const { code, dynamic, seed, example } = prefer
    ? loadPreferParser()(prefer)
    : { code: __code, dynamic: __dynamic, seed: __seed, example: __example };
  const isValid = isText(code, /^\d{3}$/) && isText(dynamic, /^(true|false)$/) && isText(seed) && isText(example);
  if (!isValid) return readWithPrism(input);
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { exampleKey: String(example) }),
    ...(dynamic !== undefined && { dynamic: dynamic === 'true' }),
    ...(seed !== undefined && { seed: String(seed) }),
  };
}

function isText(value: unknown, pattern = /^/): boolean {
  return value === undefined || (typeof value === 'string' && pattern.test(value));
}

/** Prism's own reader loads slowly, so only its error messages are taken from it. */
async function readWithPrism(input: IHttpRequest): Promise<Preferences> {
  // Its named exports are missing if a bundler has made it a separate file.
  const { default: reader } = await import('@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js');
  const result = reader.getHttpConfigFromRequest(input);
  if (result._tag === 'Left') throw result.left;
  return Object.fromEntries(Object.entries(result.right).filter(([, value]) => value !== undefined));
}

/** The preferences that lead to the response of an exchange. */
export function preferExchange({ status, source, name }: Exchange): Preferences {
  return source === 'response' ? { code: status, exampleKey: name } : { code: status };
}

/** Whether a preferred example exists: for the preferred status, or for any status if there is no preferred one. */
export function hasPreferredExample(operation: PrismOperation, { code, exampleKey }: Preferences): boolean {
  if (exampleKey === undefined) return true;
  if (code === undefined) return operation.responses.some((response) => hasExample(response, exampleKey));
  const response = findResponse(operation, code);
  // Prism reports a status that is not described.
  return response === undefined || hasExample(response, exampleKey);
}

/** The status of a preferred example that the response without a preferred status does not have. */
export function findExampleStatus(operation: PrismOperation, exampleKey: string): number | undefined {
  const { responses } = operation;
  const isDefault = ({ code }: Response) => code === 'default';
  const successes = responses.filter(({ code }) => code.startsWith('2'));
  const chosen = successes[0] ?? responses.find(isDefault) ?? responses[0];
  if (chosen && hasExample(chosen, exampleKey)) return undefined;
  const response = [...successes, ...responses].find((each) => hasExample(each, exampleKey));
  if (response === undefined) return undefined;
  // A range such as `4XX` stands for its first status, and `default` for an error without a response of its own.
  if (!isDefault(response)) return Number(response.code.replaceAll('X', '0'));
  return [500, 501, 400, 401].find((status) => findResponse(operation, status) === response);
}

type Response = PrismOperation['responses'][number];

function findResponse({ responses }: PrismOperation, code: number): Response | undefined {
  const find = (described: string) => responses.find((each) => each.code === described);
  return find(String(code)) ?? find(`${String(code).charAt(0)}XX`) ?? find('default');
}

function hasExample({ contents }: Response, exampleKey: string): boolean {
  return contents.some(({ examples }) => examples.some(({ key }) => key === exampleKey));
}

/** The examples of an operation with their statuses, such as `diskNotFound (404)`. */
export function listExamples({ responses }: PrismOperation): string[] {
  const names = responses.flatMap(({ code, contents }) =>
    contents.flatMap(({ examples }) => examples.map(({ key }) => `${key} (${code})`)),
  );
  return [...new Set(names)];
}
