import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, type Choice, fillInput } from '../../../scripts/docs/browser/call.ts';
import { type Language, renderSample } from '../../../scripts/docs/browser/samples/index.ts';
import { listApiOperations } from '../../../scripts/docs/model/api-operation.ts';
import { createCall } from '../../../scripts/docs/model/exchanges.ts';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { loadBundles } from '../../../scripts/mock/description/mounts.ts';
import { type Listener, listen } from '../../../scripts/mock/server/listen.ts';
import { createFolder, readBundles } from '../helpers.ts';

const run = promisify(execFile);
const folder = createFolder();
const RUN_SAMPLES = fileURLToPath(new URL('run-samples.mjs', import.meta.url));
const hooks = fileURLToPath(new URL('../resolve-clients.mjs', import.meta.url));
const operations = [...readBundles()].flatMap(([name, document]) => listApiOperations({ name, document, root: '', source: '' }));

/** How to run each language, and the shell command that succeeds where it is installed. */
const RUNNERS: Record<Language, { check: string; file: string; command: (path: string) => [string, string[]] }> = {
  curl: { check: 'command -v curl', file: 'sample.sh', command: (path) => ['sh', [path]] },
  TypeScript: { check: 'command -v node', file: 'sample.mts', command: (path) => [process.execPath, ['--import', hooks, path]] },
  Python: { check: 'command -v python3', file: 'sample.py', command: (path) => ['python3', [path]] },
  Go: { check: 'command -v go', file: 'sample.go', command: (path) => ['go', ['run', path]] },
  // Not optimized, which takes longer than the program.
  Java: {
    check: 'command -v java',
    file: 'Restore.java',
    command: (path) => ['java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', path]],
  },
  // Only from version 10 on, .NET runs a file without a project.
  'C#': { check: 'dotnet --version | grep -E ^[1-9][0-9]', file: 'sample.cs', command: (path) => ['dotnet', ['run', path]] },
};
const languages = (Object.keys(RUNNERS) as Language[]).filter((name) => spawnSync('sh', ['-c', RUNNERS[name].check]).status === 0);
// Compilers take a second for each program, so they get one operation of each shape instead of all.
const few = [operations.find(({ method }) => method === 'post'), operations.find(({ method }) => method === 'get')].filter(
  (found) => found !== undefined,
);

let listener: Listener;

beforeAll(async () => {
  listener = await listen(createMock({ documents: loadBundles([]) }), { port: 0, host: '127.0.0.1' });
});

afterAll(() => listener.close());

describe.each(languages)('the samples in %s', (language) => {
  const tested = language === 'curl' ? operations : language === 'TypeScript' ? [] : few;

  it.each(tested.map((operation) => [operation.id, operation] as const))(
    'of %s print the documented status and succeed',
    async (id, operation) => {
      const call = createCall(operation, listener.url);
      const [first] = call.choices;
      const { stdout } = await runSample(language, call, first, id);
      expect(stdout).toContain(String(first?.status));
      expect(stdout).not.toContain('undefined');
    },
  );

  it.each(few.map((operation) => [operation.id, operation] as const))('of %s print an error and fail with it', async (id, operation) => {
    const call = createCall(operation, listener.url);
    const error = call.choices.find(({ status, key }) => status.startsWith('4') && key !== '');
    const failure = await runSample(language, call, error, `${id}-error`).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(failure.stdout + failure.stderr).toContain(String(error?.status));
    expect(failure.code).toBeGreaterThan(0);
  });
});

// Starting Node for each of them would take longer than the samples.
it('the samples in TypeScript print the documented status and succeed', async () => {
  const samples = operations.map((operation) => {
    const call = createCall(operation, listener.url);
    const [first] = call.choices;
    return { id: operation.id, status: first?.status, path: writeSample('TypeScript', call, first, operation.id) };
  });
  const { stdout } = await run(process.execPath, ['--import', hooks, RUN_SAMPLES, ...samples.map(({ path }) => path)]);
  const results = JSON.parse(stdout) as { stdout: string; failure?: string }[];
  for (const [index, { id, status }] of samples.entries()) {
    expect(results[index], id).toEqual({ stdout: expect.stringContaining(String(status)) });
    expect(results[index]?.stdout, id).not.toContain('undefined');
  }
});

describe('a sample', () => {
  const call: Call = {
    api: 'cbr',
    factory: 'createCbrClient',
    operationId: 'restoreBackup',
    method: 'post',
    path: '/v3/{project_id}/backups/{backup_id}/restore',
    server: '',
    parameters: [
      { in: 'path', name: 'project_id', type: 'string', required: true },
      { in: 'path', name: 'backup_id', type: 'string', required: true },
    ],
    credentials: [{ in: 'header', name: 'X-Auth-Token', value: 'x' }],
    mediaType: 'application/json',
    choices: [],
  };
  const text = `it's "q" """ \` $HOME \${x} a\\b\\"c ü—😀`;

  it.each(languages)('in %s sends quotes, escapes and characters outside ASCII as they are', async (language) => {
    const received = Promise.withResolvers<{ url: string; body: unknown }>();
    const server = createServer(async (request, response) => {
      received.resolve({ url: request.url ?? '', body: await json(request) });
      response.writeHead(202).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const body = { restore: { volume_id: text } };
    const choice = { status: '202', key: '', summary: '', prefer: '', values: [text, 'b'], body: JSON.stringify(body, null, 2) };
    await runSample(language, { ...call, server: `http://127.0.0.1:${port}/cbr` }, choice, 'echo').finally(() => server.close());
    const { url, body: sent } = await received.promise;
    expect(decodeURIComponent(url)).toBe(`/cbr/v3/${text}/backups/b/restore`);
    expect(sent).toEqual(body);
  });
});

async function runSample(
  language: Language,
  call: Call,
  choice: Choice | undefined,
  name: string,
): Promise<{ stdout: string; stderr: string }> {
  const [program, args] = RUNNERS[language].command(writeSample(language, call, choice, name));
  return run(program, args);
}

/** Writes a sample in a folder of its own, and returns its path. */
function writeSample(language: Language, call: Call, choice: Choice | undefined, name: string): string {
  if (choice === undefined) throw new Error(`${call.operationId} has no such choice.`);
  const place = join(folder, `${name}-${language.replace('#', 'sharp')}`);
  mkdirSync(place, { recursive: true });
  const path = join(place, RUNNERS[language].file);
  writeFileSync(path, renderSample(language, call, fillInput(call, choice)));
  return path;
}
