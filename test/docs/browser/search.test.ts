import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeOperations } from '../../../scripts/docs/model/describe-operation.ts';
import { listElements } from '../../../scripts/docs/model/list-elements.ts';
import { findAll, readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const views = [...readBundles()].flatMap(([name, document]) => describeOperations({ name, document, root: '', source: '' }));

const { open } = useBrowser();

test('the index takes at most 50 kB over the wire, and is loaded when it is first needed', async () => {
  const { page } = await open('');
  const requested = page.waitForResponse(/\/assets\/search\./);
  await openSearch(page);
  const index = await (await requested).body();
  expect(gzipSync(index).length).toBeLessThan(50_000);
});

test('the search finds every operation, field and error code', async () => {
  const page = await openSearchOn('');
  await page.keyboard.type('cbr');
  await page.locator('dialog li').first().waitFor();
  const queries = views.flatMap((view) => {
    const { operation } = view;
    const codes = findAll(operation.api.document.components?.responses, 'error_code').filter((code) => typeof code === 'string');
    const fields = [...listElements(view)].flatMap(({ field }) => (field === undefined || field.name === '' ? [] : [field.path]));
    return [operation.name, operation.operation.summary ?? '', ...fields, ...codes].map((words) => `${operation.api.name} ${words}`);
  });
  const missing = await page.evaluate(
    async (list) => {
      const input = document.querySelector<HTMLInputElement>('dialog input');
      const missed: string[] = [];
      for (const query of list) {
        if (input) input.value = query;
        input?.dispatchEvent(new Event('input'));
        await new Promise((resolve) => setTimeout(resolve));
        if (!document.querySelector('dialog li')) missed.push(query);
      }
      return missed;
    },
    [...new Set(queries)],
  );
  expect(missing).toEqual([]);
});

test('the search tells a field of a request from that of a response', async () => {
  const page = await openSearchOn('');
  await page.keyboard.type('vbs-v3 restore');
  const results = page.locator('dialog li', { has: page.locator('b', { hasText: /^restore$/ }) });
  await results.first().waitFor();
  expect(await results.locator('.context').allTextContents()).toEqual(['vbs-v3 restoreBackup', 'vbs-v3 restoreBackup response']);
});

test.each(['', 'docs/hss/', 'errors/', 'mock/'])(
  'the search of /%s opens with a key, and Enter leads to the first result',
  async (path) => {
    const page = await openSearchOn(path);
    await page.keyboard.type('cbr volume_id');
    await page.locator('dialog li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/docs\/cbr\/#.*volume_id/);
    expect(await page.locator('dialog').isVisible()).toBe(false);
  },
);

test('the search finds discrepancies and journeys by what they are about, and closes with Escape', async () => {
  const page = await openSearchOn('');
  await page.keyboard.type('discrepancy mappings table');
  await page.locator('dialog li').first().waitFor();
  expect(await page.locator('dialog .kind').first().textContent()).toBe('discrepancy');
  await page.locator('dialog input').fill('journey cbr getTask fails');
  await page.locator('dialog .kind', { hasText: 'journey' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
});

async function openSearchOn(path: string): Promise<Page> {
  const { page } = await open(path);
  await openSearch(page);
  return page;
}

async function openSearch(page: Page): Promise<void> {
  await page.locator('.open-search').waitFor();
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
}
