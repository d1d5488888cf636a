import type { ErrorObject } from 'ajv';

/** An error, and the alternative of an `anyOf` or `oneOf` that it belongs to. */
export interface ClosestError extends ErrorObject {
  alternative?: string;
}

// Two reasons are enough to see what an alternative lacks.
const MAX_ERRORS = 2;

/** Selects the errors of the closest alternative where a value matches none of an `anyOf` or `oneOf`. `errors` are all that Ajv reports. */
export function selectClosestErrors(errors: ErrorObject[]): ClosestError[] {
  const unmatched = errors.filter(isUnmatched).sort((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
  if (unmatched === undefined) return errors;
  const isInside = ({ schemaPath, instancePath }: ErrorObject) =>
    instancePath.startsWith(unmatched.instancePath) && schemaPath.startsWith(`${unmatched.schemaPath}/`);
  const others = errors.filter((error) => error !== unmatched && !isInside(error));
  const closest = findClosest(unmatched, errors.filter(isInside));
  return [...selectClosestErrors(others), ...(closest.length > 0 ? closest : [unmatched])];
}

/** Whether a value matches no alternative. Where it matches several of a `oneOf`, there is no closest one. */
function isUnmatched({ keyword, params }: ErrorObject): boolean {
  return keyword === 'anyOf' || params.passingSchemas === null;
}

interface Alternative {
  title?: string;
  properties?: object;
}

function findClosest({ schema, schemaPath, instancePath, data }: ErrorObject, errors: ErrorObject[]): ClosestError[] {
  const alternatives = (schema as Alternative[]).map((alternative, index, { length }) => {
    const own = selectClosestErrors(errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/${index}/`)));
    const name = alternative.title ?? `${index + 1} of ${length}`;
    return { name, own, distance: measureDistance(alternative, own, instancePath, data) };
  });
  const [closest] = alternatives.filter(({ own }) => own.length > 0).sort((a, b) => compareDistances(a.distance, b.distance));
  return (closest?.own ?? []).slice(0, MAX_ERRORS).map((error) => ({ alternative: closest?.name ?? '', ...error }));
}

/** How far a value is from an alternative, with the most important measure first. */
function measureDistance({ properties = {} }: Alternative, errors: ErrorObject[], instancePath: string, data: unknown): number[] {
  const shared = typeof data === 'object' && data !== null ? Object.keys(data).filter((name) => name in properties).length : 0;
  return [
    errors.filter((error) => error.keyword === 'type' && error.instancePath === instancePath).length,
    // A wrong constant often means that another alternative was intended.
    errors.filter(({ keyword }) => keyword === 'const' || keyword === 'enum').length,
    -shared,
    errors.length,
  ];
}

function compareDistances(one: number[], other: number[]): number {
  const index = one.findIndex((measure, position) => measure !== other[position]);
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
