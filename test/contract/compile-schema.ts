import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Bundle, Schema } from './bundle.ts';

/** Ajv in strict mode that asserts formats and knows the bundle's components. */
export function makeAjv(bundle: Bundle): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  // Keywords of OpenAPI that tell a reader something and restrict nothing.
  ajv.addVocabulary(['x-discrepancy', 'example', 'externalDocs', 'xml']);
  ajv.addSchema(rebase({ $id: 'bundle', $defs: bundle.components.schemas }));
  return ajv;
}

/** Compiles a schema of the bundle, whose references point into its components. */
export function compileSchema(ajv: Ajv2020, schema: Schema): ValidateFunction {
  return ajv.compile(rebase(schema));
}

/** Ajv finds a schema only below keywords that it knows, and `components` is none. */
function rebase<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"bundle#/$defs/'));
}
