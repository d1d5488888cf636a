import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annotateDocument } from '../../scripts/docs/model/annotate-document.ts';
import { listExchanges, type Sample } from '../../scripts/docs/model/samples.ts';
import { firstContent } from '../../scripts/docs/model/summarize-restore.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadMounts } from '../../scripts/mock/description/mounts.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import { bundleApis } from '../../scripts/openapi/bundle-apis.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { makeFolder, readBundles } from './helpers.ts';

const run = promisify(execFile);
const folder = makeFolder();
const names = [...readBundles().keys()];
let listener: Listener;

beforeAll(async () => {
  listener = await listen(createMock({ documents: loadMounts([]) }), { port: 0, host: '127.0.0.1' });
});

afterAll(() => listener.close());

describe.each(names)('%s', (name) => {
  test('every curl sample is answered by the mock as documented', async () => {
    const { samples, answers } = await readSamples(name);
    const outputs = await Promise.all(samples.filter(isIn('Shell')).map(({ source }) => run('sh', ['-c', source])));
    expect(outputs).toHaveLength(answers.length);
    for (const [index, { stdout }] of outputs.entries()) {
      const [head = '', body = ''] = stdout.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${answers[index]?.status} `));
      expect(body === '' ? undefined : JSON.parse(body)).toEqual(answers[index]?.body);
    }
  });

  test('every TypeScript sample is answered by the mock as documented', async () => {
    const { samples, answers } = await readSamples(name);
    const outputs = await Promise.all(
      samples.filter(isIn('TypeScript')).map(({ source }, index) => runTypeScript(`${name}-${index}`, source)),
    );
    expect(outputs).toHaveLength(answers.length);
    for (const [index, output] of outputs.entries()) expect(output).toMatch(new RegExp(`^${answers[index]?.status} `));
  });

  test('every exchange has a sample in each of the four languages', async () => {
    const { samples, answers } = await readSamples(name);
    const perExchange = ['Shell', 'TypeScript', 'Python', 'Go'];
    expect(samples.map(({ lang }) => lang)).toEqual(answers.flatMap(() => perExchange));
    expect(new Set(samples.map(({ label }) => label)).size).toBe(samples.length);
    for (const { source } of samples) expect(source).toContain('not-a-real-token');
  });
});

/** The samples of an API's one operation, as the reference prints them, and the documented answer to each exchange. */
async function readSamples(name: string) {
  const [api] = await bundleApis(undefined, [name]);
  if (api === undefined) throw new Error(`There is no API ${name}.`);
  const bundle = api.document;
  const [entry] = listOperations(await annotateDocument(api, { mockUrl: listener.url }));
  const [original] = listOperations(bundle);
  if (entry === undefined || original === undefined) throw new Error(`${name} has no operation.`);
  const [status, response] = Object.entries(original.operation.responses ?? {}).find(([code]) => code.startsWith('2')) ?? [];
  const examples = firstContent(response && resolveRef(bundle, response))?.examples ?? {};
  const answers = listExchanges(bundle, original).map(({ key }) => ({
    status,
    body: examples[key] && resolveRef(bundle, examples[key]).value,
  }));
  return { samples: entry.operation['x-codeSamples'] ?? [], answers };
}

async function runTypeScript(name: string, source: string): Promise<string> {
  const path = join(folder, `${name}.mts`);
  writeFileSync(path, source);
  const hooks = fileURLToPath(new URL('resolve-clients.mjs', import.meta.url));
  return (await run(process.execPath, ['--import', hooks, path])).stdout;
}

function isIn(lang: string): (sample: Sample) => boolean {
  return (sample) => sample.lang === lang;
}
