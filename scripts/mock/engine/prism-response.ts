import { createProblem, renderViolations } from '../message/problem.ts';
import { type MockRequest, type Target, toPrismQuery } from '../message/request.ts';
import { isFinalStatus, type MockResponse, type Violation } from '../message/response.ts';
import type { EngineOptions, EngineResponse } from './prism-engine.ts';
import type { PrismOperation } from './prism-operation.ts';

/** Responds to a request with Prism, and refuses what Prism accepts against the description. */
export async function respondWithPrism(
  operation: PrismOperation,
  request: MockRequest,
  target: Target,
  body: unknown,
): Promise<MockResponse> {
  const response = await requestPrism(operation, request, target, body);
  const { listEmptyValues } = await import('./empty-values.ts');
  const isUnauthorized = response.violations.some(({ code }) => code === 401) || response.status === 401;
  const empty = isUnauthorized ? [] : listEmptyValues(operation, request, target);
  if (empty.length > 0) return refuse(operation, request, target, [...(response.isInvalid ? response.violations : []), ...empty]);
  const status = findRefusalStatus(operation, response);
  if (status === undefined) return toMockResponse(operation, response);
  const refusal = await requestPrism(operation, request, target, body, { refuseWith: status });
  return toMockResponse(operation, { ...refusal, violations: response.violations });
}

/** Refuses a request for reasons that Prism does not check, in the form that the description has for an invalid request. */
export async function refuse(
  operation: PrismOperation,
  request: MockRequest,
  target: Target,
  violations: Violation[],
): Promise<MockResponse> {
  const statuses = [operation.extensions?.['x-invalid-request-status'], '422', '400'].map(String);
  const status = statuses.find((each) => operation.responses.some(({ code }) => code === each));
  if (status !== undefined) {
    const refusal = await requestPrism(operation, request, target, null, { refuseWith: Number(status) });
    return toMockResponse(operation, { ...refusal, violations });
  }
  const problem = createProblem('bad-request', violations.map(({ message }) => message).join(' '), target.href);
  return { ...problem, headers: { ...problem.headers, 'sl-violations': renderViolations(violations) }, violations };
}

async function requestPrism(
  operation: PrismOperation,
  request: MockRequest,
  target: Target,
  body: unknown,
  options?: EngineOptions,
): Promise<EngineResponse> {
  // Prism's whole engine loads slowly, and most requests do not need it.
  const { callPrism } = await import('./prism-engine.ts');
  const baseUrl = target.query.get('__server');
  const input = {
    method: operation.method as 'get',
    url: { path: target.path, query: toPrismQuery(target.query), ...(baseUrl && { baseUrl }) },
    headers: selectHeaders(request, options),
    body,
  };
  return callPrism(operation, input, options);
}

const MEDIA_TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;

function selectHeaders(request: MockRequest, options: EngineOptions | undefined): Record<string, string> {
  const { accept, 'content-type': contentType, ...headers } = request.headers();
  const length = request.body?.length ?? 0;
  return {
    ...headers,
    // A refusal has the same form whatever the client accepts.
    ...(accept !== undefined && options?.refuseWith === undefined && { accept }),
    // Prism fails on a media type that it cannot parse, even if the request has no body.
    ...(contentType !== undefined && (length > 0 || MEDIA_TYPE.test(contentType)) && { 'content-type': contentType }),
    ...(length > 0 && { 'content-length': String(length) }),
  };
}

/** The status that the description gives to an invalid request, if Prism chose another one. */
function findRefusalStatus(operation: PrismOperation, { status, isInvalid }: EngineResponse): number | undefined {
  const described = Number(operation.extensions?.['x-invalid-request-status']);
  return isInvalid && status !== described && described > 0 ? described : undefined;
}

function toMockResponse({ iid }: PrismOperation, { status, headers, body, violations }: EngineResponse): MockResponse {
  if (!isFinalStatus(status)) throw new Error(`A response cannot have the status ${status}.`);
  const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (violations.length > 0) lowerCased['sl-violations'] = renderViolations(violations);
  return { status, headers: lowerCased, ...(body !== undefined && { body }), ...(iid !== undefined && { operationId: iid }), violations };
}
