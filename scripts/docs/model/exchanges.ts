import type { Document, Example, Parameter, Ref, SecurityScheme } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { type ApiOperation, firstContent, isError, listResponses } from './api-operation.ts';

/** The request of an exchange that succeeds: the values under one example key of an operation. */
export interface Exchange {
  /** Empty if the operation has no example. */
  key: string;
  parameters: { parameter: Parameter; value: unknown }[];
  body?: { mediaType: string; value: unknown };
}

/** An exchange as an HTTP request. */
export interface SampleRequest {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  cookies: [name: string, value: string][];
  body?: { mediaType: string; text: string };
}

/** A placeholder for the caller's token, and the place in a request where a security scheme requires it. */
export interface Credential {
  in: 'header' | 'query' | 'cookie';
  name: string;
  value: string;
}

/** The token in every sample. */
export const TOKEN = 'not-a-real-token';

type Examples = Record<string, Ref<Example>>;

/** The exchanges of an operation that succeed. Without examples there is one, of what a request must have. */
export function listExchanges(operation: ApiOperation): Exchange[] {
  const { document } = operation.api;
  const { requestBody } = operation.operation;
  const [mediaType, { examples: bodies = {} }] = firstContent(requestBody && resolveRef(document, requestBody)) ?? ['', {}];
  const keys = listKeys(operation, bodies);
  return (keys.length > 0 ? keys : ['']).map((key) => {
    const body = readExample(document, bodies, key);
    return {
      key,
      parameters: operation.parameters.flatMap((parameter) => fillParameter(document, parameter, key)),
      ...(body && { body: { mediaType, value: body.value } }),
    };
  });
}

/** Creates the HTTP request of an exchange, with the credentials that the operation requires. */
export function createRequest(operation: ApiOperation, exchange: Exchange, server: string): SampleRequest {
  const credentials = listCredentials(operation);
  const list = (place: string): [string, string][] => [
    ...credentials.filter((credential) => credential.in === place).map(({ name, value }): [string, string] => [name, value]),
    ...exchange.parameters
      .filter(({ parameter }) => parameter.in === place)
      .flatMap(({ parameter, value }) => [value].flat().map((item): [string, string] => [parameter.name, stringify(item)])),
  ];
  const inPath = new Map(list('path'));
  const url = new URL(server + operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(inPath.get(name) ?? name)));
  for (const [name, value] of list('query')) url.searchParams.append(name, value);
  const { body } = exchange;
  return {
    method: operation.method.toUpperCase(),
    url: url.href,
    headers: [...(body ? [['Content-Type', body.mediaType] as [string, string]] : []), ...list('header')],
    cookies: list('cookie'),
    ...(body && { body: { mediaType: body.mediaType, text: serializeBody(body) } }),
  };
}

/** The credentials for the first of an operation's security requirements; the others are alternatives. */
export function listCredentials({ api: { document }, operation }: ApiOperation): Credential[] {
  const [requirement = {}] = operation.security ?? document.security ?? [];
  const schemes = document.components?.securitySchemes ?? {};
  return Object.keys(requirement).flatMap((name) => {
    const scheme = schemes[name];
    return scheme === undefined ? [] : createCredential(resolveRef(document, scheme));
  });
}

function createCredential({ type, name = '', in: place, scheme = 'bearer' }: SecurityScheme): Credential[] {
  const authorization = (value: string): Credential[] => [{ in: 'header', name: 'Authorization', value }];
  if (type === 'apiKey') return [{ in: place as Credential['in'], name, value: TOKEN }];
  // What proves the caller's identity is then the connection.
  if (type === 'mutualTLS') return [];
  if (scheme.toLowerCase() === 'basic') return authorization(`Basic ${btoa(`user:${TOKEN}`)}`);
  return authorization(`${scheme.charAt(0).toUpperCase()}${scheme.slice(1)} ${TOKEN}`);
}

/** Operations share parameters and thus their examples, so the keys are read from the body or the response if these have examples. */
function listKeys(operation: ApiOperation, bodies: Examples): string[] {
  const responses = listResponses(operation).map(([status, response]) => ({
    isFailure: isError(status),
    keys: Object.keys(firstContent(response)?.[1].examples ?? {}),
  }));
  const failures = new Set(responses.filter(({ isFailure }) => isFailure).flatMap(({ keys }) => keys));
  const successes = responses.filter(({ isFailure }) => !isFailure).flatMap(({ keys }) => keys);
  const [first = [], ...others] = operation.parameters.flatMap(({ examples }) => (examples ? [Object.keys(examples)] : []));
  const shared = first.filter((key) => others.every((keys) => keys.includes(key)) && !failures.has(key)).slice(0, 1);
  return [Object.keys(bodies).filter((key) => !failures.has(key)), successes, shared].find((keys) => keys.length > 0) ?? [];
}

/** The value of a parameter in an exchange; if it has none there, a value that a required parameter can have. */
function fillParameter(document: Document, parameter: Parameter, key: string): Exchange['parameters'] {
  const { examples = {}, required, schema, name } = parameter;
  const example = readExample(document, examples, key);
  if (example !== undefined) return [{ parameter, value: example.value }];
  if (!required) return [];
  const { default: preset, enum: values = [] } = schema === undefined ? {} : resolveRef(document, schema);
  const [any] = Object.keys(examples).map((other) => readExample(document, examples, other)?.value);
  return [{ parameter, value: any ?? parameter.example ?? preset ?? values[0] ?? name }];
}

function readExample(document: Document, examples: Examples, key: string): Example | undefined {
  const example = examples[key];
  return example && resolveRef(document, example);
}

function serializeBody({ mediaType, value }: NonNullable<Exchange['body']>): string {
  if (/[/+]json/.test(mediaType)) return JSON.stringify(value);
  if (/x-www-form-urlencoded/.test(mediaType)) return new URLSearchParams(value as Record<string, string>).toString();
  return stringify(value);
}

function stringify(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
