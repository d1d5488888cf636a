import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from '../../openapi/exchanges.ts';
import type { MockRequest, Target } from '../message/request.ts';
import { compileSchema } from './compile-schema.ts';
import { escapeText, isName, splitTemplate } from './path-parameters.ts';

/** Whether a part of a request equals an example. */
type Check = (request: MockRequest, target: Target, body: unknown) => boolean;

/** The parts that a request must have to equal an exchange. */
export interface Matcher {
  exchange: Exchange;
  /** The path of the request; a pattern if a path parameter has no example. */
  path: string | RegExp;
  /** The parts that are not in the path. */
  checks: Check[];
  /** The number of examples, by which one exchange is more specific than another. */
  size: number;
  /** The values of the examples, as JSON. */
  examples: string;
}

/** Creates a function that finds the matcher with the most examples that a request equals, the first one among equals. */
export function indexMatchers(
  exchanges: Exchange[],
  template: string,
): (request: MockRequest, target: Target, body: unknown) => Matcher | undefined {
  const matchers = exchanges
    .map((exchange) => createMatcher(exchange, template))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  // Looking a path up takes less time than comparing its parameters with those of each exchange.
  const paths = new Set(matchers.map(({ path }) => path));
  const byPath = new Map([...paths].map((path) => [path, matchers.filter((matcher) => matcher.path === path)]));
  const hasPatterns = matchers.some(({ path }) => path instanceof RegExp);
  return (request, target, body) => {
    const find = (candidates: Matcher[]) => candidates.find(({ checks }) => checks.every((check) => check(request, target, body)));
    const fixed = byPath.get(target.path);
    if (!hasPatterns) return fixed && find(fixed);
    return find(matchers.filter(({ path }) => (typeof path === 'string' ? path === target.path : path.test(target.path))));
  };
}

function createMatcher(exchange: Exchange, template: string): Matcher {
  const { parameters, body } = exchange;
  const values = new Map(parameters.flatMap(({ parameter, value }) => (parameter.in === 'path' ? [[parameter.name, String(value)]] : [])));
  return {
    exchange,
    path: fillTemplate(template, values),
    checks: [...parameters.flatMap(createParameterCheck), ...(body ? [createBodyCheck(body.value)] : [])],
    size: parameters.length + (body ? 1 : 0),
    examples: JSON.stringify([parameters.map(({ value }) => value), body]),
  };
}

/** The path with these parameters, or a pattern if it needs further parameters. */
function fillTemplate(template: string, values: Map<string, string>): string | RegExp {
  const parts = splitTemplate(template);
  if (parts.every((part, index) => !isName(index) || values.has(part))) {
    return parts.map((part, index) => (isName(index) ? encodeURIComponent(values.get(part) ?? '') : part)).join('');
  }
  const pattern = parts.map((part, index) => {
    const value = values.get(part);
    return isName(index) ? (value === undefined ? '[^/]+' : escapeText(encodeURIComponent(value))) : escapeText(part);
  });
  return new RegExp(`^${pattern.join('')}$`);
}

function createParameterCheck({ parameter: { name, in: location }, value }: Exchange['parameters'][number]): Check[] {
  const values = [value].flat().map(String);
  const lowerCaseName = name.toLowerCase();
  if (location === 'path') return [];
  if (location === 'header') return [(request) => request.header(lowerCaseName) === values.join(',')];
  if (location === 'query') return [(_request, { query }) => query.has(name) && isDeepStrictEqual(query.getAll(name), values)];
  return [() => false];
}

function createBodyCheck(value: unknown): Check {
  // Compiled, this takes a third of the time of isDeepStrictEqual.
  const { accepts } = compileSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', const: value }, { coerce: false });
  return (_request, _target, body) => accepts(body);
}
