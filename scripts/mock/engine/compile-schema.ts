import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv';
import { describeError } from '../../shared/user-error.ts';
import { AJV_LOADERS, loadDateTime, loadFormats } from './prism-modules.ts';

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

/** What a schema that is a part of another one takes from it. */
export interface SchemaContext {
  $schema?: unknown;
  /** The object in which references are resolved. */
  bundle?: unknown;
}

const validators = new WeakMap<object, ValidateFunction>();

/** Lists all errors of a value, each with its schema and its value; none if the schema does not compile. */
export function listErrors(schema: object, value: unknown, { $schema, bundle }: SchemaContext = {}): ErrorObject[] {
  try {
    const options = { coerceTypes: false, validateSchema: false, allErrors: true, verbose: true };
    const whole: object = { $schema, ...schema, __bundled__: bundle };
    const validate = validators.get(schema) ?? findAjv(whole, options).compile(whole);
    validators.set(schema, validate);
    validate(value);
    return validate.errors ?? [];
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

type Draft = keyof typeof AJV_LOADERS;

const ajvs = new Map<string, Ajv>();

function findAjv(schema: object, options: Options): Ajv {
  const draft = findDraft('$schema' in schema ? String(schema.$schema) : '');
  const key = JSON.stringify([draft, options]);
  const ajv = ajvs.get(key) ?? createAjv(draft, options);
  ajvs.set(key, ajv);
  return ajv;
}

function findDraft(dialect: string): Draft {
  return (/^https?:\/\/json-schema.org\/draft\/(2019-09|2020-12)\/schema#?$/.exec(dialect)?.[1] as Draft) ?? 'draft-07';
}

function createAjv(draft: Draft, options: Options): Ajv {
  const { default: DraftAjv } = AJV_LOADERS[draft]();
  const ajv = new DraftAjv({ allowUnionTypes: true, allowMatchingProperties: true, strict: false, logger: false, ...options });
  loadFormats().default(ajv);
  const { fmtDef, date_time, compareDateTime } = loadDateTime();
  ajv.addFormat('date-time', fmtDef(date_time, compareDateTime));
  return ajv;
}
