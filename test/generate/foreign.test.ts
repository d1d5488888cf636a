import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate/generate.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { run } from '../package/run.ts';

const FOLDER = resolve('test/generate/foreign');

/** The result of each call: the descriptions' own examples, and 204 if an operation has no response body. */
const EXPECTED: Record<string, unknown> = {
  digitalocean: 'web',
  github: ['octocat/hello', '<p>Hello</p>'],
  stripe: false,
  'train-travel': null,
  museum: '09:00',
  twilio_api: [204, 'active'],
  maps: [204, 204],
  Discord: [204, 204, 204],
  'plaid@2020-09-14': 204,
  'jira.cloud': 204,
  petstore: [204, 204, 'bytes'],
  '2okta': 'Okta',
};
const NAMES = Object.keys(EXPECTED);

type Fetch = (request: Request) => Promise<Response>;

let folder: string;
let calls: Record<string, (fetch: Fetch) => Promise<unknown>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  await generate({ config: join(FOLDER, 'redocly.yaml'), out: join(folder, 'generated') });
  for (const file of ['calls.ts', 'tsconfig.json']) cpSync(join(FOLDER, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  ({ calls } = await import(join(folder, 'calls.ts')));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a description from elsewhere', () => {
  it('has a client that compiles, and whose options are the credentials and servers that it describes', async () => {
    expect(await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--project', folder], folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  }, 120_000);

  it.each(NAMES)('%s has a client that the mock of its bundle accepts', async (name) => {
    expect(await calls[name]?.(mockOf(name))).toEqual(EXPECTED[name]);
  });

  it.each([
    ['github', 'text/plain', '# Hello'],
    ['petstore', 'application/octet-stream', 'bytes'],
    ['twilio_api', 'application/x-www-form-urlencoded', 'To=%2B49+30&Body=a+%26+b'],
  ])('%s has a client that sends a body as %s', async (name, type, body) => {
    const mock = mockOf(name);
    const sent: unknown[] = [];
    await calls[name]?.(async (request) => {
      if (request.method === 'POST') sent.push([request.headers.get('content-type'), await request.clone().text()]);
      return mock(request);
    });
    expect(sent).toEqual([[type, body]]);
  });

  it.each(NAMES.filter((name) => name !== 'github'))(
    '%s is refused by the mock without the credentials that its client sends',
    async (name) => {
      const { fetch } = createMock({ documents: { [name]: readBundle(name) } });
      const statuses: number[] = [];
      const withoutCredentials: Fetch = async (request) => {
        const url = new URL(request.url);
        url.searchParams.delete('key');
        const headers = new Headers(request.headers);
        for (const header of ['authorization', 'cookie', 'api_key', 'plaid-client-id', 'plaid-secret']) headers.delete(header);
        const body = request.body === null ? null : await request.text();
        const response = await fetch(new Request(url, { method: request.method, headers, body }));
        statuses.push(response.status);
        return response;
      };
      await calls[name]?.(withoutCredentials).catch(() => {});
      expect(statuses).toContain(401);
    },
  );
});

function mockOf(name: string): Fetch {
  return createMock({ documents: { [name]: readBundle(name) } }).fetch;
}

function readBundle(name: string): Document {
  return load(readFileSync(join(folder, 'generated', name, 'openapi.yaml'), 'utf8')) as Document;
}
