import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import type { IHttpParam } from '@stoplight/types';
import type { MockRequest, Target, Violation } from '../message/request.ts';
import { describeDiagnostic } from './diagnostics.ts';
import type { PrismOperation } from './prism-parts.ts';

/**
 * The query and header parameters that are sent empty against their schema.
 * Prism takes an empty value for a missing one, so that `?enterprise_project_id=` would pass a `minLength` of 1.
 */
export function findEmptyValues({ request: specified }: PrismOperation, request: MockRequest, { query }: Target): Violation[] {
  return [
    ...(specified?.query ?? [])
      .filter((param) => query.get(param.name) === '' && !mayBeEmpty(param))
      .flatMap((param) => checkEmptyValue('query', param)),
    ...(specified?.headers ?? [])
      .filter((param) => request.header(param.name.toLowerCase()) === '' && !mayBeEmpty(param))
      .flatMap((param) => checkEmptyValue('header', param)),
  ];
}

/** Whether nothing is a value: OpenAPI may say so, and a list or object with nothing in it is sent like that. */
function mayBeEmpty({ schema, ...param }: IHttpParam): boolean {
  return schema?.type === 'array' || schema?.type === 'object' || ('allowEmptyValue' in param && param.allowEmptyValue === true);
}

// Prism remembers what it compiled by the schema, coercion or not; so it gets one here that nothing else has.
const schemas = new WeakMap<IHttpParam, object>();

function checkEmptyValue(place: string, param: IHttpParam): Violation[] {
  const { name } = param;
  const schema = schemas.get(param) ?? { ...param.schema };
  schemas.set(param, schema);
  const result = validateAgainstSchema('', schema as never, true, 0, place);
  if (result._tag === 'None') return [];
  return result.value.map((diagnostic) => ({
    ...describeDiagnostic('request', diagnostic),
    location: ['request', place, name],
    message: `Request ${place} parameter ${name} ${diagnostic.message.replace(`Request ${place} `, '')}`,
  }));
}
