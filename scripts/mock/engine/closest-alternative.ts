import type { ErrorObject } from 'ajv';

/** An error, and the alternative of an `anyOf` or `oneOf` that it belongs to. */
export interface ClosestError extends ErrorObject {
  alternative?: string;
}

// Two reasons are enough to see what an alternative lacks.
const MAX_ERRORS = 2;

/** Validates a value against a schema, which may be a reference. */
export type Validate = (schema: object, value: unknown) => Validated;

export interface Validated {
  /** The schema without a reference at its root. */
  schema: { title?: string; properties?: object };
  /** All errors of the value, as Ajv reports them. */
  errors: ErrorObject[];
}

/** Selects the errors of the closest alternative where a value matches none of an `anyOf` or `oneOf`. `errors` are all that Ajv reports. */
export function selectClosestErrors(errors: ErrorObject[], validate: Validate): ClosestError[] {
  return explain(removeAlternatives(errors, validate), validate);
}

function explain(errors: ErrorObject[], validate: Validate): ClosestError[] {
  return errors.flatMap((error) => (isUnmatched(error) ? findClosest(error, validate) : [error]));
}

/** Removes the errors of the alternatives of each `anyOf` and `oneOf` that a value does not match. Ajv reports them right before its own error. */
function removeAlternatives(errors: ErrorObject[], validate: Validate): ErrorObject[] {
  const rest = [...errors];
  const own: ErrorObject[] = [];
  for (let error = rest.pop(); error !== undefined; error = rest.pop()) {
    own.unshift(error);
    const inside = isUnmatched(error) ? validateAlternatives(error, validate).flatMap((each) => each.errors) : [];
    rest.splice(Math.max(0, rest.length - inside.length));
  }
  return own;
}

/** Whether a value matches no alternative. Where it matches several of a `oneOf`, there is no closest one. */
function isUnmatched({ keyword, params }: ErrorObject): boolean {
  return keyword === 'anyOf' || params.passingSchemas === null;
}

/** Validates each alternative on its own: in a recursive schema, the path of an error does not name the alternative. */
function validateAlternatives({ schema, data }: ErrorObject, validate: Validate): Validated[] {
  return (schema as object[]).map((alternative) => validate(alternative, data));
}

function findClosest(unmatched: ErrorObject, validate: Validate): ClosestError[] {
  const alternatives = validateAlternatives(unmatched, validate).map(({ schema, errors }, index, { length }) => {
    const own = removeAlternatives(errors, validate);
    return { name: schema.title ?? `${index + 1} of ${length}`, own, distance: measureDistance(schema, own, unmatched.data) };
  });
  const [closest] = alternatives.filter(({ own }) => own.length > 0).sort((a, b) => compareDistances(a.distance, b.distance));
  if (closest === undefined) return [unmatched];
  return explain(closest.own.slice(0, MAX_ERRORS), validate)
    .slice(0, MAX_ERRORS)
    .map((error) => ({ alternative: closest.name, ...error, instancePath: unmatched.instancePath + error.instancePath }));
}

/** How far a value is from an alternative, with the most important measure first. */
function measureDistance({ properties = {} }: Validated['schema'], errors: ErrorObject[], data: unknown): number[] {
  const shared = Object.keys(Object(data)).filter((name) => name in properties).length;
  return [
    errors.filter((error) => error.keyword === 'type' && error.instancePath === '').length,
    // A wrong constant often means that another alternative was intended.
    errors.filter(({ keyword }) => keyword === 'const' || keyword === 'enum').length,
    -shared,
    errors.length,
  ];
}

function compareDistances(one: number[], other: number[]): number {
  const index = one.findIndex((measure, position) => measure !== other[position]);
  return (one[index] ?? 0) - (other[index] ?? 0);
}
