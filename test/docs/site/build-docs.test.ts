import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { buildDocs, renderDocs } from '../../../scripts/docs/site/build-docs.ts';
import { copySpecs, createFolder, readBundles } from '../helpers.ts';

const rendered = await renderDocs();

describe('building the docs', () => {
  it('renders the same files each time', async () => {
    expect(await renderDocs()).toEqual(rendered);
  });

  it('writes what it renders, and a list of it', async () => {
    const out = createFolder();
    const { files } = await buildDocs({ out });
    expect(files).toBe(rendered.size);
    expect(listFiles(out)).toEqual([...rendered.keys(), 'site-files.json'].sort());
    for (const [path, content] of rendered) expect(readFileSync(join(out, path), 'utf8')).toBe(content);
  });

  it('offers the bundles of generated/', async () => {
    for (const [name, document] of readBundles()) {
      expect(load(rendered.get(`specs/${name}.yaml`) ?? '')).toEqual(document);
      expect(JSON.parse(rendered.get(`specs/${name}.json`) ?? '')).toEqual(document);
    }
  });

  it('refuses a broken description with its file and place, and writes nothing', async () => {
    const { folder, config } = copySpecs();
    const out = join(folder, 'site');
    writeFileSync(join(folder, 'specs/huawei/hss/openapi.yaml'), 'openapi: 3.1.0\ninfo: [\n');
    await expect(buildDocs({ config, out })).rejects.toThrow(/hss: .*specs\/huawei\/hss\/openapi\.yaml:\d+:\d+: /);
    expect(existsSync(out)).toBe(false);
  });

  it.each(['nowhere', 'ftp://mock', 'http://mock/?a=b'])('refuses %s as the URL of a mock', async (mockUrl) => {
    await expect(renderDocs({ mockUrl })).rejects.toThrow('--mock-url takes an http or https URL');
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
