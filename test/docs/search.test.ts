import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOperations } from '../../scripts/docs/model/describe-operation.ts';
import { listElements } from '../../scripts/docs/model/list-elements.ts';
import { launchBrowser } from './browser.ts';
import { afterThisTest, findAll, readBundles, type ServedSite, serveDocs } from './helpers.ts';

const views = [...readBundles()].flatMap(([name, document]) => describeOperations({ name, document, root: '', source: '' }));

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDocs()]);
});

afterAll(() => Promise.all([browser?.close(), site?.close()]));

test('the index takes at most 50 kB over the wire', () => {
  const [, index = ''] = [...site.files].find(([path]) => path.startsWith('assets/search.')) ?? [];
  expect(gzipSync(index).length).toBeLessThan(50_000);
});

test('the search finds every operation, field and error code', async () => {
  const page = await openSearch('');
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

test.each(['', 'docs/hss/', 'errors/', 'mock/'])(
  'the search of /%s opens with a key, and Enter leads to the first result',
  async (path) => {
    const page = await openSearch(path);
    await page.keyboard.type('cbr volume_id');
    await page.locator('dialog li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/docs\/cbr\/#.*volume_id/);
    expect(await page.locator('dialog').isVisible()).toBe(false);
  },
);

test('the search finds discrepancies and journeys by what they are about, and closes with Escape', async () => {
  const page = await openSearch('');
  await page.keyboard.type('discrepancy mappings table');
  await page.locator('dialog li').first().waitFor();
  expect(await page.locator('dialog .kind').first().textContent()).toBe('discrepancy');
  await page.locator('dialog input').fill('journey cbr getTask fails');
  await page.locator('dialog .kind', { hasText: 'journey' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
});

async function openSearch(path: string): Promise<Page> {
  const page = await browser.newPage();
  afterThisTest(() => page.close());
  await page.goto(`${site.url}/${path}`);
  await page.locator('.open-search').waitFor();
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
  return page;
}
