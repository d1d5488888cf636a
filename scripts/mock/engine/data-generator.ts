// Prism's generators of random data. Apart from its other modules, so that the package has them in a file that only the worker loads.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const requireFromPrism = createRequire(require.resolve('@stoplight/prism-http/dist/mocker/index.js'));

/** Chooses and creates a response, with random data on request. */
export const mocker: typeof import('@stoplight/prism-http/dist/mocker/index.js') = require('@stoplight/prism-http/dist/mocker/index.js');

/** Generates random data from a schema: the same copy that Prism uses, since its options are global. */
export const generator: Generator = requireFromPrism('json-schema-faker').JSONSchemaFaker;

/** The part of JSON Schema Faker that is used here. */
interface Generator {
  locate(name: 'faker'): { setLocale(locale: unknown): void };
  option(name: string, value: unknown): void;
}
