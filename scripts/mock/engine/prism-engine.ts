// Prism's whole engine, for everything that the fast path does not handle: refusals, `Prefer`, data that must be generated.
// It is loaded when it is first needed.
import { MIMEType } from 'node:util';
import {
  createInstance,
  type IHttpMockConfig,
  type IHttpRequest,
  NOT_ACCEPTABLE,
  NOT_FOUND,
  ProblemJsonError,
} from '@stoplight/prism-http';
import { getHttpConfigFromRequest } from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import { serialize } from '@stoplight/prism-http-server/dist/serialize.js';
import { DiagnosticSeverity } from '@stoplight/types';
import type { Violation } from '../message/response.ts';
import { type PrismOperation, silentLogger } from './prism-operation.ts';
import { toViolation } from './violations.ts';

const CONFIG: IHttpMockConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

const prism = createInstance(CONFIG, { logger: silentLogger });

/** A response of Prism's engine. */
export interface EngineResponse {
  status: number;
  /** Names are in the case that Prism uses. */
  headers: Record<string, string>;
  body: string | undefined;
  violations: Violation[];
  /** Whether the request does not match its description, apart from its credentials. */
  isInvalid: boolean;
}

/** What is decided about a response before Prism is called. */
export interface EngineOptions {
  /** Respond with this status without validating the request, which has been found invalid already. */
  refuseWith?: number;
}

/** Calls Prism's engine for one operation. An error of Prism becomes its problem+json. */
export async function callPrism(
  operation: PrismOperation,
  input: IHttpRequest,
  { refuseWith }: EngineOptions = {},
): Promise<EngineResponse> {
  const preferences = getHttpConfigFromRequest(input);
  if (preferences._tag === 'Left') return describeProblem(preferences.left);
  // Prism changes the config that it receives, so every request gets its own.
  const mock = refuseWith === undefined ? { dynamic: false, ...definedOnly(preferences.right) } : { dynamic: false, code: refuseWith };
  const checks = refuseWith === undefined ? {} : { checkSecurity: false, validateRequest: false };
  const result = await runPrism(operation, input, { ...CONFIG, ...checks, mock });
  if (result._tag === 'Left') return describeProblem(result.left);
  const { output, validations } = result.right;
  const errors = validations.input.filter(({ severity }) => severity === DiagnosticSeverity.Error);
  const isRefused = errors.length > 0;
  if (!isRefused && !hasExample(operation, mock)) {
    return describeProblem(ProblemJsonError.fromTemplate(NOT_FOUND, `Status ${mock.code} has no example ${mock.exampleKey}.`));
  }
  const headers = Object.fromEntries(Object.entries(output.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const violations = [
    ...validations.input.map((diagnostic) => toViolation('request', diagnostic)),
    ...validations.output.map((diagnostic) => toViolation('response', diagnostic)),
  ];
  try {
    const body = serialize(output.body, headers['Content-type']) as string | undefined;
    return { status: output.statusCode, headers, body, violations, isInvalid: isRefused && errors.every(({ code }) => code !== 401) };
  } catch (error) {
    return describeProblem(error as Error);
  }
}

async function runPrism(operation: PrismOperation, input: IHttpRequest, config: typeof CONFIG) {
  try {
    return await prism.request(input, [operation], config)();
  } catch (error) {
    const unreadable = input.headers?.accept?.split(',').find((each) => !isMediaType(each));
    // Prism parses the rest of the header only when nothing has matched, so there is no media type to send in any case.
    if (unreadable === undefined || !(error instanceof TypeError)) throw error;
    const detail = `The header Accept has \`${unreadable}\`, which is not a media type, and nothing else that matches.`;
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

/** Whether the preferred status has the preferred example. Prism responds with another status if it does not. */
function hasExample({ responses }: PrismOperation, { code, exampleKey }: { code?: number; exampleKey?: string }): boolean {
  if (code === undefined || exampleKey === undefined) return true;
  const findResponse = (wanted: string) => responses.find((each) => each.code === wanted);
  const response = findResponse(String(code)) ?? findResponse(`${String(code).charAt(0)}XX`) ?? findResponse('default');
  return response?.contents?.some(({ examples = [] }) => examples.some(({ key }) => key === exampleKey)) ?? true;
}

function definedOnly<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function describeProblem(error: Error): EngineResponse {
  // Prism's type of toProblemJson is narrower than its code.
  const problem = ProblemJsonError.toProblemJson(error as Parameters<typeof ProblemJsonError.toProblemJson>[0]);
  const { headers, validation } = ((error as ProblemJsonError).additional ?? {}) as {
    headers?: Record<string, string>;
    validation?: Omit<Violation, 'location'>[];
  };
  const violations = validation?.map((each) => ({ ...each, location: ['request', ...((each as Violation).location ?? [])] }));
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(problem),
    violations: violations ?? [
      { location: ['request'], severity: 'Error', code: problem.status, message: problem.detail || problem.title },
    ],
    isInvalid: validation !== undefined || problem.status === 415,
  };
}
