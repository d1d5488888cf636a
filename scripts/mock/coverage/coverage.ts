/** What of its descriptions a mock has been asked for: numbers of requests, without anything that a request contains. */
export interface Coverage {
  /** API → operation, by its operationId or its method and path. */
  apis: Record<string, Record<string, OperationCoverage>>;
  /** Requests that met no operation. */
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

/** Numbers of requests by name; 0 for what is described and was not met. */
export type Counts = Record<string, number>;

/** How many of the described elements were met. */
export interface Share {
  met: number;
  described: number;
}

/** The kinds of elements that are counted. */
export const KINDS = ['operations', 'responses', 'exchanges', 'codes'] as const;

/** What was met of each kind, and in total. */
export type Summary = Record<(typeof KINDS)[number] | 'total', Share>;

/** Adds up the coverage of several runs. */
export function mergeCoverage(runs: Coverage[]): Coverage {
  return addUp(runs) as unknown as Coverage;
}

/** Sums numbers, and takes texts as they are. */
function addUp(values: unknown[]): unknown {
  const [first] = values;
  if (typeof first === 'number') return values.reduce((sum: number, value) => sum + Number(value), 0);
  if (typeof first !== 'object' || first === null) return first;
  const keys = [...new Set(values.flatMap((value) => Object.keys(value as object)))];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      addUp(values.flatMap((value) => (Object.hasOwn(value as object, key) ? [Reflect.get(value as object, key)] : []))),
    ]),
  );
}

/** Counts the described elements and those that were met. */
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

/** The share in percent; 100 if nothing is described. Rounded down, so that only what is complete is 100. */
export function toPercent({ met, described }: Share): number {
  return described === 0 ? 100 : Math.floor((met / described) * 1000) / 10;
}

function share(counts: number[]): Share {
  return { met: counts.filter((count) => count > 0).length, described: counts.length };
}
