import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findPackageFile } from './peers.ts';

/** A description to mock, and the request that is sent to it. */
export interface Subject {
  name: string;
  /** Absolute path. */
  document: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A server that mocks a description. */
export interface BenchServer {
  name: string;
  /** Arguments of Node that start it; `undefined` if it is not installed. */
  args(subject: Subject, port: number): string[] | undefined;
  /** The path of the request on this server. */
  path(subject: Subject): string;
}

const require = createRequire(import.meta.url);
const ownPath = (subject: Subject) => subject.path;

/** The mock and similar tools. All are compared with the first. */
export const SERVERS: BenchServer[] = [
  {
    name: 'prism-cli',
    args: ({ document }, port) => [require.resolve('@stoplight/prism-cli/dist/index.js'), 'mock', '--port', String(port), document],
    path: ownPath,
  },
  {
    name: 'mockoon-cli',
    args: ({ document }, port) =>
      startPeer('@mockoon/cli', 'bin/run.js', (file) => [
        file,
        'start',
        '--data',
        document,
        '--port',
        String(port),
        '--disable-log-to-file',
      ]),
    path: ownPath,
  },
  {
    name: 'openapi-backend',
    args: ({ document }, port) =>
      startPeer('openapi-backend', 'package.json', (file) => [ownFile('openapi-backend-server.ts'), file, document, String(port)]),
    path: ownPath,
  },
  {
    name: 'restore-contracts',
    // As `npm run mock` starts it.
    args: ({ document }, port) => [
      ...['--import', new URL('../shared/enable-compile-cache.js', import.meta.url).href],
      ...[ownFile('../mock.ts'), '--port', String(port), `subject=${document}`],
    ],
    path: ({ path }) => `/subject${path}`,
  },
  { name: 'bare node:http', args: (_subject, port) => [ownFile('bare-server.ts'), String(port)], path: ownPath },
];

function ownFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function startPeer(name: string, file: string, args: (path: string) => string[]): string[] | undefined {
  const path = findPackageFile(name, file);
  return existsSync(path) ? args(path) : undefined;
}
