import { describe, expect, inject, test } from 'vitest';
import { listApiOperations } from '../../../scripts/docs/model/api-operation.ts';
import { resolveRef } from '../../../scripts/openapi/resolve-ref.ts';
import { findAll, readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const site = inject('site');
const bundles = readBundles();
const operations = [...bundles].flatMap(([name, document]) => listApiOperations({ name, document, root: '', source: '' }));
const restores = operations.filter(({ operation }) => operation['x-restore']);
const { open } = useBrowser();

describe('home', () => {
  test('the matrix has the statuses of each restore', async () => {
    const { page } = await open('');
    const cells = await page.locator('.matrix .cell').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    const described = restores.flatMap(({ api, operation }) =>
      Object.entries(operation.responses ?? {}).map(([status, reference]) => {
        const response = resolveRef(api.document, reference);
        const codes = /^[45]/.test(status) ? findAll(response.content, 'value').length : 0;
        const count = codes === 0 ? '' : ` with ${codes} ${codes === 1 ? 'code' : 'codes'}`;
        return `${api.name} ${status}${count}: ${response.description}`;
      }),
    );
    expect(cells.toSorted()).toEqual(described.toSorted());
  });

  test('the comparison has the facts of each restore', async () => {
    const { page } = await open('');
    for (const { api, id, path, operation } of restores) {
      const column = await page.locator(`#call-${id}`).textContent();
      const servers = (api.document.servers ?? []).map(({ url }) => url);
      for (const fact of [api.name, path, operation['x-source']?.publisher ?? '?', ...servers]) expect(column).toContain(fact);
      expect(column?.includes('deprecated')).toBe(operation.deprecated === true);
    }
    expect(await page.locator('.call').count()).toBe(restores.length);
    expect(await page.locator('#call-cbr-restoreBackup').textContent()).toMatch(/: restore\.server_id, restore\.mappings/);
    expect(await page.locator('#call-hss-restoreBackup').textContent()).toContain('Optional.');
  });

  test('a focused cell of the matrix shows its meaning, until Escape is pressed', async () => {
    const { page } = await open('');
    const cell = page.locator('.matrix .cell[href$="#cbr-restoreBackup-400"]');
    const tip = cell.locator('.tip');
    await page.locator('.matrix .cell').first().focus();
    while (!(await cell.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
  });

  test('a field can be highlighted in all bodies', async () => {
    const { page } = await open('');
    const color = () =>
      page
        .locator('.body .field.target')
        .first()
        .evaluate((mark) => getComputedStyle(mark).color);
    const before = await color();
    await page.getByRole('radio', { name: 'backup', exact: true }).check({ force: true });
    expect(await color()).not.toBe(before);
    expect(await page.locator('.body .field.backup').count()).toBeGreaterThan(restores.length);
  });

  test.each([...bundles.keys()])('%s: copying gives the exact sample, and sending it shows the response', async (name) => {
    const { page, problems } = await open('');
    await page.locator(`input[name=api][value=${name}]`).check({ force: true });
    const figures = page.locator('.panel:visible .snippet');
    expect(await figures.count()).toBe(4);
    for (const figure of await figures.all()) {
      await figure.getByRole('button', { name: 'Copy' }).click();
      await figure.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('code').textContent());
    }
    await page.getByRole('button', { name: 'Send' }).click();
    const own = [...restores, ...operations].find(({ api }) => api.name === name);
    const success = Object.keys(own?.operation.responses ?? {}).find((status) => status.startsWith('2'));
    await page.locator('output', { hasText: new RegExp(`^${success} `) }).waitFor();
    expect(problems).toEqual([]);
  });

  test('the bundles can be downloaded, with their size', async () => {
    const { page } = await open('');
    for (const name of bundles.keys()) {
      const link = page.locator(`a[href="specs/${name}.yaml"]`);
      const { size } = await (await fetch(`${site}/specs/${name}.yaml`)).blob();
      expect(await link.textContent()).toBe(`YAML ${(size / 1000).toFixed(1).replace(/\.0$/, '')} kB`);
    }
  });
});
