import { MIMEType } from 'node:util';
import type { IHttpMockConfig, IHttpRequest, PrismHttpInstance } from '@stoplight/prism-http';
import { serialize } from '@stoplight/prism-http-server/dist/serialize.js';
import { DiagnosticSeverity } from '@stoplight/types';
import type { Violation } from '../message/response.ts';
import { loadProblems } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { toViolation } from './violations.ts';

/** A response of Prism's engine. */
export interface EngineResponse {
  status: number;
  /** Names are in lower case. */
  headers: Record<string, string>;
  body: string | undefined;
  violations: Violation[];
  /** Why Prism refused the request, if it did. */
  refusal: 'unauthorized' | 'invalid' | undefined;
}

type Result = Extract<Awaited<ReturnType<ReturnType<PrismHttpInstance['request']>>>, { _tag: 'Right' }>['right'];

/** Runs an instance of Prism's engine for one operation, and responds like Prism's server. An error of Prism becomes its problem+json. */
export async function runPrism(
  prism: PrismHttpInstance,
  operation: PrismOperation,
  input: IHttpRequest,
  config: IHttpMockConfig,
): Promise<EngineResponse> {
  const result = await requestPrism(prism, operation, input, config);
  return result._tag === 'Left' ? toProblemResponse(result.left) : toEngineResponse(result.right, config.errors);
}

async function requestPrism(prism: PrismHttpInstance, operation: PrismOperation, input: IHttpRequest, config: IHttpMockConfig) {
  try {
    return await prism.request(input, [operation], config)();
  } catch (error) {
    const unreadable = input.headers?.accept?.split(',').find((each) => !isMediaType(each));
    // Prism parses the rest of the header only when nothing has matched, so there is no media type to send in any case.
    if (unreadable === undefined || !(error instanceof TypeError)) throw error;
    const detail = `The Accept header has \`${unreadable}\`, which is not a media type, and no other media type that matches.`;
    const { ProblemJsonError, NOT_ACCEPTABLE } = loadProblems();
    return { _tag: 'Left' as const, left: ProblemJsonError.fromTemplate(NOT_ACCEPTABLE, detail) };
  }
}

function isMediaType(value: string): boolean {
  try {
    return new MIMEType(value).essence !== '';
  } catch {
    return false;
  }
}

function toEngineResponse({ output, validations }: Result, mayFail: boolean): EngineResponse {
  const responseViolations = validations.output.map((diagnostic) => toViolation('response', diagnostic));
  const violations = [...validations.input.map((diagnostic) => toViolation('request', diagnostic)), ...responseViolations];
  const refusal = findRefusal(validations.input);
  const headers = lowerCaseNames(output.headers);
  const errors = responseViolations.filter(({ severity }) => severity === 'Error');
  if (mayFail && errors.length > 0) return { ...toProblemResponse(createViolationError(errors)), violations, refusal };
  try {
    // Prism cannot serialize a missing body as a media type such as `image/png`.
    const body = output.body === undefined ? undefined : (serialize(output.body, headers['content-type']) as string | undefined);
    return { status: output.statusCode, headers, body, violations, refusal };
  } catch (error) {
    const problem = toProblemResponse(error as Error);
    // Prism's server has set the headers before it fails.
    return { ...problem, headers: { ...headers, ...problem.headers }, refusal, ...(violations.length > 0 && { violations }) };
  }
}

function findRefusal(diagnostics: Result['validations']['input']): EngineResponse['refusal'] {
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
  if (errors.length === 0) return undefined;
  return errors.some(({ code }) => code === 401) ? 'unauthorized' : 'invalid';
}

/** The error for a response that does not match its description, if the mock runs with `--errors`. */
function createViolationError(validation: Violation[]): Error {
  const { ProblemJsonError, VIOLATIONS } = loadProblems();
  const detail = 'Your request/response is not valid and the --errors flag is set, so Prism is generating this error for you.';
  return ProblemJsonError.fromTemplate(VIOLATIONS, detail, { validation });
}

/** Converts an error to the response with which Prism's server reports it. */
export function toProblemResponse(error: Error): EngineResponse {
  const { ProblemJsonError } = loadProblems();
  // Prism's type of toProblemJson is narrower than its code.
  const problem = ProblemJsonError.toProblemJson(error as Parameters<typeof ProblemJsonError.toProblemJson>[0]);
  // The data generator puts a stack trace into its message.
  problem.title = problem.title.replace(/\n[\s\S]*/, '');
  const { headers, validation } = ((error as { additional?: unknown }).additional ?? {}) as {
    headers?: Record<string, string>;
    validation?: Omit<Violation, 'location'>[];
  };
  const violations = validation?.map((each) => ({ ...each, location: ['request', ...((each as Violation).location ?? [])] }));
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...lowerCaseNames(headers) },
    body: JSON.stringify(problem),
    violations: violations ?? [
      { location: ['request'], severity: 'Error', code: problem.status, message: problem.detail || problem.title },
    ],
    refusal: problem.status === 401 ? 'unauthorized' : validation || problem.status === 415 ? 'invalid' : undefined,
  };
}

function lowerCaseNames(headers: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
