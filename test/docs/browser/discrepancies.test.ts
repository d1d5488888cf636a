import { expect, test } from 'vitest';
import type { Discrepancy } from '../../../scripts/openapi/document.ts';
import { findAll, readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const bundles = readBundles();
const { open } = useBrowser();

test('the discrepancies are those of the bundles', async () => {
  const rows = await readDiscrepancies();
  const known = [...bundles.values()].flatMap((document) => findAll(document, 'x-discrepancy').flat() as Discrepancy[]);
  const texts = known.map(({ documented, described, reason }) => [documented, described, reason].map((text) => text.replaceAll('`', '')));
  // Several elements can share one.
  expect(new Set(rows.map((row) => row.texts.join('\n')))).toEqual(new Set(texts.map((row) => row.join('\n'))));
});

test('the reference shows each discrepancy where its link leads', async () => {
  for (const [name, rows] of Map.groupBy(await readDiscrepancies(), ({ href }) => new URL(href).pathname)) {
    const { page } = await open(name.slice(1));
    const shown = await page.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.textContent),
      rows.map(({ href }) => new URL(href).hash.slice(1)),
    );
    for (const [index, { href, texts }] of rows.entries()) {
      for (const text of texts) expect(shown[index], href).toContain(text);
    }
  }
});

test('printing omits the elements that are only useful on a screen', async () => {
  const { page } = await open('discrepancies/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.locator('.discrepancies').first().isVisible()).toBe(true);
});

/** The rows of the page of discrepancies: the target of each link and the texts. */
async function readDiscrepancies(): Promise<{ href: string; texts: string[] }[]> {
  const { page } = await open('discrepancies/');
  return page.locator('tbody tr:not(.group)').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('a')?.href ?? '',
      texts: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
}

test('the reference shows a discrepancy once that exchanges with the same value share', async () => {
  const { page } = await open('docs/hss/');
  const notes = await page
    .locator('.example-values > li')
    .evaluateAll((values) => values.map((value) => [...value.querySelectorAll('aside, .elsewhere')].map(({ innerHTML }) => innerHTML)));
  expect(notes.flat().length).toBeGreaterThan(0);
  for (const own of notes) expect(own).toEqual([...new Set(own)]);
});
