import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Document, Ref, Schema } from '../../scripts/openapi/document.ts';

/** Ajv that asserts formats and knows the components of the document. In strict mode, it refuses keywords that it would otherwise ignore. */
export function createAjv(document: Document, { strict = true } = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict, validateSchema: strict, allErrors: strict });
  formats.default(ajv);
  // Keywords of OpenAPI and of this project that restrict nothing.
  ajv.addVocabulary(['x-discrepancy', 'example', 'externalDocs', 'xml', 'discriminator']);
  ajv.addSchema(rebase({ $id: 'bundle', $defs: document.components?.schemas ?? {} }));
  return ajv;
}

/** Compiles a schema of the document, whose references point into its components. */
export function compileSchema(ajv: Ajv2020, schema: Ref<Schema> | boolean): ValidateFunction {
  return ajv.compile(rebase(schema));
}

/** Ajv finds a schema only below keywords that it knows, and `components` is not one of them. */
function rebase<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"bundle#/$defs/'));
}
