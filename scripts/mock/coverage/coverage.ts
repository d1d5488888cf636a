/** How much of its descriptions a mock has covered: numbers of requests, without any content of a request. */
export interface Coverage {
  /** API → operation, by its operationId or its method and path. */
  apis: Record<string, Record<string, OperationCoverage>>;
  /** Requests that matched no operation. */
  unmatched: number;
}

/** The requests to one operation. */
export interface OperationCoverage {
  /** Such as `POST /v3/{project_id}/backups/{backup_id}/restore`. */
  route: string;
  requests: number;
  /** Requests that do not match the description. */
  refused: number;
  /** The reasons for refusals. */
  refusals: Counts;
  /** By the key under `responses`. */
  responses: Record<string, ResponseCoverage>;
}

/** The requests that got one of the described responses. */
export interface ResponseCoverage {
  requests: number;
  exchanges: Counts;
  /** The provider's error codes. */
  codes: Counts;
}

/** Numbers of requests by name; 0 for what is described but was not requested. */
export type Counts = Record<string, number>;

/** How many of the described elements were covered. */
export interface Share {
  met: number;
  described: number;
}

/** The kinds of elements that are counted. */
export const KINDS = ['operations', 'responses', 'exchanges', 'codes'] as const;

/** The coverage of each kind, and in total. */
export type Summary = Record<(typeof KINDS)[number] | 'total', Share>;

/** Adds up the coverage of several runs. */
export function mergeCoverage(runs: Coverage[]): Coverage {
  return addUp(runs) as unknown as Coverage;
}

/** Adds up numbers, and keeps texts unchanged. */
function addUp(values: unknown[]): unknown {
  const [first] = values;
  if (typeof first === 'number') return values.reduce((sum: number, value) => sum + Number(value), 0);
  if (!(first instanceof Object)) return first;
  const keys = [...new Set(values.flatMap((value) => Object.keys(value as object)))];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      addUp(values.flatMap((value) => (Object.hasOwn(value as object, key) ? [Reflect.get(value as object, key)] : []))),
    ]),
  );
}

/** Counts the described and the covered elements. */
export function summarizeCoverage(operations: OperationCoverage[]): Summary {
  const responses = operations.flatMap((operation) => Object.values(operation.responses));
  const kinds = {
    operations: share(operations.map(({ requests }) => requests)),
    responses: share(responses.map(({ requests }) => requests)),
    exchanges: share(responses.flatMap(({ exchanges }) => Object.values(exchanges))),
    codes: share(responses.flatMap(({ codes }) => Object.values(codes))),
  };
  const sum = (key: keyof Share) => KINDS.reduce((total, kind) => total + kinds[kind][key], 0);
  return { ...kinds, total: { met: sum('met'), described: sum('described') } };
}

/** The operations of all APIs. */
export function listCovered({ apis }: Coverage): { api: string; name: string; operation: OperationCoverage }[] {
  return Object.entries(apis).flatMap(([api, operations]) =>
    Object.entries(operations).map(([name, operation]) => ({ api, name, operation })),
  );
}

/** The share in percent; 100 if nothing is described. It is rounded down, so that only complete coverage is 100. */
export function toPercent({ met, described }: Share): number {
  return described === 0 ? 100 : Math.floor((met / described) * 1000) / 10;
}

function share(counts: number[]): Share {
  return { met: counts.filter((count) => count > 0).length, described: counts.length };
}
