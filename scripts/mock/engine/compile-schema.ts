// Prism compiles schemas as here, but keeps to itself whether that went well.
import { createRequire } from 'node:module';
import type { Ajv, Options } from 'ajv';
import { describeError } from '../../shared/user-error.ts';

// The very Ajv that Prism has: another version may know other formats.
const require = createRequire(import.meta.resolve('@stoplight/prism-http/dist/validator/validators/utils.js'));

export interface CompiledSchema {
  /** Whether the schema accepts a value; coercion may change it. A schema that does not compile accepts all, as in Prism. */
  accepts(value: unknown): boolean;
  /** Why the schema does not compile. */
  mistake?: string;
}

const drafts = new Map<string, Ajv>();

export interface CompileOptions {
  /** Whether values are coerced, as those of parameters are. */
  coerce: boolean;
  /** What references are looked up in. */
  bundle: unknown;
  /**
   * Whether the schema itself is held against its draft, which takes 25 ms for the first one.
   * Prism does so, and checks nothing against a schema that is wrong; without it, what such a schema accepts is still accepted by Prism.
   */
  isChecked?: boolean;
}

/** Compiles a schema as Prism does, with its draft by `$schema`. */
export function compileSchema(schema: object, { coerce, bundle, isChecked = false }: CompileOptions): CompiledSchema {
  try {
    const validate = findAjv(schema, coerce, isChecked).compile({ ...schema, __bundled__: bundle });
    return { accepts: (value) => attempt(validate, value) };
  } catch (error) {
    return { accepts: () => true, mistake: describeError(error) };
  }
}

/** A value nested too deeply for a recursive schema overflows the stack; Prism then lets it pass. */
function attempt(validate: (value: unknown) => unknown, value: unknown): boolean {
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
    drafts.get(key) ??
    createAjv(draft === undefined ? 'ajv' : `ajv/dist/${draft.slice(0, 4)}`, { coerceTypes: coerce, validateSchema: isChecked });
  drafts.set(key, ajv);
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
