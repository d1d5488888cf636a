import type { IHttpParam } from '@stoplight/types';
import { describeDiagnostic } from './diagnostics.ts';
import { type PrismOperation, validateAgainstSchema } from './prism-parts.ts';
import type { MockRequest, Target, Violation } from './request.ts';

/**
 * The query and header parameters that are sent empty against their schema.
 * Prism takes an empty value for a missing one, so that `?enterprise_project_id=` would pass a `minLength` of 1.
 */
export function findEmptyValues({ request: specified }: PrismOperation, request: MockRequest, { query }: Target): Violation[] {
  return [
    ...(specified?.query ?? []).filter(({ name }) => query.get(name) === '').flatMap((param) => checkEmptyValue('query', param)),
    ...(specified?.headers ?? [])
      .filter(({ name }) => request.header(name.toLowerCase()) === '')
      .flatMap((param) => checkEmptyValue('header', param)),
  ];
}

function checkEmptyValue(place: string, { name, schema }: IHttpParam): Violation[] {
  const result = validateAgainstSchema('', (schema ?? {}) as never, true, 0, place);
  if (result._tag === 'None') return [];
  return result.value.map((diagnostic) => ({
    ...describeDiagnostic('request', diagnostic),
    location: ['request', place, name],
    message: `Request ${place} parameter ${name} ${diagnostic.message.replace(`Request ${place} `, '')}`,
  }));
}
