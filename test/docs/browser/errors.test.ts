import { expect, test } from 'vitest';
import { findAll, readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const bundles = readBundles();
const { open } = useBrowser();

test('every status and code of the bundles is listed', async () => {
  const { page } = await open('errors/');
  const text = await page.locator('.errors').textContent();
  const codes = [...bundles.values()].flatMap((document) => findAll(document, 'error_code').filter((code) => typeof code === 'string'));
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(text).toContain(code);
});

test('the search shows the rows that have all words, and its address can be shared', async () => {
  const { page } = await open('errors/');
  await page.getByRole('searchbox').fill('vbs-v2 50');
  await expect.poll(() => page.locator('#count').textContent()).toMatch(/^\d+ of \d+$/);
  const shown = await page.locator('.errors tbody tr:not(.group):visible').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const row of shown) expect(row).toMatch(/^50\d/);
  await page.reload();
  expect(await page.locator('.errors tbody tr:not(.group):visible').count()).toBe(shown.length);
  await page.getByRole('searchbox').fill('nothing like this');
  expect(await page.getByText('No error matches').isVisible()).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator('.errors tr:visible').count()).toBe(0);
});

test.each(['unauthorized', 'timeout', 'rackspace', 'ransomware', 'restoreBackup 404', 'vbs-v2'])('the search finds %s', async (word) => {
  const { page } = await open(`errors/?q=${word}`);
  await expect.poll(() => page.locator('#count').textContent()).toMatch(/^[1-9]\d* of/);
});

test('each status and code is sent by its name alone, and the mock responds with it', async () => {
  const { page } = await open('errors/');
  const wrong = await page.evaluate(async () => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.errors tr')].flatMap((row) => {
      const button = row.querySelector<HTMLButtonElement>('.send:not([hidden])');
      const status = row.querySelector('th a')?.textContent ?? '';
      // Browsers keep this status from pages.
      return button && status !== '407' ? [{ row, button, status }] : [];
    });
    for (const { button } of rows) button.click();
    const check = async ({ row, status }: (typeof rows)[number]) => {
      for (let tries = 0; tries < 2500 && !row.querySelector('output .sent, output .problem'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const text = row.querySelector('output')?.textContent ?? '';
      const code = row.querySelector('td code')?.textContent ?? '';
      const isNamed = !/^[A-Z]\w+\.\d+$/.test(code) || text.includes(code);
      return text.startsWith(status) && isNamed ? [] : [`${row.id} ${code}: ${text}`];
    };
    return (await Promise.all(rows.map(check))).flat();
  });
  expect(wrong).toEqual([]);
  expect(await page.locator('.errors .send:visible').count()).toBeGreaterThan(100);
});

test.each([390, 1024, 1440])('nothing can be sent from paper, at a width of %i px', async (width) => {
  const { page } = await open('errors/');
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.errors .send:visible').count()).toBe(0);
});

test('a linked row is shown below the head of the table', async () => {
  const { page } = await open('errors/');
  await page.setViewportSize({ width: 1200, height: 400 });
  for (const id of ['cbr-restoreBackup-404', 'vbs-v3-restoreBackup']) {
    await page.evaluate((hash) => location.assign(`#${hash}`), id);
    const gap = () =>
      page.locator(`#${id}`).evaluate((row) => {
        const head = row.closest('table')?.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0;
        return row.getBoundingClientRect().top - head;
      });
    await expect.poll(async () => (await gap()) >= 0 && (await gap()) < 200).toBe(true);
    const tops = await page.locator('.errors thead th').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  }
});
