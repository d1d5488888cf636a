import { MIMEType } from 'node:util';
import type { IHttpRequest } from '@stoplight/prism-http';
import { DiagnosticSeverity } from '@stoplight/types';
import type { ErrorObject } from 'ajv';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { Violation } from '../message/response.ts';
import { type ClosestError, selectClosestErrors, type Validate } from './closest-alternative.ts';
import { listErrors } from './compile-schema.ts';
import { loadAllOfMerger, loadBodyValidator, loadPropertyFilters, loadSchemaValidator } from './prism-modules.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';
import { toViolation } from './violations.ts';

// Nobody reads more, and Ajv takes four times as long for twice as many errors in a recursive schema.
const MAX_EXPLAINED = 1000;

/** Replaces the violations of a body that match no alternative of an `anyOf` or `oneOf` by those of the closest alternative. */
export function explainBody(operation: PrismOperation, { headers, body }: IHttpRequest, violations: Violation[]): Violation[] {
  const inBody = violations.filter(({ location }) => location[1] === 'body');
  const isExplained = inBody.length <= MAX_EXPLAINED && inBody.some(({ code }) => code === 'anyOf' || code === 'oneOf');
  const schema = isExplained ? findSchema(operation, headers?.['content-type']) : undefined;
  if (schema === undefined) return violations;
  const explained = selectClosestErrors(listBodyErrors(operation, schema, body), createValidator(operation, schema)).map(describe);
  return explained.length > 0 ? [...violations.filter((violation) => !inBody.includes(violation)), ...explained] : violations;
}

/** Compiles the schemas that `explainBody` needs for an operation, so that its first refusal is as fast as the others. */
export function prepareExplanation(operation: PrismOperation): void {
  for (const { schema } of operation.request.body?.contents ?? []) {
    if (schema && /"(anyOf|oneOf)":/.test(JSON.stringify(schema))) listBodyErrors(operation, schema, undefined);
  }
}

// Prism validates the fields of a form, which it reads from the body itself.
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

function findSchema({ request }: PrismOperation, contentType: string | undefined): object | undefined {
  const essence = contentType === undefined ? '' : new MIMEType(contentType).essence;
  if (FORMS.includes(essence)) return undefined;
  const found = loadBodyValidator().findContentByMediaTypeOrFirst(request.body?.contents ?? [], essence);
  return found._tag === 'Some' ? found.value.content.schema : undefined;
}

const normalized = new WeakMap<object, object>();

/** Validates a body, after changing the schema in the same way as Prism. */
function listBodyErrors(operation: PrismOperation, schema: object, body: unknown): ErrorObject[] {
  const known = normalized.get(schema) ?? normalize(schema);
  normalized.set(schema, known);
  return listErrors(known, body, { bundle: bundleOf(operation) });
}

/** Validates parts of a schema. */
function createValidator(operation: PrismOperation, schema: { $schema?: unknown }): Validate {
  const bundle = bundleOf(operation);
  return (part, value) => {
    const resolved = resolveRef<object>({ __bundled__: bundle } as never, part);
    return { schema: resolved, errors: listErrors(resolved, value, { $schema: schema.$schema, bundle }) };
  };
}

function normalize(schema: object): object {
  const filtered = loadPropertyFilters().stripReadOnlyProperties(mergeAllOf(schema));
  return filtered._tag === 'Some' ? filtered.value : schema;
}

function mergeAllOf(schema: object): object {
  try {
    return loadAllOfMerger()(schema, { deep: true, ignoreAdditionalProperties: true });
  } catch {
    return schema;
  }
}

function describe({ alternative, ...error }: ClosestError): Violation {
  const [diagnostic] = loadSchemaValidator().convertAjvErrors([error], DiagnosticSeverity.Error, 0, 'body');
  const violation = toViolation('request', diagnostic);
  return alternative === undefined ? violation : { ...violation, message: `${violation.message} (closest alternative: ${alternative})` };
}
