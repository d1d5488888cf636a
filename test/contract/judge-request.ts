import type { ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document, Parameter, Schema, SecurityScheme } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compileSchema } from './compile-schema.ts';
import { type DerivedRequest, readParameter } from './make-request.ts';
import type { Json } from './page.ts';
import { listTypes } from './sample-values.ts';

export type Verdict = 'accepted' | 'refused' | 'unauthorized';

/** Creates a function that returns how a server that follows the description exactly treats a request to an operation. */
export function createJudge(ajv: Ajv2020, document: Document, described: DescribedOperation): (request: DerivedRequest) => Verdict {
  const { operation } = described;
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const schema = body?.content?.['application/json']?.schema;
  const isValidBody = schema && compileSchema(ajv, schema);
  const parameters = described.parameters.map((parameter) => ({ parameter, isValid: compileSchema(ajv, parameter.schema ?? {}) }));
  const isAuthorized = createAuthorizer(document, described);
  return (request) => {
    if (!isAuthorized(request)) return 'unauthorized';
    const isValid =
      parameters.every(({ parameter, isValid }) => isValidParameter(described, request, parameter, isValid)) &&
      (request.body === undefined ? body?.required !== true : (isValidBody?.(request.body) ?? true));
    return isValid ? 'accepted' : 'refused';
  };
}

/** One requirement is enough, but all schemes in it are needed. */
function createAuthorizer(document: Document, { operation }: DescribedOperation): (request: DerivedRequest) => boolean {
  const requirements = operation.security ?? document.security ?? [{}];
  const schemes = document.components?.securitySchemes ?? {};
  const hasCredential = (request: DerivedRequest, key: string) => {
    const scheme = schemes[key];
    return scheme !== undefined && isMet(resolveRef(document, scheme), request);
  };
  return (request) =>
    requirements.length === 0 || requirements.some((requirement) => Object.keys(requirement).every((key) => hasCredential(request, key)));
}

function isMet({ type, in: location = 'header', name = '', scheme = '' }: SecurityScheme, request: DerivedRequest): boolean {
  if (type === 'apiKey') return readParameter({ path: '' }, request, { in: location, name }) !== undefined;
  const value = readParameter({ path: '' }, request, { in: 'header', name: 'Authorization' });
  return value?.toLowerCase().startsWith(`${scheme || 'bearer'} `.toLowerCase()) ?? false;
}

function isValidParameter(
  described: DescribedOperation,
  request: DerivedRequest,
  parameter: Parameter,
  isValid: ValidateFunction,
): boolean {
  const text = readParameter(described, request, parameter);
  if (text === undefined) return parameter.required !== true;
  return isValid(parseText(text, parameter));
}

/** Text on the wire is a number, a boolean or a list where the schema states that type. */
function parseText(text: string, { schema }: Pick<Parameter, 'schema'>): Json {
  const { type, items } = (schema ?? {}) as Schema;
  const types = listTypes(type);
  if (types.includes('array')) return text.split(',').map((each) => parseText(each, { ...(items && { schema: items }) }));
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  const isNumber = types.includes('integer') || types.includes('number');
  return isNumber && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}
