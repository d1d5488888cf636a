// Generated from scripts/client/errors.ts by `npm run generate`; do not edit.
/** The failed call that an `ApiError` describes. */
interface Call {
  operationId: string | undefined;
  method: string;
  /** The path template of the description, which contains no ID. */
  path: string;
}

/** The calls that responses belong to, for `unwrap`. */
export const calls = new WeakMap<Response, Call>();

/**
 * Any code that the description does not list. At run time, it can be any string, but no string literal has this type,
 * so a comparison with a misspelt code does not compile. To compare with an unlisted code, use `code as string`.
 */
export type UndocumentedCode = `undocumented code ${string}`;

/** A problem that the mock found in a request. */
export interface Violation {
  /** Such as `['request', 'body', 'restore']`. */
  location: string[];
  severity: string;
  code?: string | number;
  message: string;
}

/** An error status in response to a call. Contains neither the token nor the body. */
export class ApiError extends Error {
  override name = 'ApiError';
  declare readonly status: number;
  /** The provider's code for the error, such as `BackupService.6200`, or the name of its fault, such as `badRequest`. */
  declare readonly code: string | undefined;
  /** The provider's ID of the request. Quote it when you contact support. */
  declare readonly requestId: string | undefined;
  /** The headers of the response, such as `Retry-After`. */
  declare readonly headers: Headers;
  /** Why the mock refused the request; undefined for the response of a provider. */
  declare readonly violations: Violation[] | undefined;
  declare readonly operationId: string | undefined;
  declare readonly method: string | undefined;
  /** The path template of the description, without the IDs that were sent. */
  declare readonly path: string | undefined;

  constructor({ response, error }: AnyResult) {
    const { status, headers } = response;
    const call = calls.get(response);
    const [code, text] = readError(error);
    const requestId = headers.get('x-request-id') ?? headers.get('x-openstack-request-id') ?? undefined;
    const violations = readViolations(headers);
    const reasons = violations?.map?.(({ message }) => message).join(', ');
    super([call?.operationId, 'failed:', status, code, text, reasons].filter(Boolean).join(' '));
    Object.assign(this, { status, code, requestId, headers, violations, ...call });
  }
}

/** The header of the mock is JSON. If another server sends something else under this name, it is ignored. */
function readViolations(headers: Headers): Violation[] | undefined {
  try {
    return JSON.parse(headers.get('sl-violations') ?? '');
  } catch {
    return undefined;
  }
}

/** An `ApiError` with one of the codes of an API. */
export type ApiErrorOf<Code extends string> = ApiError & { readonly code: Code | undefined };

/** `ApiError`, with the type of the codes of an API. */
export interface ApiErrorClass<Code extends string> {
  new (...args: ConstructorParameters<typeof ApiError>): ApiErrorOf<Code>;
  readonly prototype: ApiErrorOf<Code>;
}

/** The result of a call: the data of a successful response, or the error of any other response. */
export interface AnyResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The data of a result, such as `unwrap(await client.restoreBackup(…))`. Throws an `ApiError` if the response has an error status. */
export function unwrap<Result extends AnyResult>(result: Result): DataOf<Result> {
  if (result.response.ok) return result.data as DataOf<Result>;
  throw new ApiError(result);
}

/** Of the two results of a call, only the successful one must have data. */
export type DataOf<Result> = Result extends { data: infer Data } ? Data : never;
type ProviderError = [code?: unknown, message?: unknown];

/** Reads `{ error_code, error_msg }`, and faults such as `{ badRequest: { code: 400, message } }`. */
export function readError(body: unknown): ProviderError {
  const fields = body as { error_code?: unknown; error_msg?: unknown; [name: string]: unknown } | undefined;
  if (fields?.error_code) return [fields.error_code, fields.error_msg];
  for (const name in fields) {
    const { code, message } = Object(fields[name]);
    // A number repeats the status.
    if (message) return [code >= 0 ? name : (code ?? name), message];
  }
  return [];
}
