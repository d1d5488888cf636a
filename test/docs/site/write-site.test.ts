import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSite } from '../../../scripts/docs/site/write-site.ts';

const SITE = new Map([
  ['index.html', 'home'],
  ['docs/cbr/index.html', 'cbr'],
]);

/** A folder with these files: path → content. */
function createFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder: path → content. */
function readFolder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

describe('writing the site', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a checkout', { '.git/HEAD': 'ref: refs/heads/main', 'package.json': '{}', 'src/index.ts': '' }, 'package.json'],
    ['a Git folder with a CNAME', { '.git/HEAD': 'ref: refs/heads/gh-pages', CNAME: 'docs.example.com' }, 'CNAME'],
    ['a folder with a page of its own under a path of the site', { 'index.html': 'mine' }, 'index.html'],
    ['a folder with a file beside the pages of an API', { 'docs/notes.txt': 'mine' }, 'docs'],
  ])('refuses %s, names what it found, and changes nothing', async (_name, files, named) => {
    const folder = createFolder(files);
    await expect(writeSite(folder, SITE)).rejects.toThrow(`${join(folder, named)} was not written by npm run docs.`);
    expect(readFolder(folder)).toEqual(files);
  });

  it('refuses a folder with a file that was added since the last build, at any depth', async () => {
    const folder = createFolder();
    await writeSite(folder, SITE);
    writeFileSync(join(folder, 'docs/cbr/notes.txt'), 'mine');
    const before = readFolder(folder);
    await expect(writeSite(folder, new Map())).rejects.toThrow(join(folder, 'docs/cbr/notes.txt'));
    expect(readFolder(folder)).toEqual(before);
  });

  it('writes beside a .git folder and never changes it', async () => {
    const folder = createFolder({ '.git/HEAD': 'ref: refs/heads/gh-pages', '.git/index.html': 'not a page' });
    await writeSite(folder, SITE);
    await writeSite(folder, new Map([['index.html', 'new']]));
    expect(readFolder(folder)).toMatchObject({
      '.git/HEAD': 'ref: refs/heads/gh-pages',
      '.git/index.html': 'not a page',
      'index.html': 'new',
    });
  });

  it('removes what an earlier build wrote and this one does not', async () => {
    const folder = createFolder();
    await writeSite(folder, SITE);
    const smaller = new Map([['index.html', 'home']]);
    await writeSite(folder, smaller);
    expect(readFolder(folder)).not.toHaveProperty(['docs/cbr/index.html']);
    expect(readFolder(folder)).toHaveProperty(['index.html'], 'home');
    // No unknown file remains for the next build.
    await writeSite(folder, smaller);
    expect(readdirSync(folder).sort()).toEqual(['index.html', 'site-files.json']);
  });

  it.each(['{', '{}', '{"files":1}'])('refuses a folder whose list of files is %s', async (list) => {
    const folder = createFolder({ 'site-files.json': list });
    await expect(writeSite(folder, SITE)).rejects.toThrow(/site-files\.json is not a list of files: .* --out\.$/);
  });

  it('continues after a build that was interrupted', async () => {
    const folder = createFolder();
    await writeSite(folder, SITE);
    writeFileSync(join(folder, 'index.html.new'), 'ho');
    await writeSite(folder, SITE);
    expect(readFolder(folder)).not.toHaveProperty(['index.html.new']);
  });

  it.each([
    ['a file', () => join(createFolder({ 'a-file': 'mine' }), 'a-file')],
    ['a folder below a file', () => join(createFolder({ 'a-file': 'mine' }), 'a-file/site')],
    ['a folder that cannot be created', () => '/proc/site'],
  ])('refuses %s in one line', (_name, makeOut) => {
    const out = makeOut();
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/docs.ts'), '--out', out], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: Cannot write to .*--out\.\n$/);
    expect(stderr).toContain(out);
  });
});
