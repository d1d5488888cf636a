import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { walkElements } from '../../scripts/docs/model/list-discrepancies.ts';
import { LiveSite } from '../../scripts/docs/site/live-site.ts';
import { buildDocs } from '../../scripts/docs.ts';
import { bundleApis } from '../../scripts/openapi/bundle-apis.ts';
import { RESTORE_FIELDS } from '../../scripts/openapi/document.ts';
import { copySpecs, findAll, makeFolder, readBundles } from './helpers.ts';

test('two builds write the same files', async () => {
  const [first, second] = [makeFolder(), makeFolder()];
  await Promise.all([buildDocs({ out: first }), buildDocs({ out: second })]);
  expect(listFiles(second)).toEqual(listFiles(first));
  for (const path of listFiles(first)) expect(readFileSync(join(second, path)).equals(readFileSync(join(first, path)))).toBe(true);
});

test('the bundles to download are those of generated/', async () => {
  const folder = makeFolder();
  await buildDocs({ out: folder });
  for (const [name, document] of readBundles()) {
    expect(load(readFileSync(join(folder, `specs/${name}.yaml`), 'utf8'))).toEqual(document);
    expect(JSON.parse(readFileSync(join(folder, `specs/${name}.json`), 'utf8'))).toEqual(document);
    expect(brotliDecompressSync(readFileSync(join(folder, `specs/${name}.json.br`)))).toEqual(
      readFileSync(join(folder, `specs/${name}.json`)),
    );
  }
});

test('every x-discrepancy has a place in the reference', async () => {
  for (const api of await bundleApis()) {
    const placed = walkElements(api).flatMap(({ discrepancies }) => discrepancies);
    expect(new Set(placed)).toEqual(new Set(findAll(api.document, 'x-discrepancy').flat()));
  }
});

test('every field of x-restore is in an example of the request or in the path', () => {
  for (const [name, document] of readBundles()) {
    const bodies = findAll(document.paths, 'requestBody').map((body) => JSON.stringify([body, document.components]));
    for (const fields of findAll(document.paths, 'fields') as Record<string, string[]>[]) {
      expect(RESTORE_FIELDS).toEqual(expect.arrayContaining(Object.keys(fields)));
      for (const place of Object.values(fields).flat()) {
        const isFound = place.startsWith('{')
          ? JSON.stringify(document.paths).includes(place)
          : bodies.join().includes(`"${place.split('/').at(-1)}"`);
        expect(isFound, `${name} has ${place}`).toBe(true);
      }
    }
  }
});

test('a mistake in a description ends the build with its file and place, and nothing is written', async () => {
  const { folder, config } = copySpecs();
  const out = join(folder, 'site');
  writeFileSync(join(folder, 'specs/huawei/hss/openapi.yaml'), 'openapi: 3.1.0\ninfo: [\n');
  await expect(buildDocs({ config, out })).rejects.toThrow(/hss: .*specs\/huawei\/hss\/openapi\.yaml:\d+:\d+: /);
  expect(existsSync(out)).toBe(false);
});

test.each(['nowhere', 'ftp://mock'])('a mock at %s is refused', async (mockUrl) => {
  await expect(buildDocs({ out: makeFolder(), mockUrl })).rejects.toThrow('--mock-url takes an http or https URL');
});

test('a saved description is served and pages are told, a broken one keeps the last site', async () => {
  const { folder, config } = copySpecs();
  const site = new LiveSite({ config, out: join(folder, 'site'), mockUrl: 'http://localhost:4010', isLive: true });
  const path = join(folder, 'specs/huawei/hss/openapi.yaml');
  const source = readFileSync(path, 'utf8');
  expect(await read(site)).toContain('assets/reload.');
  const reload = site.answer(new Request('http://localhost/.reload'));

  writeFileSync(path, 'openapi: [');
  expect(await site.rebuild()).toMatch(/hss: .*openapi\.yaml:\d+:\d+: /);
  expect(await read(site)).toContain('Huawei');

  writeFileSync(path, source.replace(/^ {2}title: .*$/m, '  title: A new title'));
  expect(await site.rebuild()).toBeUndefined();
  expect((await reload)?.status).toBe(204);
  expect(await read(site)).toContain('A new title');
});

async function read(site: LiveSite): Promise<string> {
  const response = await site.answer(new Request('http://localhost/'));
  return (await response?.text()) ?? '';
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
