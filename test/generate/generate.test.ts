import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate/generate.ts';

const SCRIPT = resolve('scripts/generate.ts');
const CONFIG = 'apis:\n  one: { root: specs/one/openapi.yaml }\n  two-b: { root: specs/two-b/openapi.yaml }\n';
const ROOT = `openapi: 3.1.0
info: { title: Test API, version: 1.0.0 }
servers:
  - url: https://{region}.api.invalid
    variables: { region: { default: a, enum: [a, b], description: Where it is. } }
security: [{ Token: [] }]
paths:
  /things:
    post:
      operationId: createThing
      requestBody: { content: { application/json: { schema: { $ref: schemas.yaml#/Thing } } } }
      responses: { "204": { description: Created. } }
components:
  securitySchemes:
    Token: { type: apiKey, in: header, name: X-Token }
`;
const SCHEMAS = 'Thing:\n  type: object\n  properties: { size: { type: integer, default: 1 } }\n';
const SHARED = ['errors.ts', 'index.ts', 'limit-time.ts', 'runtime.ts', 'security.ts'];
const OF_EACH = ['client.ts', 'openapi.yaml', 'operations.ts', 'schemas.ts', 'types.ts'];
const FILES = [...SHARED, ...OF_EACH.flatMap((file) => [`one/${file}`, `two-b/${file}`])].sort();

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true });
  save('redocly.yaml', CONFIG);
  for (const name of ['one', 'two-b']) {
    save(`specs/${name}/openapi.yaml`, ROOT);
    save(`specs/${name}/schemas.yaml`, SCHEMAS);
  }
});

function save(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A component of `one` that has the name of another. */
function saveSecondThing(): void {
  const response = '"200": { description: Created., content: { application/json: { schema: { $ref: more/Thing.yaml } } } }';
  save('specs/one/openapi.yaml', ROOT.replace('"204": { description: Created. }', response));
  save('specs/one/more/Thing.yaml', 'type: string\n');
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

function readGenerated(): Record<string, string> {
  const entries = readdirSync(join(folder, 'generated'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + '/generated/'.length), readFileSync(path, 'utf8')]));
}

const run = (options: { names?: string[]; check?: boolean } = {}) =>
  generate({ ...options, config: join(folder, 'redocly.yaml'), out: join(folder, 'generated') });

/** The problems of a run, one per line. */
const explain = (options?: { names?: string[] }) =>
  run(options).then(
    ({ problems }) => problems.map(({ name, message }) => `${name}: ${message}`).join('\n'),
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('generate', () => {
  it('writes a bundle, types and a client for each API, and the modules that the clients share', async () => {
    expect(await run()).toEqual({ stale: FILES, names: ['one', 'two-b'], problems: [] });
    expect(Object.keys(readGenerated())).toEqual(FILES);
    expect(read('generated/one/openapi.yaml')).toContain("$ref: '#/components/schemas/Thing'");
    expect(read('generated/one/types.ts')).toContain('size?: number');
    expect(read('generated/one/client.ts')).toContain("'POST /things': 'createThing',");
    expect(read('generated/index.ts')).toContain(
      "export { createTwoBClient, type TwoBClient, type TwoBClientOptions } from './two-b/client.ts';",
    );
    expect(read('generated/two-b/client.ts')).toContain('export function createTwoBClient(');
    expect(read('generated/two-b/client.ts')).toContain("region: 'a' | 'b';");
  });

  it('gives a property that `not` forbids the type never, and ignores other uses of `not`', async () => {
    const thing = (not: string) => `Thing:\n  type: object\n  properties: { size: { type: integer } }\n  not: ${not}\n`;
    save('specs/one/schemas.yaml', thing('{ required: [server] }'));
    await run();
    expect(read('generated/one/types.ts')).toMatch(/size\?: number;\s+server\?: never;/);
    expect(read('generated/one/openapi.yaml')).not.toContain('server: false');
    for (const not of ['{ required: [size] }', '{ required: [server, disk] }', '{ type: array }']) {
      save('specs/one/schemas.yaml', thing(not));
      await run();
      expect(read('generated/one/types.ts')).toMatch(/Thing: \{\s+size\?: number;\s+\};/);
    }
  });

  it('names the source in the first line of each file', async () => {
    await run();
    for (const content of Object.values(readGenerated()))
      expect(content).toMatch(/^(#|\/\/) Generated from .* by `npm run generate`; do not edit\.\n/);
  });

  it('writes the same bytes again', async () => {
    await run();
    const first = readGenerated();
    rmSync(join(folder, 'generated'), { recursive: true });
    await run();
    expect(readGenerated()).toEqual(first);
    expect((await run()).stale).toEqual([]);
  });

  it('writes only the named APIs', async () => {
    expect((await run({ names: ['two-b'] })).names).toEqual(['two-b']);
    expect(Object.keys(readGenerated())).toEqual(FILES.filter((path) => !path.startsWith('one/')));
    expect(read('generated/index.ts')).not.toContain('./one/');
    save('specs/two-b/openapi.yaml', ROOT.replace('Test API', 'Another API'));
    expect((await run({ names: ['one'] })).stale).toEqual(['index.ts', ...OF_EACH.map((file) => `one/${file}`)]);
    for (const name of ['one', 'two-b']) expect(read('generated/index.ts')).toContain(`./${name}/client.ts`);
  });

  it.each<[what: string, extra: string, files: string[]]>([
    ['a body of text', ROOT.replace('application/json', 'text/plain'), ['media.ts']],
    ['credentials', ROOT.replace('security: [{ Token: [] }]', 'security: [{ Token: [] }, {}]'), ['credentials.ts']],
    [
      'a token that it issues',
      ROOT.replace('createThing\n', 'createThing\n      x-token: { token: $response.header.X-Token, expires: $response.body#/expires }\n'),
      ['read-pointer.ts', 'token-provider.ts'],
    ],
    [
      'a restore that can be followed',
      ROOT.replace(
        'createThing\n',
        'createThing\n      x-restore: { follow: { get: { operationId: createThing, path: {}, resource: /thing }, status: /status, running: [], success: [], failure: [] } }\n',
      ),
      ['follow.ts', 'read-pointer.ts'],
    ],
  ])('writes what only a client with %s needs', async (_what, root, files) => {
    save('specs/one/openapi.yaml', root);
    const { stale, problems } = await run();
    expect(problems).toEqual([]);
    expect(stale.filter((path) => !FILES.includes(path) && !path.includes('/'))).toEqual(files);
    for (const file of files) expect(read(`generated/${file}`)).toContain(readFileSync(`scripts/client/${file}`, 'utf8'));
  });

  it('renames one of two components of the same name, unless a lint rule forbids them', async () => {
    saveSecondThing();
    await run();
    expect(read('generated/one/types.ts')).toContain('"Thing-2": string');
  });

  it('removes the files of an API that is no longer listed', async () => {
    await run();
    save('redocly.yaml', CONFIG.split('\n').slice(0, 2).join('\n'));
    expect((await run()).stale).toEqual(FILES.filter((path) => path.startsWith('two-b/') || path === 'index.ts'));
    expect(read('generated/index.ts')).not.toContain('TwoB');
    expect(Object.keys(readGenerated())).toEqual(FILES.filter((path) => !path.startsWith('two-b/')));
  });

  it('refuses to remove a file that was not generated', async () => {
    save('generated/notes.txt', 'notes');
    expect(await explain()).toMatch(/^UserError: These files were not generated: .*notes\.txt/);
    expect(readGenerated()).toEqual({ 'notes.txt': 'notes' });
  });

  it('refuses to replace a file that was not generated', async () => {
    const own = 'export {}; // Generated from nothing.\n';
    save('generated/index.ts', own);
    expect(await explain()).toMatch(/^UserError: These files were not generated: .*index\.ts\. Move them out of/);
    expect(readGenerated()).toEqual({ 'index.ts': own });
  });

  it('explains why it cannot write', async () => {
    save('generated', 'a file');
    expect(await explain()).toMatch(/^UserError: Cannot write to \S*generated: ENOTDIR.* Choose another folder with --out\.$/);
  });
});

describe('a check', () => {
  it('finds nothing in fresh files', async () => {
    await run();
    expect((await run({ check: true })).stale).toEqual([]);
  });

  it('names stale, missing and foreign files, and writes nothing', async () => {
    await run();
    save('generated/one/types.ts', '// edited by hand\n');
    save('generated/notes.txt', 'notes');
    rmSync(join(folder, 'generated/runtime.ts'));
    const before = readGenerated();
    expect((await run({ check: true })).stale).toEqual(['notes.txt', 'one/types.ts', 'runtime.ts']);
    expect(readGenerated()).toEqual(before);
  });

  it('finds every file of a description that has changed', async () => {
    await run();
    save('specs/one/schemas.yaml', SCHEMAS.replace('size', 'length'));
    expect((await run({ check: true })).stale).toEqual(['one/openapi.yaml', 'one/types.ts']);
  });
});

/** Each message is one line that names the file and the place. */
const MISTAKES: [what: string, mistake: () => void, message: RegExp][] = [
  ['broken YAML', () => save('specs/one/schemas.yaml', 'Thing: [1\nb'), /one: \S*specs\/one\/schemas\.yaml:2:1: /],
  ['a broken root', () => save('specs/one/openapi.yaml', 'openapi: 3.1.0\ninfo: {'), /one: \S*specs\/one\/openapi\.yaml:2:8: /],
  ['an empty root', () => save('specs/one/openapi.yaml', ''), /one: \S*specs\/one\/openapi\.yaml: Document must be/],
  ['a root of another kind', () => save('specs/one/openapi.yaml', 'hello: 1'), /one: \S*specs\/one\/openapi\.yaml: Unsupported/],
  ['a missing root', () => rmSync(join(folder, 'specs/one/openapi.yaml')), /one: \S*specs\/one\/openapi\.yaml: ENOENT/],
  [
    'a reference to a missing file',
    () => rmSync(join(folder, 'specs/one/schemas.yaml')),
    /one: \S*specs\/one\/openapi\.yaml:11:\d+: Can't resolve \$ref.*schemas\.yaml/,
  ],
  [
    'a reference to a missing part',
    () => save('specs/one/schemas.yaml', 'Other: {}'),
    /one: \S*specs\/one\/openapi\.yaml:11:\d+: Can't resolve \$ref/,
  ],
  [
    'two components of one name',
    () => {
      save('redocly.yaml', `${CONFIG}rules: { component-name-unique: error }\n`);
      saveSecondThing();
    },
    /one: \S*specs\/one\/\S+:\d+:\d+: .*Thing/,
  ],
  [
    'two operations with one operationId',
    () => save('specs/one/openapi.yaml', ROOT.replace('    post:', '    get: { operationId: createThing, responses: {} }\n    post:')),
    /one: GET \/things and POST \/things have the same operationId `createThing`; rename one of them\.$/,
  ],
  [
    'an operation that is not an object',
    () => save('specs/one/openapi.yaml', ROOT.replace('  /things:', '  /other: { get: 1 }\n  /things:')),
    /one: cannot be generated \(.+\); run `redocly lint` to find the mistake in the description\.$/,
  ],
  [
    'Swagger 2.0',
    () => save('specs/one/openapi.yaml', 'swagger: "2.0"\ninfo: { title: Old, version: "1" }\npaths: {}\n'),
    /one: cannot be generated \(Unsupported Swagger version: 2\.x.*\)/,
  ],
  ['a missing configuration', () => rmSync(join(folder, 'redocly.yaml')), /There is no \S*redocly\.yaml; run/],
  ['a broken configuration', () => save('redocly.yaml', 'apis: [\n'), /redocly\.yaml: .*2:1/],
  ['a configuration without APIs', () => save('redocly.yaml', 'extends: []\n'), /redocly\.yaml lists no API/],
  ['a configuration that Redocly refuses', () => save('redocly.yaml', `${CONFIG}plugins: [./missing.js]\n`), /redocly\.yaml: Plugin/],
  ['an API without a root', () => save('redocly.yaml', 'apis: { one: {} }\n'), /redocly\.yaml: `one` has no `root`/],
  [
    'an invalid API name',
    () => save('redocly.yaml', 'apis: { ../one: { root: a.yaml } }\n'),
    /redocly\.yaml: `\.\.\/one` is not a valid API name/,
  ],
  [
    'two names that become one type',
    () => save('redocly.yaml', 'apis: { a-b: { root: a.yaml }, A.b: { root: a.yaml } }\n'),
    /redocly\.yaml: `a-b` and `A\.b` would have the same type name; rename one of them\.$/,
  ],
];

describe('a mistake', () => {
  it.each(MISTAKES)('%s is reported in one line, and no file changes', async (_what, mistake, message) => {
    await run();
    const before = readGenerated();
    mistake();
    const text = await explain();
    expect(text).toMatch(message);
    expect(text).toMatch(/^UserError: .+$/);
    expect(text).not.toContain('\n');
    expect(readGenerated()).toEqual(before);
  });

  it('in a name lists the known names', async () => {
    expect(await explain({ names: ['three'] })).toBe('UserError: There is no API `three`; there are one, two-b.');
  });

  it('in each of two APIs is reported for both', async () => {
    for (const name of ['one', 'two-b']) rmSync(join(folder, `specs/${name}/schemas.yaml`));
    expect(await explain()).toMatch(/^UserError: one: .*schemas\.yaml.*\nUserError: two-b: .*schemas\.yaml.*$/);
  });

  it('in one API does not prevent the others from being written', async () => {
    save('specs/one/schemas.yaml', 'Thing: [');
    // A folder without a client is not exported.
    mkdirSync(join(folder, 'generated/one'), { recursive: true });
    expect((await run()).stale).toEqual(FILES.filter((path) => !path.startsWith('one/')));
    expect(read('generated/index.ts')).not.toContain('./one/');
    save('specs/one/schemas.yaml', SCHEMAS);
    expect((await run()).stale).toEqual(['index.ts', ...OF_EACH.map((file) => `one/${file}`)]);
    save('specs/one/schemas.yaml', 'Thing: [');
    expect((await run()).stale).toEqual([]);
  });
});

/** Starts the command in the temporary project. */
function start(...flags: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...flags], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  /** Waits for output that matches, and drops it and everything before it. */
  const waitFor = (pattern: RegExp) =>
    new Promise<string>((found) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match === null) return;
        waiting.delete(look);
        output = output.slice(match.index + match[0].length);
        found(match[0]);
      };
      waiting.add(look);
      look();
    });
  return { child, waitFor, end: async () => ({ code: (await once(child, 'close'))[0] as number, output }) };
}

describe('the command', () => {
  it('watches only the folder of a description beside the configuration', async () => {
    save('redocly.yaml', 'apis: { one: { root: one.yaml } }\n');
    save('one.yaml', ROOT.replace('schemas.yaml', 'specs/one/schemas.yaml'));
    const { child, waitFor } = start('--watch');
    try {
      await waitFor(/Watching \.\.\n/);
      save('one.yaml', ROOT.replace('schemas.yaml', 'specs/one/schemas.yaml').replace('Test API', 'Another API'));
      await waitFor(/Generated 1 API: 2 files changed\.\n/);
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });

  it('fails a check with one line that names the files', async () => {
    await run();
    save('generated/one/types.ts', '// edited by hand\n');
    const { code, output } = await start('--check').end();
    expect(code).toBe(1);
    expect(output).toBe(
      'Error: Not up to date with the descriptions: generated/one/types.ts. Run npm run generate and commit the result.\n',
    );
  });

  it('writes the APIs that it can, and reports each of the others on one line', async () => {
    save('specs/one/schemas.yaml', 'Thing: [');
    const { code, output } = await start().end();
    expect(code).toBe(1);
    expect(output).toMatch(/two-b\/types\.ts\nGenerated 1 API: 10 files changed\.\nError: one: specs\/one\/schemas\.yaml:\d+:\d+: .*\n$/);
  });

  it.each([
    [['--nope'], "Unknown option '--nope'. Run the command with --help to see its options."],
    [['--out', ''], 'The value of --out is empty. Leave the option out, or give it a value.'],
    [['--check', '--watch'], '--check writes nothing and ends; leave out --check or --watch.'],
  ])('refuses %j with one line, and writes nothing', async (flags, message) => {
    const { code, output } = await start(...flags).end();
    expect(code).toBe(1);
    expect(output).toBe(`Error: ${message}\n`);
    expect(readdirSync(folder).sort()).toEqual(['redocly.yaml', 'specs']);
  });

  it('watches: writes again after a save, also after one with a mistake', async () => {
    const { child, waitFor } = start('--watch');
    try {
      await waitFor(/Watching specs\.\n/);
      save('specs/one/schemas.yaml', SCHEMAS.replace('size', 'length'));
      await waitFor(/one\/openapi\.yaml\none\/types\.ts\nGenerated 2 APIs: 2 files changed\.\n/);
      expect(read('generated/one/types.ts')).toContain('length?: number');
      save('specs/one/schemas.yaml', 'Thing: [');
      await waitFor(/Error: one: specs\/one\/schemas\.yaml:.*\n/);
      save('specs/one/schemas.yaml', SCHEMAS);
      await waitFor(/Generated 2 APIs: 2 files changed\.\n/);
      expect(read('generated/one/types.ts')).toContain('size?: number');
      expect(read('generated/one/client.ts')).toContain("'POST /things': 'createThing',");
      expect(read('generated/index.ts')).toContain(
        "export { createTwoBClient, type TwoBClient, type TwoBClientOptions } from './two-b/client.ts';",
      );
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });
});
