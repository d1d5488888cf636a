import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv';
import { describeError } from '../../shared/user-error.ts';
import { loadFromValidator } from './prism-modules.ts';

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
  bundle?: unknown;
  /**
   * Whether the schema is validated against its meta-schema, which takes 25 ms for the first schema.
   * Prism does this and accepts everything if the schema is wrong, so a value that is accepted without this check is also accepted by Prism.
   */
  isChecked?: boolean;
}

/** Compiles a schema in the same way as Prism, for the draft in its `$schema`, but reports whether it compiles. */
export function compileSchema(schema: object, { coerce, bundle, isChecked = false }: CompileOptions): CompiledSchema {
  try {
    const ajv = findAjv(schema, { coerceTypes: coerce, validateSchema: isChecked });
    const validate = ajv.compile({ ...schema, __bundled__: bundle });
    return { accepts: (value) => acceptsOrOverflows(validate, value) };
  } catch (error) {
    return { accepts: () => true, error: describeError(error) };
  }
}

const validators = new WeakMap<object, ValidateFunction>();

/** Lists all errors of a value, with the schema and the value that each is about; none if the schema does not compile. */
export function listErrors(schema: object, value: unknown, bundle: unknown): ErrorObject[] {
  try {
    const options = { coerceTypes: false, validateSchema: false, allErrors: true, verbose: true };
    const validate = validators.get(schema) ?? findAjv(schema, options).compile({ ...schema, __bundled__: bundle });
    validators.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  } catch {
    return [];
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

const ajvs = new Map<string, Ajv>();

function findAjv(schema: object, options: Options): Ajv {
  const draft = /^https?:\/\/json-schema.org\/draft\/(2019-09|2020-12)\/schema#?$/.exec(
    '$schema' in schema ? String(schema.$schema) : '',
  )?.[1];
  const key = JSON.stringify([draft, options]);
  const ajv = ajvs.get(key) ?? createAjv(draft === undefined ? 'ajv' : `ajv/dist/${draft.slice(0, 4)}`, options);
  ajvs.set(key, ajv);
  return ajv;
}

// The same copy of Ajv that Prism uses: another version may know other formats.
function createAjv(module: string, options: Options): Ajv {
  const { default: Draft } = loadFromValidator<{ default: new (options: Options) => Ajv }>(module);
  const ajv = new Draft({ allowUnionTypes: true, allowMatchingProperties: true, strict: false, logger: false, ...options });
  const dateTime = loadFromValidator<typeof import('@stoplight/prism-http/dist/validator/validators/dateTime.js')>('./dateTime');
  loadFromValidator<{ default(ajv: Ajv): void }>('ajv-formats').default(ajv);
  ajv.addFormat('date-time', dateTime.fmtDef(dateTime.date_time, dateTime.compareDateTime));
  return ajv;
}
