import { createRequire } from 'node:module';
import type { Ajv, Options } from 'ajv';
import { describeError } from '../../shared/user-error.ts';

// The same copy of Ajv that Prism uses: another version may know other formats.
const require = createRequire(import.meta.resolve('@stoplight/prism-http/dist/validator/validators/utils.js'));

/** A schema that is ready to validate with. */
export interface CompiledSchema {
  /** Whether the schema accepts a value; coercion may change it. As in Prism, a schema that does not compile accepts everything. */
  accepts(value: unknown): boolean;
  /** Why the schema does not compile. */
  error?: string;
}

/** How a schema is compiled. */
export interface CompileOptions {
  /** Whether values are coerced, as those of parameters are. */
  coerce: boolean;
  /** The object in which references are resolved. */
  bundle: unknown;
  /**
   * Whether the schema is validated against its meta-schema, which takes 25 ms for the first schema.
   * Prism does this and accepts everything if the schema is wrong, so a value that is accepted without this check is also accepted by Prism.
   */
  isChecked?: boolean;
}

const ajvs = new Map<string, Ajv>();

/** Compiles a schema in the same way as Prism, for the draft in its `$schema`, but reports whether it compiles. */
export function compileSchema(schema: object, { coerce, bundle, isChecked = false }: CompileOptions): CompiledSchema {
  try {
    const validate = findAjv(schema, coerce, isChecked).compile({ ...schema, __bundled__: bundle });
    return { accepts: (value) => acceptsOrOverflows(validate, value) };
  } catch (error) {
    return { accepts: () => true, error: describeError(error) };
  }
}

/** A value that is nested too deeply for a recursive schema overflows the stack, and Prism then accepts it. */
function acceptsOrOverflows(validate: (value: unknown) => unknown, value: unknown): boolean {
  try {
    return validate(value) === true;
  } catch {
    return true;
  }
}

function findAjv(schema: object, coerce: boolean, isChecked: boolean): Ajv {
  const draft = /^https?:\/\/json-schema.org\/draft\/(2019-09|2020-12)\/schema#?$/.exec(
    '$schema' in schema ? String(schema.$schema) : '',
  )?.[1];
  const key = `${draft} ${coerce} ${isChecked}`;
  const ajv =
    ajvs.get(key) ??
    createAjv(draft === undefined ? 'ajv' : `ajv/dist/${draft.slice(0, 4)}`, { coerceTypes: coerce, validateSchema: isChecked });
  ajvs.set(key, ajv);
  return ajv;
}

function createAjv(module: string, options: Options): Ajv {
  const { default: Draft } = require(module) as { default: new (options: Options) => Ajv };
  const ajv = new Draft({ allowUnionTypes: true, allowMatchingProperties: true, strict: false, logger: false, ...options });
  const dateTime: typeof import('@stoplight/prism-http/dist/validator/validators/dateTime.js') = require('./dateTime');
  require('ajv-formats').default(ajv);
  ajv.addFormat('date-time', dateTime.fmtDef(dateTime.date_time, dateTime.compareDateTime));
  return ajv;
}
