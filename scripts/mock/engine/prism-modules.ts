// Prism's CommonJS modules. Each is loaded when it is first needed: Prism's index would also load its data generators and its proxy,
// which takes longer than everything else here together.
// The build of the package finds the modules to bundle by these calls, so each call has its module as a literal.
import { createRequire } from 'node:module';
import type { Ajv, Options } from 'ajv';

// Required, since Node and bundlers differ on what `import` returns for the default export of a CommonJS module.
const require = createRequire(import.meta.url);
// The packages that Prism uses itself, in the same version.
const requireFromPrism = createRequire(require.resolve('@stoplight/prism-http/dist/mocker/index.js'));
const requireFromValidator = createRequire(require.resolve('@stoplight/prism-http/dist/validator/validators/utils.js'));
const requireFromServer = createRequire(require.resolve('@stoplight/prism-http-server/dist/serialize.js'));

function loadOnce<T>(load: () => T): () => T {
  let loaded: { module: T } | undefined;
  return () => {
    loaded ??= { module: load() };
    return loaded.module;
  };
}

type PrismCore = typeof import('@stoplight/prism-http');

/** Chooses status, media type and example of a response. */
export const loadNegotiator = loadOnce(
  (): typeof import('@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js').default =>
    require('@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js').default,
);

/** Finds the operation of a request. */
export const loadRouter = loadOnce(
  (): typeof import('@stoplight/prism-http/dist/router/index.js').default => require('@stoplight/prism-http/dist/router/index.js').default,
);

/** Validates requests and responses. */
export const loadValidator = loadOnce((): typeof import('@stoplight/prism-http/dist/validator/index.js') =>
  require('@stoplight/prism-http/dist/validator/index.js'),
);

/** Validates a value against a schema. */
export const loadSchemaValidator = loadOnce((): typeof import('@stoplight/prism-http/dist/validator/validators/utils.js') =>
  require('@stoplight/prism-http/dist/validator/validators/utils.js'),
);

/** Finds the schema of a body by its media type. */
export const loadBodyValidator = loadOnce((): typeof import('@stoplight/prism-http/dist/validator/validators/body.js') =>
  requireFromValidator('./body'),
);

/** Removes read-only or write-only properties from a schema. */
export const loadPropertyFilters = loadOnce((): typeof import('@stoplight/prism-http/dist/utils/filterRequiredProperties.js') =>
  require('@stoplight/prism-http/dist/utils/filterRequiredProperties.js'),
);

/** Prism's errors as problem+json. */
export const loadProblems = loadOnce(
  (): Pick<PrismCore, 'ProblemJsonError'> & typeof import('@stoplight/prism-http/dist/mocker/errors.js') => ({
    ...require('@stoplight/prism-http/dist/types.js'),
    ...require('@stoplight/prism-http/dist/mocker/errors.js'),
  }),
);

/** Puts router, validator and mocker together. */
export const loadFactory = loadOnce(
  (): typeof import('@stoplight/prism-core').factory => requireFromPrism('@stoplight/prism-core/dist/factory').factory,
);

/** Generates data from a schema without random values. */
export const loadSampler = loadOnce((): Sampler => requireFromPrism('@stoplight/json-schema-sampler'));

/** The part of `@stoplight/json-schema-sampler` that is used here. */
interface Sampler {
  sample(schema: object, options: { ticks: number }, document: object): unknown;
  SchemaSizeExceededError: new () => Error;
}

/** Parses a `Prefer` header. */
export const loadPreferParser = loadOnce((): ((header: string) => Record<string, string | boolean | undefined>) =>
  requireFromServer('parse-prefer-header'),
);

/** Replaces `allOf` in a schema by its result. */
export const loadAllOfMerger = loadOnce((): ((schema: object, options: object) => object) =>
  requireFromPrism('@stoplight/json-schema-merge-allof'),
);

type AjvModule = { default: new (options: Options) => Ajv };

/** The classes of Ajv by the draft of JSON Schema, in the same version as Prism's: another version may know other formats. */
export const AJV_LOADERS = {
  '2019-09': loadOnce((): AjvModule => requireFromValidator('ajv/dist/2019')),
  '2020-12': loadOnce((): AjvModule => requireFromValidator('ajv/dist/2020')),
  'draft-07': loadOnce((): AjvModule => requireFromValidator('ajv')),
};

/** The formats that Prism adds to Ajv. */
export const loadFormats = loadOnce((): { default(ajv: Ajv): void } => requireFromValidator('ajv-formats'));

/** Prism's own format for times. */
export const loadDateTime = loadOnce((): typeof import('@stoplight/prism-http/dist/validator/validators/dateTime.js') =>
  requireFromValidator('./dateTime'),
);
