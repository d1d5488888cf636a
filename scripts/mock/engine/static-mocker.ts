// Prism's mocker without its generators of random data, which take longer to load than everything else in the mock together.
// It follows mocker/index.js of @stoplight/prism-http step by step; the differential test compares the two.
import type { IHttpOperationConfig, IHttpRequest, IHttpResponse, PrismHttpComponents } from '@stoplight/prism-http';
import { DiagnosticSeverity, type IHttpOperation } from '@stoplight/types';
import { loadNegotiator, loadProblems, loadSampler } from './prism-modules.ts';

type Mocker = PrismHttpComponents['mock'];
type MockResult = ReturnType<ReturnType<Mocker>>;
type Logger = Parameters<ReturnType<Mocker>>[0];
type Diagnostic = Parameters<Mocker>[0]['input']['validations'][number];
type Negotiation = Extract<
  ReturnType<ReturnType<ReturnType<typeof loadNegotiator>['negotiateOptionsForInvalidRequest']>>,
  { _tag: 'Right' }
>['right'];

// Prism's limit for the size of generated data.
const MAX_TICKS = 2500;

/** Chooses the response to a request that has been validated, and generates its data from the schema where there is no example. */
export const mockStatically: Mocker =
  ({ resource, input: { data, validations }, config }) =>
  (logger) => {
    const settings = config as IHttpOperationConfig;
    const mediaTypes = settings.mediaTypes ?? acceptedTypes(data);
    const isRefused = validations.some(({ severity }) => severity === DiagnosticSeverity.Error);
    const result = isRefused
      ? negotiateRefusal(resource, validations, settings, logger)
      : loadNegotiator().negotiateOptionsForValidRequest(resource, { ...settings, ...(mediaTypes && { mediaTypes }) })(logger);
    if (result._tag === 'Left') return result as MockResult;
    try {
      return { _tag: 'Right', right: assembleResponse(resource, result.right, settings.ignoreExamples === true) };
    } catch (error) {
      return { _tag: 'Left', left: error as Error };
    }
  };

function acceptedTypes({ headers }: IHttpRequest): string[] | undefined {
  return headers?.accept ? headers.accept.split(',') : undefined;
}

function negotiateRefusal(
  { responses }: IHttpOperation,
  violations: Diagnostic[],
  { code, exampleKey }: IHttpOperationConfig,
  logger: Logger,
) {
  const statuses = listRefusalStatuses(violations);
  const key = statuses.some((status) => status === code) ? exampleKey : undefined;
  const result = loadNegotiator().negotiateOptionsForInvalidRequest(responses, statuses as [number], key)(logger);
  if (result._tag === 'Right') return result;
  const { ProblemJsonError } = loadProblems();
  const isMissingExample = result.left instanceof ProblemJsonError && result.left.status === 404;
  return isMissingExample ? result : { _tag: 'Left' as const, left: createRefusalProblem(violations) };
}

function listRefusalStatuses(violations: Diagnostic[]): number[] {
  if (violations.some(({ code }) => code === 401)) return [401];
  return violations.some(({ code }) => code === 415) ? [415, 422, 400] : [422, 400];
}

function createRefusalProblem(violations: Diagnostic[]): Error {
  const { ProblemJsonError, UNAUTHORIZED, INVALID_CONTENT_TYPE, UNPROCESSABLE_ENTITY } = loadProblems();
  const unauthorized = violations.find(({ code }) => code === 401) as (Diagnostic & { tags?: string[] }) | undefined;
  if (unauthorized) {
    const detail =
      'Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, so Prism is generating this error for you.';
    const challenges = unauthorized.tags?.length ? { headers: { 'WWW-Authenticate': unauthorized.tags.join(',') } } : undefined;
    return ProblemJsonError.fromTemplate(UNAUTHORIZED, detail, challenges);
  }
  const unsupported = violations.find(({ code }) => code === 415);
  if (unsupported) return ProblemJsonError.fromTemplate(INVALID_CONTENT_TYPE, unsupported.message);
  const detail =
    'Your request is not valid and no HTTP validation response was found in the spec, so Prism is generating this error for you.';
  const validation = violations.map(({ path, severity, code, message }) => ({
    location: path,
    severity: DiagnosticSeverity[severity],
    code,
    message,
  }));
  return ProblemJsonError.fromTemplate(UNPROCESSABLE_ENTITY, detail, { validation });
}

function assembleResponse(operation: IHttpOperation, negotiation: Negotiation, ignoreExamples: boolean): IHttpResponse {
  const { code, mediaType, bodyExample, schema, headers = [] } = negotiation;
  const example = !ignoreExamples && bodyExample && 'value' in bodyExample ? bodyExample.value : undefined;
  return {
    statusCode: Number.parseInt(code, 10),
    body: example === undefined && schema ? sample(operation, schema, 'body') : example,
    headers: {
      ...Object.fromEntries(headers.map((header) => [header.name, mockHeader(operation, header, bodyExample?.key)])),
      ...(mediaType && { 'Content-type': mediaType }),
      ...(operation.deprecated && { deprecation: 'true' }),
    },
  };
}

/** A header is that of the exchange whose body is sent. Prism sends the first example of a header. */
function mockHeader(
  operation: IHttpOperation,
  { schema, examples = [] }: NonNullable<Negotiation['headers']>[number],
  exchange?: string,
): string {
  const example = examples.find(({ key }) => key === exchange) ?? examples[0];
  const value = schema && (example ? 'value' in example && example.value : sample(operation, schema, 'header'));
  // Prism sends `null` where a header has no text.
  return (example || typeof value === 'string' || typeof value === 'number' ? value : null) as string;
}

function sample(operation: IHttpOperation, schema: object, part: 'body' | 'header'): unknown {
  const { sample: sampleSchema, SchemaSizeExceededError } = loadSampler();
  try {
    return sampleSchema(schema, { ticks: MAX_TICKS }, operation);
  } catch (error) {
    if (!(error instanceof SchemaSizeExceededError)) throw error;
    const { ProblemJsonError, SCHEMA_TOO_COMPLEX } = loadProblems();
    throw ProblemJsonError.fromTemplate(
      SCHEMA_TOO_COMPLEX,
      `Unable to generate ${part} for response. The schema is too complex to generate.`,
    );
  }
}
