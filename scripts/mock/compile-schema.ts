// Prism compiles schemas as here, but keeps to itself whether that went well.
import { createRequire } from 'node:module';
import type { Ajv, Options } from 'ajv';
import { describeError } from '../shared/user-error.ts';

// The very Ajv that Prism has: another version may know other formats.
const require = createRequire(import.meta.resolve('@stoplight/prism-http/dist/validator/validators/utils.js'));

export interface CompiledSchema {
  /** Whether the schema accepts a value; coercion may change it. A schema that does not compile accepts all, as in Prism. */
  accepts(value: unknown): boolean;
  /** Why the schema does not compile. */
  mistake?: string;
}

const drafts = new Map<string, Ajv>();

/** Compiles a schema as Prism does: its draft by `$schema`, values of parameters coerced, and references looked up in `bundle`. */
export function compileSchema(schema: object, { coerce, bundle }: { coerce: boolean; bundle: unknown }): CompiledSchema {
  try {
    const validate = findAjv(schema, coerce).compile({ ...schema, __bundled__: bundle });
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

function findAjv(schema: object, coerce: boolean): Ajv {
  const draft = /^https?:\/\/json-schema.org\/draft\/(2019-09|2020-12)\/schema#?$/.exec(
    '$schema' in schema ? String(schema.$schema) : '',
  )?.[1];
  const key = `${draft} ${coerce}`;
  const ajv = drafts.get(key) ?? createAjv(draft === undefined ? 'ajv' : `ajv/dist/${draft.slice(0, 4)}`, coerce);
  drafts.set(key, ajv);
  return ajv;
}

function createAjv(module: string, coerceTypes: boolean): Ajv {
  const { default: Draft } = require(module) as { default: new (options: Options) => Ajv };
  const ajv = new Draft({ allowUnionTypes: true, allowMatchingProperties: true, strict: false, coerceTypes, logger: false });
  const dateTime: typeof import('@stoplight/prism-http/dist/validator/validators/dateTime.js') = require('./dateTime');
  require('ajv-formats').default(ajv);
  ajv.addFormat('date-time', dateTime.fmtDef(dateTime.date_time, dateTime.compareDateTime));
  return ajv;
}
