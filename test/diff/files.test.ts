import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diffFiles } from '../../scripts/diff/diff.ts';
import { renderDiff } from '../../scripts/diff/render-diff.ts';
import { UserError } from '../../scripts/shared/user-error.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: Test API, version: 1.0.0 }
paths:
  /things:
    post:
      x-source: { title: Creating things, url: "https://example.com/things" }
      requestBody:
        x-discrepancy: [{ documented: One is enough., described: Both are required., reason: The service refuses one. }]
        content:
          application/json:
            schema: { type: object, required: [name], properties: { name: { type: string }, size: { type: integer } } }
      responses: { "204": { description: Created. } }
`;
const ELEMENT = 'POST /things requestBody/content/application/json/schema required';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-files-'));
  save('old.yaml', DOCUMENT);
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (name: string, content: string) => writeFileSync(join(folder, name), content);

/** Compares old.yaml with new.yaml: the result as Markdown, and the problems to fix. */
async function compare(): Promise<{ report: string; failures: string[] }> {
  const result = await diffFiles(join(folder, 'old.yaml'), join(folder, 'new.yaml'));
  return { report: renderDiff(result), failures: result.comparisons.flatMap((one) => ('failures' in one ? one.failures : [])) };
}

describe('two files', () => {
  it('are compared with the files that they refer to', async () => {
    save('new.yaml', DOCUMENT.replace('{ type: integer }', '{ $ref: size.yaml }'));
    save('size.yaml', 'type: string\n');
    expect((await compare()).report).toContain("Type of `size` narrowed from 'integer' to 'string'.");
  });

  it.each([
    ['a missing file', () => {}, /^There is no file \S*new\.yaml\.$/],
    ['a folder', () => mkdirSync(join(folder, 'new.yaml')), /^There is no file \S*new\.yaml\.$/],
    ['broken YAML', () => save('new.yaml', 'openapi: [\n'), /new\.yaml: \S*new\.yaml:\d+:\d+: /],
    ['a file of another kind', () => save('new.yaml', 'hello: 1\n'), /new\.yaml: \S*new\.yaml: Unsupported specification/],
    [
      'Swagger 2.0',
      () => save('new.yaml', 'swagger: "2.0"\ninfo: { title: Old, version: "1" }\npaths: {}\n'),
      /new\.yaml is not an OpenAPI 3 description; convert it first\.$/,
    ],
  ])('of which one is %s are refused', async (_what, prepare, message) => {
    prepare();
    await expect(compare()).rejects.toThrow(message);
    await expect(compare()).rejects.toThrow(UserError);
  });
});

describe('a report', () => {
  it('rates extensions and examples as patches, and a header of such a name as an addition', async () => {
    save(
      'new.yaml',
      DOCUMENT.replace('"204": {', '"204": { x-note: { text: Note }, headers: { x-request-id: { schema: {} } },').replace(
        'application/json:',
        'application/json:\n            examples: { one: { value: {} } }',
      ),
    );
    const { report } = await compare();
    expect(report).toContain('| minor | `POST /things responses/204/headers` | added |');
    expect(report).toContain('| patch | `POST /things responses/204/x-note` | added |');
    expect(report).toContain('| patch | `POST /things requestBody/content/application/json/examples` | added |');
  });
});

describe('a correction', () => {
  const ENTRY = {
    version: '1.0.1',
    element: ELEMENT,
    reason: 'The service has always required the size.',
    discrepancy: '#/paths/~1things/post/requestBody',
  };

  /** Makes `size` required in version 1.0.1, with a list of corrections. */
  async function correct(entries: object | string) {
    save('new.yaml', DOCUMENT.replace('required: [name]', 'required: [name, size]').replace('version: 1.0.0', 'version: 1.0.1'));
    save('corrections.yaml', typeof entries === 'string' ? entries : JSON.stringify(entries));
    return compare();
  }

  it('allows a major change without a new major version, and is shown as such', async () => {
    const { report, failures } = await correct([ENTRY]);
    expect(failures).toEqual([]);
    expect(report).toMatch(/## new\.yaml 1\.0\.0 → 1\.0\.1: 0 major, 0 minor, 1 patch, 1 correction\n/);
    expect(report).toContain(
      `| correction | \`${ELEMENT}\` | Properties became required: \`size\`. The service has always required the size. (#/paths/~1things/post/requestBody) |`,
    );
  });

  it.each(['Creating things', 'https://example.com/things'])('can name the source %s instead of a discrepancy', async (source) => {
    const { discrepancy: _, ...entry } = ENTRY;
    expect((await correct([{ ...entry, source }])).failures).toEqual([]);
  });

  it.each(['1.0.0', '1.0.2'])('of version %s does not apply to the change from 1.0.0 to 1.0.1', async (version) => {
    const { failures } = await correct([{ ...ENTRY, version }]);
    expect(failures).toEqual([expect.stringContaining('this breaks callers')]);
  });

  it('of an older version may stay', async () => {
    expect((await correct([{ ...ENTRY, version: '0.9.0', element: 'GET /old' }, ENTRY])).failures).toEqual([]);
  });

  it.each([
    [
      'names another element',
      [ENTRY, { ...ENTRY, element: 'GET /things' }],
      'there is no major change of `GET /things`; remove the entry.',
    ],
    ['names a place without a discrepancy', [{ ...ENTRY, discrepancy: '#/info' }], '#/info has no x-discrepancy.'],
    ['names a place that does not exist', [{ ...ENTRY, discrepancy: '#/a/b' }], '#/a/b has no x-discrepancy.'],
    ['names an unknown source', [{ ...ENTRY, source: 'Hearsay' }], 'no x-source has the title or URL Hearsay.'],
  ])('fails if it %s', async (_what, entries, message) => {
    const { failures } = await correct(entries);
    expect(failures).toEqual([expect.stringMatching(/corrections\.yaml: 1\.0\.1: /)]);
    expect(failures[0]).toContain(message);
  });

  it.each([
    ['has no evidence', [{ ...ENTRY, discrepancy: undefined }], 'corrections.yaml: entry 1 has neither `discrepancy` nor `source`'],
    ['has no reason', [ENTRY, { ...ENTRY, reason: undefined }], 'corrections.yaml: entry 2 has no string `reason`.'],
    ['is empty', [null], 'corrections.yaml: entry 1 has no string `version`.'],
    ['is not in a list', ENTRY, 'corrections.yaml is not a list; write one entry for each correction.'],
    ['is broken YAML', '- [', 'corrections.yaml: '],
  ])('is refused if it %s', async (_what, entries, message) => {
    await expect(correct(entries)).rejects.toThrow(message);
    await expect(correct(entries)).rejects.toThrow(UserError);
  });
});
