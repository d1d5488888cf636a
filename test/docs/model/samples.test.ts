import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOperation, firstContent, listApiOperations, listResponses } from '../../../scripts/docs/model/api-operation.ts';
import { listCredentials, listExchanges } from '../../../scripts/docs/model/exchanges.ts';
import { createSamples, type Sample } from '../../../scripts/docs/model/samples.ts';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { loadBundles } from '../../../scripts/mock/description/mounts.ts';
import { type Listener, listen } from '../../../scripts/mock/server/listen.ts';
import { resolveRef } from '../../../scripts/openapi/resolve-ref.ts';
import { createFolder, readBundles } from '../helpers.ts';

const run = promisify(execFile);
const folder = createFolder();
const operations = [...readBundles()].flatMap(([name, document]) => listApiOperations({ name, document, root: '', source: '' }));
let listener: Listener;

beforeAll(async () => {
  listener = await listen(createMock({ documents: loadBundles([]) }), { port: 0, host: '127.0.0.1' });
});

afterAll(() => listener.close());

describe.each(operations.map((operation) => [operation.id, operation] as const))('the samples of %s', (id, operation) => {
  it('show every exchange in each of the four languages', async () => {
    const samples = await createSamples(operation, listener.url);
    expect(samples.map(({ lang }) => lang)).toEqual(listExchanges(operation).flatMap(() => ['Shell', 'TypeScript', 'Python', 'Go']));
    expect(new Set(samples.map(({ label }) => label)).size).toBe(samples.length);
    const isSecured = listCredentials(operation).length > 0;
    for (const { source } of samples) expect(source.includes('not-a-real-token')).toBe(isSecured);
  });

  it('get the documented response from the mock with curl', async () => {
    const expected = listExpected(operation);
    const samples = (await createSamples(operation, listener.url)).filter(isIn('Shell'));
    const outputs = await Promise.all(samples.map(({ source }, index) => run('sh', ['-c', source + prefer(expected[index])])));
    expect(outputs).toHaveLength(expected.length);
    for (const [index, { stdout }] of outputs.entries()) {
      const [head = '', body = ''] = stdout.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${expected[index]?.status} `));
      expect(body === '' ? undefined : JSON.parse(body)).toEqual(expected[index]?.body);
    }
  });

  it('get the documented response from the mock with the client', async () => {
    const expected = listExpected(operation);
    const samples = (await createSamples(operation, listener.url)).filter(isIn('TypeScript'));
    const outputs = await Promise.all(samples.map(({ source }, index) => runTypeScript(`${id}-${index}`, source)));
    expect(outputs).toHaveLength(expected.length);
    for (const [index, output] of outputs.entries()) {
      expect(output).toMatch(new RegExp(`^${expected[index]?.status} `));
      expect(output).not.toContain('undefined');
    }
  });

  it('print the status in Python and Go, where the response may have no body', async () => {
    const samples = await createSamples(operation, listener.url);
    for (const { source } of samples.filter(isIn('Python'))) expect(source).toContain('print(response.status_code, response.text)');
    for (const { source } of samples.filter(isIn('Go'))) {
      expect(source).toContain('fmt.Println(res.Status, string(body))');
      expect(source).not.toContain('_ :=');
    }
  });
});

interface Expected {
  key: string;
  status: string;
  body: unknown;
}

/** Exchanges may have the same request, such as one for each state of a backup; the key tells them apart. */
function prefer(expected: Expected | undefined): string {
  return expected?.body === undefined ? '' : ` --header 'prefer: example=${expected.key}'`;
}

/** The documented response to each exchange. */
function listExpected(operation: ApiOperation): Expected[] {
  const [status = '', response] = listResponses(operation).find(([code]) => code.startsWith('2')) ?? [];
  const examples = firstContent(response)?.[1].examples ?? {};
  return listExchanges(operation).map(({ key }) => ({
    key,
    status,
    body: examples[key] && resolveRef(operation.api.document, examples[key]).value,
  }));
}

async function runTypeScript(name: string, source: string): Promise<string> {
  const path = join(folder, `${name}.mts`);
  writeFileSync(path, source);
  const hooks = fileURLToPath(new URL('../resolve-clients.mjs', import.meta.url));
  return (await run(process.execPath, ['--import', hooks, path])).stdout;
}

function isIn(lang: string): (sample: Sample) => boolean {
  return (sample) => sample.lang === lang;
}
