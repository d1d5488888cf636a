import { expect, inject, test } from 'vitest';
import { listApiOperations } from '../../../scripts/docs/model/api-operation.ts';
import { readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const site = inject('site');
const bundles = readBundles();
const operations = [...bundles].flatMap(([name, document]) => listApiOperations({ name, document, root: '', source: '' }));
const { open } = useBrowser();

test('samples name the address under which the page was requested', async () => {
  const { page } = await open('');
  expect(await page.locator('.quick-starts code').first().textContent()).toBe(site);
  await page.goto(site.replace('127.0.0.1', 'localhost'));
  expect(await page.locator('.quick-starts').textContent()).not.toContain(site);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await page.locator('output', { hasText: /^2\d\d / }).waitFor();
});

test('copying works where browsers have no clipboard, on pages over plain HTTP from another machine', async () => {
  const { page } = await open('');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const figure = page.locator('.snippet:visible').first();
  await figure.getByRole('button', { name: 'Copy' }).click();
  await figure.getByRole('button', { name: /^(Copied|Press Ctrl\+C)$/ }).waitFor();
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe((await figure.locator('code').innerText()).trim());
});

test.each(['', 'docs/hss/'])(
  'the menu of /%s opens with the keyboard, names every API, marks the deprecated ones and closes with Escape',
  async (path) => {
    const { page } = await open(path);
    const menu = page.locator('#menu');
    await page.locator('[popovertarget]').focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    for (const [name, { info }] of bundles) {
      const entry = menu.locator(`a[href$="docs/${name}/"]`);
      expect(info.title.startsWith((await entry.textContent()) ?? '?')).toBe(true);
      const own = operations.filter(({ api }) => api.name === name);
      const isDeprecated = own.every(({ operation }) => operation.deprecated);
      const item = menu.locator('.api', { has: page.locator(`> a[href$="docs/${name}/"]`) });
      expect(await item.locator('> .badge').count()).toBe(isDeprecated ? 1 : 0);
      for (const { operation } of own) expect(await item.textContent()).toContain(operation.summary);
    }
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
  },
);

test.each([
  ['mock/', 'Mock', 'page'],
  ['journeys/cbr/', 'Journeys', 'true'],
])('the header marks the section of /%s', async (path, name, current) => {
  const { page } = await open(path);
  const marked = page.locator('.site-header > nav [aria-current]');
  expect([await marked.allTextContents(), await marked.getAttribute('aria-current')]).toEqual([[name], current]);
});

test('on a phone, the menu shows every name in full, and the header the current page', async () => {
  const { page } = await open('mock/');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  const current = page.locator('.site-header [aria-current]');
  await expect.poll(() => current.evaluate((link) => link.getBoundingClientRect().right < innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'APIs' }).click();
  const cut = await page.locator('#menu, #menu *').evaluateAll((items) => items.filter((item) => item.scrollWidth > item.clientWidth));
  expect(cut).toEqual([]);
});
