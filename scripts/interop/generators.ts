import { basename, dirname } from 'node:path';

/** A generator of TypeScript clients that other teams use. */
export interface Generator {
  name: string;
  version: string;
  /** The arguments after `npx <name>@<version>`. */
  args(input: string, output: string): string[];
  /** Where it writes what it makes of an API: a file or a folder. */
  output(api: string): string;
  /** APIs that this version cannot read, with what it says. */
  fails: Record<string, string>;
}

// The latest versions that could be installed when this was written. One that gets better ends up as a failure here, to be struck off.
export const GENERATORS: Generator[] = [
  {
    name: '@hey-api/openapi-ts',
    version: '0.99.0',
    args: (input, output) => ['--input', input, '--output', output, '--client', '@hey-api/client-fetch', '--no-log-file'],
    output: (api) => `hey-api/${api}`,
    fails: {},
  },
  {
    name: 'orval',
    version: '8.30.0',
    args: (input, output) => ['--input', input, '--output', output, '--client', 'fetch'],
    output: (api) => `orval/${api}.ts`,
    // A property that must not be there is a schema that is `false`, which orval takes for an object.
    fails: { hss: "Cannot use 'in' operator to search for 'propertyNames' in false" },
  },
  {
    name: 'swagger-typescript-api',
    version: '13.13.0',
    args: (input, output) => ['generate', '--path', input, '--output', dirname(output), '--name', basename(output)],
    output: (api) => `swagger-typescript-api/${api}.ts`,
    fails: {},
  },
];
