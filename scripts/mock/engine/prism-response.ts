import type { IHttpRequest } from '@stoplight/prism-http';
import type { Exchange } from '../../openapi/exchanges.ts';
import { createProblem, renderViolations } from '../message/problem.ts';
import { type MockRequest, type Target, toPrismQuery } from '../message/request.ts';
import { isFinalStatus, type MockResponse, type Violation } from '../message/response.ts';
import { callPrism, callPrismForStatus, type EngineContext } from './call-prism.ts';
import { listEmptyValues } from './empty-values.ts';
import type { ExchangeIndex } from './exchange-index.ts';
import { explainRefusal } from './explain-refusal.ts';
import { hasPreferredExample, listExamples, type Preferences, preferExchange, readPreferences } from './preferences.ts';
import { loadNegotiator, loadValidator } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { type EngineResponse, toProblemResponse } from './run-prism.ts';
import { silentLogger } from './silent-logger.ts';

/**
 * Responds to a request with Prism, and refuses what Prism accepts although the description does not allow it.
 * With an exchange, a valid request gets the response of the exchange, unless it accepts only other media types.
 */
export async function respondWithPrism(
  context: EngineContext,
  operation: PrismOperation,
  exchanges: ExchangeIndex,
  request: MockRequest,
  target: Target,
  body: unknown,
  exchange?: Exchange,
): Promise<MockResponse> {
  const input = toPrismInput(operation, request, target, body);
  const read = await readPreferences(input).catch((error: Error) => error);
  if (read instanceof Error) return toMockResponse(operation, toProblemResponse(read));
  if (exchange !== undefined) {
    const chosen = await callPrism(context, operation, withoutAcceptFor(exchange, input), { ...read, ...preferExchange(exchange) });
    const hasEmpty = listEmptyValues(operation, request, target).length > 0;
    const isSent = chosen.refusal === undefined && chosen.status === exchange.status;
    if (isSent && !hasEmpty) return { ...toMockResponse(operation, chosen), exchange: exchange.name };
  }
  const preferences = preferNamed(exchanges, operation, read);
  const response = await callPrism(context, operation, input, preferences);
  const violations = response.refusal ? explainRefusal(operation, input, response.violations) : response.violations;
  const empty = response.refusal === 'unauthorized' ? [] : listEmptyValues(operation, request, target);
  if (empty.length > 0) return refuse(context, operation, request, target, [...(response.refusal ? violations : []), ...empty]);
  if (response.refusal === undefined && !hasPreferredExample(operation, preferences))
    return refuseExample(operation, exchanges, target, preferences);
  const status = findRefusalStatus(operation, response);
  const refusal = status === undefined ? response : await callPrismForStatus(context, operation, withoutAccept(input), status);
  const preferred = exchanges.byName.get(read.exampleKey ?? '');
  const isPreferred = response.refusal === undefined && preferred?.status === response.status;
  return { ...toMockResponse(operation, { ...refusal, violations }), ...(isPreferred && { exchange: preferred.name }) };
}

/** Whether an operation has no body of the media type of a request, whatever the body is. */
export function lacksMediaType(operation: PrismOperation, request: MockRequest, target: Target): boolean {
  if (!MEDIA_TYPE.test(request.header('content-type') ?? '')) return false;
  const result = loadValidator().validateInput({ resource: operation, element: toPrismInput(operation, request, target, ' ') });
  return result._tag === 'Left' && result.left.some(({ code }) => code === 415);
}

/** Refuses a request for reasons that Prism does not check, in the form that the description has for an invalid request. */
export async function refuse(
  context: EngineContext,
  operation: PrismOperation,
  request: MockRequest,
  target: Target,
  violations: Violation[],
): Promise<MockResponse> {
  const statuses = [Number(operation.extensions?.['x-invalid-request-status'] ?? 422), 422, 400] as const;
  // A range, such as `4XX`, or `default` counts too.
  const described = loadNegotiator().findResponse(operation.responses, [...statuses])(silentLogger);
  if (described._tag === 'Some') {
    const input = withoutAccept(toPrismInput(operation, request, target, null));
    const status = Number(described.value.code);
    return toMockResponse(operation, { ...(await callPrismForStatus(context, operation, input, status)), violations });
  }
  const problem = createProblem('bad-request', violations.map(({ message }) => message).join(' '), target.href);
  return { ...problem, headers: { ...problem.headers, 'sl-violations': renderViolations(violations) }, violations };
}

function refuseExample(
  operation: PrismOperation,
  exchanges: ExchangeIndex,
  { href }: Target,
  { code, exampleKey }: Preferences,
): MockResponse {
  const title = operation.iid ?? `${operation.method.toUpperCase()} ${operation.path}`;
  const others = [...exchanges.byName.values()].filter(({ source }) => source !== 'response');
  const examples = [...listExamples(operation), ...others.map(({ name, response }) => `${name} (${response})`)];
  const remedy = examples.length > 0 ? `use one of ${examples.join(', ')}` : 'the operation has no examples';
  const status = code === undefined ? '' : ` for ${code}`;
  return createProblem('unknown-example', `${title} has no example \`${exampleKey}\`${status}; ${remedy}.`, href);
}

const MEDIA_TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;

function toPrismInput(operation: PrismOperation, request: MockRequest, { path, query }: Target, body: unknown): IHttpRequest {
  const { 'content-type': contentType, ...headers } = request.headers();
  const length = request.body?.length ?? 0;
  const baseUrl = query.get('__server');
  return {
    method: operation.method as 'get',
    url: { path, query: toPrismQuery(query), ...(baseUrl && { baseUrl }) },
    headers: {
      ...headers,
      // Prism fails on a media type that it cannot parse, even if the request has no body.
      ...(contentType !== undefined && (length > 0 || MEDIA_TYPE.test(contentType)) && { 'content-type': contentType }),
      ...(length > 0 && { 'content-length': String(length) }),
    },
    body,
  };
}

/** A refusal has the same form whatever the client accepts. */
function withoutAccept(input: IHttpRequest): IHttpRequest {
  const { accept: _, ...headers } = input.headers ?? {};
  return { ...input, headers };
}

/** The response of an error also has one form; otherwise, a client that reads only JSON would not get it. */
function withoutAcceptFor({ status }: Exchange, input: IHttpRequest): IHttpRequest {
  return status < 400 ? input : withoutAccept(input);
}

/** A preferred example may also be an exchange whose response has none; its status is then what is preferred. */
function preferNamed({ byName }: ExchangeIndex, operation: PrismOperation, preferences: Preferences): Preferences {
  const { exampleKey, ...others } = preferences;
  const exchange = byName.get(exampleKey ?? '');
  if (exchange === undefined || hasPreferredExample(operation, preferences)) return preferences;
  return (others.code ?? exchange.status) === exchange.status ? { ...others, ...preferExchange(exchange) } : preferences;
}

/** The status that the description states for an invalid request, if Prism chose another one. */
function findRefusalStatus(operation: PrismOperation, { status, refusal }: EngineResponse): number | undefined {
  const described = Number(operation.extensions?.['x-invalid-request-status']);
  return refusal === 'invalid' && status !== described && described > 0 ? described : undefined;
}

function toMockResponse({ iid }: PrismOperation, { status, headers, body, violations }: EngineResponse): MockResponse {
  if (!isFinalStatus(status)) throw new Error(`A response cannot have the status ${status}.`);
  return {
    status,
    headers: violations.length > 0 ? { ...headers, 'sl-violations': renderViolations(violations) } : headers,
    body,
    operationId: iid,
    violations,
  };
}
