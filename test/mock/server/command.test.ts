import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startCommand } from '../../shared/start-command.ts';
import { useFolder } from './save.ts';
import { type RunningMock, startMock } from './start-mock.ts';

const PATH = '/cbr/v3/p/backups/b/restore';
const REQUEST = {
  method: 'POST',
  headers: { 'x-auth-token': 'secret-token', 'content-type': 'application/json' },
  body: '{"restore":{"volume_id":"v"}}',
};

const save = useFolder();
const running: RunningMock[] = [];

afterEach(() => Promise.all(running.splice(0).map((mock) => mock.stop())));

function start(...args: string[]): RunningMock {
  const mock = startMock(...args);
  running.push(mock);
  return mock;
}

function describeApi(example: string, more = ''): string {
  return `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /goods:
    get:
      operationId: listGoods
      responses: { '200': { description: OK., content: { application/json: { schema: { type: string }, example: ${example} } } } }
${more}`;
}

async function read(url: string): Promise<string> {
  return (await fetch(url)).text();
}

describe('a mistake of the user ends the command with one line and exit code 1', () => {
  it.each([
    [['--delay', '-1'], '--delay needs a value. Write one that begins with a dash after an equals sign: --delay=-1'],
    [['--nonsense'], "Unknown option '--nonsense'. Run the command with --help to see its options."],
    [['--port'], '--port'],
    [['nonsense'], 'There is no API `nonsense`; use one of cbr, '],
    [['nonsense', '--watch'], 'There is no API `nonsense`; use one of cbr, '],
    [['--coverage', ''], 'The value of --coverage is empty. Leave the option out, or give it a value.'],
    [['coverage', 'a.json', '--port', '4011'], 'does not take --port; it takes --coverage and --coverage-threshold.'],
    [['coverage', 'a.json', '--no-cors'], 'does not take --no-cors; it takes --coverage and --coverage-threshold.'],
  ])('%j', async (args, message) => {
    const mock = start(...args);
    expect(await mock.ended).toBe(1);
    expect(mock.stdout()).toBe('');
    expect(mock.stderr()).toMatch(/^Error: [^\n]+\n$/);
    expect(mock.stderr()).toContain(message);
  });

  it('a file that is not valid YAML or JSON, with line and column', async () => {
    const yaml = start('--port', '0', `a=${save('bad.yaml', 'openapi: 3.1.0\npaths: {\n')}`);
    expect(await yaml.ended).toBe(1);
    expect(yaml.stderr()).toMatch(/^Error: \S*bad\.yaml:3:1: [^\n]+\n$/);
    const json = start('--port', '0', `a=${save('bad.json', '{"openapi": "3.1.0"\n ]}')}`);
    expect(await json.ended).toBe(1);
    expect(json.stderr()).toMatch(/^Error: \S*bad\.json:2:2: [^\n]+\n$/);
  });

  it('a port in use', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    const mock = start('--port', String(port));
    expect(await mock.ended).toBe(1);
    expect(mock.stderr()).toBe(`Error: Port ${port} is in use; choose another with --port.\n`);
    taken.close();
  });

  it('a Swagger 2.0 description, with the command that converts it', async () => {
    const path = save('swagger.yaml', 'swagger: "2.0"\npaths: {}\n');
    const mock = start('--port', '0', `a=${path}`);
    expect(await mock.ended).toBe(1);
    expect(mock.stderr()).toBe(
      `Error: ${path} is a Swagger 2.0 description; convert it with \`npx swagger2openapi --yaml --outfile openapi.yaml ${path}\` and mount openapi.yaml.\n`,
    );
  });
});

describe('the command', () => {
  it('writes the contract coverage at the end, fails below the threshold, and adds up several runs', async () => {
    const file = save('coverage.json', '');
    const mock = start('cbr', '--port', '0', '--quiet', '--coverage', file, '--coverage-threshold', '100');
    const url = await mock.url;
    await fetch(`${url}/cbr/v3/x/backups/notFound`, { headers: { 'x-auth-token': 'a-token' } });
    expect(await mock.stop()).toBe(1);
    expect(mock.stdout()).toContain('| cbr   | getBackup     |        1 |');
    expect(mock.stderr()).toMatch(/^Error: The contract coverage is [\d.]+%, below the threshold of 100%\.\n$/);
    const sum = start('coverage', file, file);
    expect(await sum.ended).toBe(0);
    expect(sum.stdout()).toContain('| cbr   | getBackup     |        2 |');
  });

  it('prints help that names every option', async () => {
    const mock = start('--help');
    expect(await mock.ended).toBe(0);
    const [, options = ''] = /options: \{(.*?)\n {2}\}/s.exec(readFileSync('scripts/mock.ts', 'utf8')) ?? [];
    const names = [...options.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, name]) =>
      options.includes(`${name}: { type: 'boolean', default: true`) ? `--no-${name}` : `--${name}`,
    );
    expect(names).toEqual(expect.arrayContaining(['--watch', '--ignore-examples', '--no-cors', '--no-exchanges']));
    for (const name of [...names, '--help', '--version', 'name=file', 'Prefer']) expect(mock.stdout()).toContain(name);
  });

  it('prints the version of the package', async () => {
    const mock = start('--version');
    expect(await mock.ended).toBe(0);
    expect(mock.stdout()).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
  });

  it('first prints what it serves and its address', async () => {
    const mock = start('--port', '0', 'cbr', 'hss');
    expect(await mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(mock.stdout().split('\n')[0]).toBe(`Mocking cbr, hss on ${await mock.url}`);
    expect(await read(`${await mock.url}/health`)).toBe('{"status":"ok","apis":["cbr","hss"]}');
    expect(await mock.stop()).toBe(0);
  });

  it('mounts descriptions at the root and at several segments', async () => {
    const [root, deep] = [save('root.yaml', describeApi('at the root')), save('deep.yaml', describeApi('at /a/b'))];
    const mock = start('--port', '0', '--quiet', `/=${root}`, `a/b=${deep}`);
    const url = await mock.url;
    expect(mock.stdout()).toBe(`Mocking /, a/b on ${url}\n`);
    expect(await Promise.all([read(`${url}/goods`), read(`${url}/a/b/goods`)])).toEqual(['"at the root"', '"at /a/b"']);
  });

  it('responds as its options say', async () => {
    const path = save('options.yaml', describeApi('7').replace('schema: { type: string }', 'schema: { type: string, minLength: 3 }'));
    const post = { method: 'POST', body: 'x'.repeat(11) };
    const page = { headers: { origin: 'https://app.example' } };
    const startWith = async (...args: string[]) => `${await start('--port', '0', '--quiet', ...args, `a=${path}`).url}/a/goods`;
    const [plain, dynamic, seeded, ignoring, failing, limited, silent] = await Promise.all([
      startWith(),
      startWith('--dynamic', '--seed', 'one'),
      startWith('--dynamic', '--seed', 'one'),
      startWith('--ignore-examples'),
      startWith('--errors'),
      startWith('--max-body', '10'),
      startWith('--no-cors'),
    ]);
    expect(await read(plain)).toBe('7');
    expect(await read(dynamic)).toMatch(/^"[^"]{3,}"$/);
    expect(await read(seeded)).toBe(await read(dynamic));
    expect(await read(ignoring)).toBe('"string"');
    expect((await fetch(failing)).status).toBe(500);
    expect((await fetch(limited, post)).status).toBe(413);
    expect((await fetch(plain, page)).headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect((await fetch(silent, page)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('warns once about a schema that does not compile, and keeps serving', async () => {
    const body = '{ content: { application/json: { schema: { type: string, pattern: "(" } } } }';
    const file = save(
      'wrong.yaml',
      describeApi('x', `    post:\n      requestBody: ${body}\n      responses: { '204': { description: OK. } }\n`),
    );
    const mock = start('--port', '0', '--quiet', `shop=${file}`);
    const url = await mock.url;
    for (const sent of ['1', '2'])
      await fetch(`${url}/shop/goods`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent });
    await mock.printed('does not compile');
    await mock.stop();
    expect(mock.stderr()).toMatch(
      /^shop: The schema of the body \(application\/json\) of POST \/goods does not compile, so no body is checked: [^\n]+\n$/,
    );
  });
});

describe('data that takes too long to generate', () => {
  it('does not keep the process from ending', async () => {
    // Repeats an empty group 10¹² times.
    const schema = { type: 'string', pattern: '^((((){1000}){1000}){1000}){1000}$' };
    const responses = { 200: { description: 'OK.', content: { 'application/json': { schema } } } };
    const document = { openapi: '3.1.0', info: { title: 'Endless', version: '1' }, paths: { '/data': { get: { responses } } } };
    const mock = start('--port', '0', '--quiet', `endless=${save('endless.json', document)}`);
    const url = await mock.url;
    const endless = fetch(`${url}/endless/data`, { headers: { prefer: 'dynamic=true' } }).catch((error: Error) => error);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await mock.stop()).toBe(0);
    await endless;
  });
});

describe('a reader that closes its end of the output', () => {
  it('leaves a mock that serves on and obeys SIGTERM', async () => {
    const mock = startMock('--port', '0', 'cbr');
    const url = await mock.url;
    mock.process.stdout?.destroy();
    mock.process.stderr?.destroy();
    for (let request = 0; request < 3; request++) expect((await fetch(`${url}/cbr/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await mock.stop()).toBe(0);
  });
});

describe('the log', () => {
  async function sendAll(mock: RunningMock): Promise<void> {
    const url = await mock.url;
    await fetch(url + PATH, REQUEST);
    await fetch(`${url}${PATH}?token=secret&x=%1b`, { ...REQUEST, body: '{"restore": {"volume_id": "", "secret": 1}' });
    await fetch(`${url}/%zz?token=secret`);
    await fetch(`${url}/nowhere%0a?key=secret`, { headers: { authorization: 'Bearer secret' } });
  }

  it('has one line of text per request and never a token', async () => {
    const mock = start('--port', '0', 'cbr');
    await sendAll(mock);
    await mock.printed('/nowhere');
    const [, ...lines] = mock.stdout().trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^POST \/cbr\/v3\/p\/backups\/b\/restore restoreBackup 202 \d+\.\d ms$/),
      expect.stringMatching(/^POST \/cbr\/v3\/p\/backups\/b\/restore restoreBackup 400 \d+\.\d ms request\.body: The body is not JSON: /),
      expect.stringMatching(/^GET \/%zz - 400 \d+\.\d ms request: The request target /),
      expect.stringMatching(/^GET \/nowhere%0a - 404 \d+\.\d ms request: There is no API /),
    ]);
    expect(mock.stdout() + mock.stderr()).not.toContain('secret');
  });

  it('has one object per request with --log json', async () => {
    const mock = start('--port', '0', '--log', 'json', 'cbr');
    await sendAll(mock);
    await mock.printed('/nowhere');
    const [, ...lines] = mock.stdout().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { method: 'POST', path: PATH, operationId: 'restoreBackup', status: 202, violations: [], ms: expect.any(Number) },
      { status: 400, violations: [{ location: ['request', 'body'], code: 'parse' }] },
      { path: '/%zz', status: 400 },
      { path: '/nowhere%0a', status: 404 },
    ]);
    expect(mock.stdout()).not.toContain('secret');
  });

  it('is off with --quiet', async () => {
    const mock = start('--port', '0', '--quiet', 'cbr');
    await sendAll(mock);
    await mock.stop();
    expect(mock.stdout()).toMatch(/^Mocking [^\n]+\n$/);
    expect(mock.stderr()).toBe('');
  });
});

describe('--watch', () => {
  it('serves a description as it is saved, and keeps the last valid one while it has errors', async () => {
    const file = save('watched.yaml', describeApi('one'));
    const mock = start('--port', '0', '--quiet', '--watch', `shop=${file}`);
    const goods = `${await mock.url}/shop/goods`;
    expect(await read(goods)).toBe('"one"');

    save('watched.yaml', describeApi('two'));
    await expect.poll(() => read(goods), { interval: 20 }).toBe('"two"');
    expect(mock.stderr()).toContain('Serving the change to shop.');

    save('watched.yaml', describeApi('[three'));
    await mock.printed(/Error: \S*watched\.yaml:\d+:\d+: [^\n]+ The last valid descriptions are still served\.\n/);
    save('watched.yaml', describeApi('four', 'components: { schemas: { A: { $ref: "#/components/schemas/B" } } }\n'));
    await mock.printed(/Error: shop: \S*watched\.yaml:8:\d+: Can't resolve \$ref/);
    expect(await read(goods)).toBe('"two"');

    save('watched.yaml', describeApi('five'));
    await expect.poll(() => read(goods), { interval: 20 }).toBe('"five"');
  });
});

describe('--lifecycle', () => {
  it('refuses a restore while the same restore runs', async () => {
    const url = await start('cbr', '--port=0', '--lifecycle').url;
    const statuses = [await fetch(url + PATH, REQUEST), await fetch(url + PATH, REQUEST)].map(({ status }) => status);
    expect(statuses).toEqual([202, 400]);
  });

  it('is on in npm start, unless it is turned off', async () => {
    const restoreTwice = async (...args: string[]) => {
      const command = startCommand('scripts/start.ts', ['--port=0', ...args]);
      await command.printed(/^Mocking .* on \S+\n/m);
      const [, url] = /^Mocking .* on (\S+)$/m.exec(command.stdout()) ?? [];
      const responses = [await fetch(url + PATH, REQUEST), await fetch(url + PATH, REQUEST)];
      await command.stop();
      return responses.map(({ status }) => status);
    };
    expect(await restoreTwice()).toEqual([202, 400]);
    expect(await restoreTwice('--no-lifecycle')).toEqual([202, 202]);
  });
});
