import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../package/run.ts';

const SCRIPT = resolve('scripts/diff.ts');
const CONFIG = 'apis:\n  one: { root: specs/one/openapi.yaml }\n  two: { root: specs/two/openapi.yaml }\n';
const DOCUMENT = `openapi: 3.1.0
info:
  title: Test API
  version: 1.0.0
paths:
  /things:
    post:
      summary: Create a thing
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string }
                size: { type: integer }
      responses:
        '204': { description: Created. }
        '404': { description: There is no such place. }
components: {}
`;

const SCHEMA_REQUIRED = 'POST /things requestBody/content/application/json/schema required';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-test-'));
  git('init', '--quiet', '--initial-branch=main');
  save('redocly.yaml', CONFIG);
  for (const name of ['one', 'two']) {
    save(`specs/${name}/openapi.yaml`, DOCUMENT);
    save(`generated/${name}/openapi.yaml`, DOCUMENT);
  }
  commit();
  git('checkout', '--quiet', '-b', 'change');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  git('reset', '--quiet', '--hard', 'main');
  git('clean', '--quiet', '--force', '-d');
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A tester', '-c', 'user.email=tester@example.com', ...args], { cwd: folder, encoding: 'utf8' });

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A state');
}

function save(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Changes the description of `one` and compares. */
async function change(...replacements: [string, string][]) {
  save(
    'specs/one/openapi.yaml',
    replacements.reduce((text, [from, to]) => text.replace(from, to), DOCUMENT),
  );
  return compare();
}

const compare = (...args: string[]) => run(process.execPath, [SCRIPT, ...args], folder);

describe('a diff', () => {
  it('reports that nothing changed', async () => {
    const { code, stdout } = await compare();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Compared with [0-9a-f]{12}\.\n\nNothing changed in one, two\.\n$/);
  });

  it('fails on a major change, and names the element', async () => {
    const { code, stdout, stderr } = await change(['required: [name]', 'required: [name, size]']);
    expect(code).toBe(1);
    expect(stdout).toContain('## one 1.0.0: 1 major, 0 minor, 0 patch');
    expect(stdout).toContain(
      '| major | `POST /things requestBody/content/application/json/schema required` | Properties became required: `size`. |',
    );
    expect(stdout).toContain('Nothing changed in two.');
    expect(stderr).toMatch(
      /^Error: one: info\.version is 1\.0\.0 after 1\.0\.0, but this breaks callers: POST \/things requestBody.+`size`/,
    );
  });

  it('accepts a major change with a new major version', async () => {
    const { code, stdout } = await change(
      ["        '404': { description: There is no such place. }\n", ''],
      ['version: 1.0.0', 'version: 2.0.0'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('## one 1.0.0 → 2.0.0: 1 major');
    expect(stdout).toContain('| major | `POST /things responses/404` | Response `404` was removed. |');
  });

  it('fails on a major change with a new minor version', async () => {
    const { code } = await change(['required: [name]', 'required: [name, size]'], ['version: 1.0.0', 'version: 1.1.0']);
    expect(code).toBe(1);
  });

  it('accepts a change of wording and an addition', async () => {
    const { code, stdout } = await change(
      ['Create a thing', 'Create one thing'],
      ['size: { type: integer }', 'size: { type: integer }\n                colour: { type: string }'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/\| minor \| .+properties\/colour` \|.*\n\| patch \| `POST \/things summary` \| modified \|/);
  });

  it('names a new API and a removed API', async () => {
    save('redocly.yaml', CONFIG.replace('two:', 'three:').replace('specs/two', 'specs/three'));
    save('specs/three/openapi.yaml', DOCUMENT);
    const { code, stdout } = await compare();
    expect(code).toBe(0);
    expect(stdout).toContain('## three\n\nThis API is new.');
    expect(stdout).toContain('## two\n\nThis API was removed.');
  });

  it('compares with the given ref', async () => {
    save('specs/one/openapi.yaml', DOCUMENT.replace('required: [name]', 'required: [name, size]'));
    save('generated/one/openapi.yaml', DOCUMENT.replace('required: [name]', 'required: [name, size]'));
    commit();
    expect((await compare('HEAD')).code).toBe(0);
    expect((await compare('main')).code).toBe(1);
  });

  it.each(['no-such-ref', '--output=x'])('explains the problem with the ref %s', async (ref) => {
    const { code, stderr } = await compare('--', ref);
    expect(code).toBe(1);
    expect(stderr).toBe(`Error: There is no commit \`${ref}\`; name a branch, a tag or a commit, such as \`origin/main\`, or two files.\n`);
  });

  it('does not change the working tree or the index', async () => {
    save('specs/two/openapi.yaml', DOCUMENT.replace('Create', 'Make'));
    git('add', '--all');
    await change(['required: [name]', 'required: [name, size]']);
    expect(git('status', '--porcelain')).toBe(' M specs/one/openapi.yaml\nM  specs/two/openapi.yaml\n');
    expect(readFileSync(join(folder, 'specs/one/openapi.yaml'), 'utf8')).toContain('[name, size]');
  });
});

describe('a diff of two files', () => {
  it('compares them, without the Git repository', async () => {
    save('old.yaml', DOCUMENT);
    save('new.yaml', DOCUMENT.replace('required: [name]', 'required: [name, size]'));
    const { code, stdout, stderr } = await run(process.execPath, [SCRIPT, join(folder, 'old.yaml'), join(folder, 'new.yaml')], tmpdir());
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Compared with \S+old\.yaml\.\n\n## new\.yaml 1\.0\.0: 1 major, /);
    expect(stderr).toMatch(/^Error: new\.yaml: info\.version is 1\.0\.0 after 1\.0\.0, but this breaks callers: .+\n$/);
  });
});

describe('JSON', () => {
  it('contains each change with its element and its impact, and the problems to fix', async () => {
    save('specs/one/openapi.yaml', DOCUMENT.replace('required: [name]', 'required: [name, size]'));
    const { code, stdout } = await compare('--json');
    expect(code).toBe(1);
    const [one, two] = JSON.parse(stdout).comparisons;
    expect(one).toMatchObject({
      name: 'one',
      versions: { base: '1.0.0', revision: '1.0.0' },
      changes: [{ impact: 'major', element: SCHEMA_REQUIRED, message: 'Properties became required: `size`.', kind: 'modified' }],
      failures: [expect.stringContaining('Raise the major version')],
    });
    expect(two).toEqual({ name: 'two', kind: 'compared', versions: { base: '1.0.0', revision: '1.0.0' }, changes: [], failures: [] });
  });
});
