import type { IHttpParam, IHttpQueryParam } from '@stoplight/types';
import type { MockRequest, Target } from '../message/request.ts';
import type { Violation } from '../message/response.ts';
import { loadSchemaValidator } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { toViolation } from './violations.ts';

/**
 * Lists the violations of query and header parameters that are sent empty.
 * Prism treats an empty value as missing, and would accept `?enterprise_project_id=` despite a `minLength` of 1.
 */
export function listEmptyValues({ request: described }: PrismOperation, request: MockRequest, { query }: Target): Violation[] {
  return [
    ...described.query
      .filter((param) => query.get(param.name) === '' && !allowsEmpty(param))
      .flatMap((param) => validateEmpty('query', param)),
    ...described.headers
      .filter((param) => request.header(param.name.toLowerCase()) === '' && !allowsEmpty(param))
      .flatMap((param) => validateEmpty('header', param)),
  ];
}

/** Whether a parameter may be sent without a value: OpenAPI has a keyword for it, and an empty list or object is sent in this way. */
function allowsEmpty(param: IHttpParam): boolean {
  const { schema, allowEmptyValue = false } = param as IHttpQueryParam;
  return schema?.type === 'array' || schema?.type === 'object' || allowEmptyValue;
}

// Prism caches what it compiles by the identity of the schema, with or without coercion; a copy gets its own entry.
const schemas = new WeakMap<IHttpParam, object>();

function validateEmpty(place: string, param: IHttpParam): Violation[] {
  const { name } = param;
  const schema = schemas.get(param) ?? { ...param.schema };
  schemas.set(param, schema);
  const result = loadSchemaValidator().validateAgainstSchema('', schema as never, true, 0, place);
  if (result._tag === 'None') return [];
  return result.value.map((diagnostic) => ({
    ...toViolation('request', diagnostic),
    location: ['request', place, name],
    message: `Request ${place} parameter ${name} ${diagnostic.message.replace(`Request ${place} `, '')}`,
  }));
}
