import type { ValidateFunction } from 'ajv';
import { type Bundle, findOperation, type Parameter } from './bundle.ts';
import { readParameter } from './compare-parameters.ts';
import { compileSchema, makeAjv } from './compile-schema.ts';
import type { DerivedRequest } from './make-request.ts';
import type { DocumentedOperation, Json } from './page.ts';

export type Verdict = 'accepted' | 'refused' | 'unauthorized';

/** A function that says what a server that follows the bundle to the letter makes of a request. */
export function answerRequest(bundle: Bundle, page: DocumentedOperation): (request: DerivedRequest) => Verdict {
  const ajv = makeAjv(bundle);
  const operation = findOperation(bundle, page.method, page.path);
  const media = operation?.requestBody?.content['application/json'];
  const isBody = media && compileSchema(ajv, media.schema);
  const parameters = (operation?.parameters ?? []).map((parameter) => ({ parameter, isValid: compileSchema(ajv, parameter.schema) }));
  const schemes = (operation?.security ?? bundle.security ?? []).flatMap((requirement) => Object.keys(requirement));
  return (request) => {
    const isKnown = schemes.every((key) => (bundle.components.securitySchemes[key]?.name ?? key) in request.headers);
    if (!isKnown) return 'unauthorized';
    const isGood =
      parameters.every(({ parameter, isValid }) => isValidParameter(page, request, parameter, isValid)) &&
      (request.body === undefined ? operation?.requestBody?.required !== true : (isBody?.(request.body) ?? true));
    return isGood ? 'accepted' : 'refused';
  };
}

function isValidParameter(page: DocumentedOperation, request: DerivedRequest, parameter: Parameter, isValid: ValidateFunction): boolean {
  const text = readParameter(page, request, parameter);
  if (text === undefined) return parameter.required !== true;
  return isValid(parseText(text, parameter));
}

/** Text on the wire stands for a number or a boolean where the schema says so. */
function parseText(text: string, { schema: { type } }: Parameter): Json {
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return (type === 'integer' || type === 'number') && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}
