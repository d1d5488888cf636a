import { basename, dirname } from 'node:path';

/** A generator of TypeScript clients that other teams use. */
export interface Generator {
  name: string;
  version: string;
  /** The arguments after `npx <name>@<version>`. */
  args(input: string, output: string): string[];
  /** Where it writes the client of an API: a file or a folder. */
  output(api: string): string;
}

// The latest versions at the time of writing.
export const GENERATORS: Generator[] = [
  {
    name: '@hey-api/openapi-ts',
    version: '0.99.0',
    args: (input, output) => ['--input', input, '--output', output, '--client', '@hey-api/client-fetch', '--no-log-file'],
    output: (api) => `hey-api/${api}`,
  },
  {
    name: 'orval',
    version: '8.30.0',
    args: (input, output) => ['--input', input, '--output', output, '--client', 'fetch'],
    output: (api) => `orval/${api}.ts`,
  },
  {
    name: 'swagger-typescript-api',
    version: '13.13.0',
    args: (input, output) => ['generate', '--path', input, '--output', dirname(output), '--name', basename(output)],
    output: (api) => `swagger-typescript-api/${api}.ts`,
  },
];
