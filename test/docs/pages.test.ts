import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Discrepancy, Response } from '../../scripts/openapi/document.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { launchBrowser, visit } from './browser.ts';
import { afterThisTest, findAll, readBundles, type ServedSite, serveDocs } from './helpers.ts';

const bundles = readBundles();
const OWN_PAGES = ['', 'discrepancies/', 'errors/'];
const LAYOUTS = [390, 1600].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

interface AxeResults {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

let browser: Browser;
let context: BrowserContext;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDocs()]);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(4000);
});

afterAll(() => Promise.all([browser?.close(), site?.close()]));

test.each(OWN_PAGES)('/%s renders with nothing from elsewhere and no error, and fits in each layout', async (path) => {
  const { page, problems } = await open(path);
  await checkLayouts(page);
  expect(problems).toEqual([]);
});

test.each(OWN_PAGES)('axe finds nothing serious in /%s', async (path) => {
  const { page } = await open(path);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  for (const { width, colorScheme } of [LAYOUTS[1], LAYOUTS[2]] as typeof LAYOUTS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
    const grave = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

describe('home', () => {
  test('the matrix has what the bundles document', async () => {
    const { page } = await open('');
    const cells = await page.locator('.matrix .cell').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    const documented = [...bundles].flatMap(([name, document]) =>
      (findAll(document.paths, 'responses') as Record<string, Response>[]).flatMap((responses) =>
        Object.entries(responses).map(([status, reference]) => {
          const response = resolveRef(document, reference);
          const [media] = Object.values(response.content ?? {});
          const codes = /^[45]/.test(status) ? Object.keys(media?.examples ?? {}).length : 0;
          return `${name} ${status}${codes > 0 ? ` with ${codes} codes` : ''}: ${response.description}`;
        }),
      ),
    );
    expect(cells.toSorted()).toEqual(documented.toSorted());
  });

  test('the comparison has what the bundles say of each restore', async () => {
    const { page } = await open('');
    for (const [name, document] of bundles) {
      const column = await page.locator(`#call-${name}`).textContent();
      const [path = ''] = Object.keys(document.paths ?? {});
      const [source] = findAll(document.paths, 'x-source') as { publisher: string }[];
      for (const fact of [document.info.title, path, source?.publisher ?? '?', ...(document.servers ?? []).map(({ url }) => url)]) {
        expect(column).toContain(fact);
      }
    }
    expect(await page.locator('.call').count()).toBe(bundles.size);
    expect(await page.locator('#call-cbr').textContent()).toContain('Restores a server: restore.server_id, restore.mappings');
    expect(await page.locator('#call-hss').textContent()).toContain('May be left out.');
  });

  test('a cell of the matrix tells its meaning to the keyboard, until Escape', async () => {
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
    expect(await page.locator('.body .field.backup').count()).toBeGreaterThan(bundles.size);
  });

  test.each([...bundles.keys()])('%s: copying gives the exact sample, and sending it shows the answer', async (name) => {
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
    const [success] = Object.keys((findAll(bundles.get(name)?.paths, 'responses') as object[])[0] ?? {});
    await page.locator('output', { hasText: new RegExp(`^${success} `) }).waitFor();
    expect(problems).toEqual([]);
  });

  test('the bundles can be downloaded, with their size', async () => {
    const { page } = await open('');
    for (const name of bundles.keys()) {
      const link = page.locator(`a[href="specs/${name}.yaml"]`);
      const kilobytes = statSync(join(site.folder, `specs/${name}.yaml`)).size / 1000;
      expect(await link.textContent()).toBe(`YAML ${kilobytes.toFixed(1).replace(/\.0$/, '')} kB`);
    }
  });
});

test('the discrepancies are those of the bundles', async () => {
  const rows = await readDiscrepancies();
  const known = [...bundles.values()].flatMap((document) => findAll(document, 'x-discrepancy').flat() as Discrepancy[]);
  const texts = known.map(({ documented, described, reason }) => [documented, described, reason].map((text) => text.replaceAll('`', '')));
  expect(rows.map((row) => row.texts.join('\n')).toSorted()).toEqual(texts.map((row) => row.join('\n')).toSorted());
});

test.each([...bundles])(
  'the reference of %s fits in each layout and shows its source, its samples and each discrepancy where its link leads',
  async (name, document) => {
    const rows = (await readDiscrepancies()).filter(({ href }) => href.includes(`/docs/${name}/`));
    const { page, problems } = await open(`docs/${name}/`);
    await checkLayouts(page);
    const [source] = findAll(document.paths, 'x-source') as { title: string }[];
    expect(await page.locator('aside.source').textContent()).toContain(source?.title);
    // Redoc remembers the language that was chosen last.
    await page.getByRole('button', { name: /^(curl|TypeScript)$/ }).click();
    await page.getByText('TypeScript', { exact: true }).last().dispatchEvent('click');
    await page.getByText(`'restore-contracts/${name}'`).first().waitFor();
    for (const { href, texts } of rows) {
      await page.evaluate((url) => location.assign(url), href);
      const note = page.locator('aside.discrepancy', { hasText: texts[0] ?? '?' }).first();
      await note.waitFor().catch(() => expect.unreachable(`${href} does not show: ${texts[0]}`));
    }
    expect(problems).toEqual([]);
  },
  15_000,
);

describe('errors', () => {
  test('every status and code of the bundles is listed', async () => {
    const { page } = await open('errors/');
    const text = await page.locator('.errors').textContent();
    const codes = [...bundles.values()].flatMap((document) => findAll(document, 'error_code').filter((code) => typeof code === 'string'));
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(text).toContain(code);
  });

  test('the search leaves the rows that have all words, and its address can be shared', async () => {
    const { page } = await open('errors/');
    await page.getByRole('searchbox').fill('vbs-v2 50');
    await expect.poll(() => page.locator('#count').textContent()).toMatch(/^5 of \d+$/);
    const shown = await page.locator('.errors tbody tr:visible').allInnerTexts();
    expect(shown.map((row) => row.split(/\s+/).slice(0, 2).join(' '))).toEqual([500, 501, 502, 503, 504].map((code) => `vbs-v2 ${code}`));
    await page.reload();
    expect(await page.locator('.errors tbody tr:visible').count()).toBe(5);
    await page.getByRole('searchbox').fill('nothing like this');
    expect(await page.getByText('No error matches').isVisible()).toBe(true);
  });
});

test('home transfers at most 60 kB, and a second reference a tenth of what its script alone takes', async () => {
  const fresh = await browser.newContext();
  afterThisTest(() => fresh.close());
  expect(await measureTransfer(fresh, '')).toBeLessThan(60_000);
  const first = await measureTransfer(fresh, 'docs/cbr/');
  const second = await measureTransfer(fresh, 'docs/hss/');
  const script = first - second;
  expect(script).toBeGreaterThan(400_000);
  // A stock page has the script inlined and is at least as large.
  expect(second).toBeLessThan(script / 10);
});

test('printing leaves out what only a screen can use', async () => {
  const { page } = await open('discrepancies/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.locator('.discrepancies').isVisible()).toBe(true);
});

async function open(path: string): Promise<{ page: Page; problems: string[] }> {
  const visited = await visit(context, site.url, path);
  afterThisTest(() => visited.page.close());
  return visited;
}

/** A page follows the system's colours and is never wider than the screen. */
async function checkLayouts(page: Page): Promise<void> {
  for (const { width, colorScheme } of LAYOUTS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const isLight = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)');
    await expect.poll(isLight, { message: `${width} ${colorScheme}` }).toBe(colorScheme === 'light');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${width} ${colorScheme}`).toBe(0);
  }
}

/** The rows of the page of discrepancies: where each leads and what it says. */
async function readDiscrepancies(): Promise<{ href: string; texts: string[] }[]> {
  const { page } = await open('discrepancies/');
  return page.locator('tbody tr:not(.group)').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('a')?.href ?? '',
      texts: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
}

/** The bytes of the answers that a page is made of, as they come over the wire; what the browser has costs none. */
async function measureTransfer(fresh: BrowserContext, path: string): Promise<number> {
  const page = await fresh.newPage();
  const session = await fresh.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${site.url}/${path}`);
  if (path.startsWith('docs/')) await page.getByRole('heading', { name: 'Responses' }).waitFor();
  await page.close();
  return bytes;
}
