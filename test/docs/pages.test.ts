import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listApiOperations } from '../../scripts/docs/model/api-operation.ts';
import type { Discrepancy } from '../../scripts/openapi/document.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { launchBrowser, visit } from './browser.ts';
import { afterThisTest, findAll, readBundles, type ServedSite, serveDocs } from './helpers.ts';

const bundles = readBundles();
const operations = [...bundles].flatMap(([name, document]) => listApiOperations({ name, document, root: '', source: '' }));
const restores = operations.filter(({ operation }) => operation['x-restore']);
const PAGES = [
  '',
  'discrepancies/',
  'errors/',
  'journeys/',
  ...restores.map(({ api }) => `journeys/${api.name}/`),
  'mock/',
  'performance/',
  'tools/',
  'changelog/',
  ...[...bundles.keys()].map((name) => `docs/${name}/`),
];
const LAYOUTS = [390, 1600].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}

let browser: Browser;
let context: BrowserContext;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDocs()]);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(20_000);
});

afterAll(() => Promise.all([browser?.close(), site?.close()]));

test.each(PAGES)('/%s renders without requests to other servers and without errors, and fits each screen', async (path) => {
  const { page, problems } = await open(path);
  await checkLayouts(page);
  expect(problems).toEqual([]);
});

test.each([...PAGES, 'no-such-page'])('axe finds nothing in /%s', async (path) => {
  const { page } = await open(path);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  for (const { width, colorScheme } of [LAYOUTS[1], LAYOUTS[2]] as typeof LAYOUTS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
});

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
      const kilobytes = Buffer.byteLength(site.files.get(`specs/${name}.yaml`) ?? '') / 1000;
      expect(await link.textContent()).toBe(`YAML ${kilobytes.toFixed(1).replace(/\.0$/, '')} kB`);
    }
  });
});

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
    for (const { href, texts } of rows) {
      const element = page.locator(`[id="${new URL(href).hash.slice(1)}"]`);
      for (const text of texts) expect(await element.textContent(), href).toContain(text);
    }
  }
});

describe('errors', () => {
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
  });

  test.each(['unauthorized', 'timeout', 'rackspace', 'ransomware', 'restoreBackup 404', 'vbs-v2'])('the search finds %s', async (word) => {
    const { page } = await open(`errors/?q=${word}`);
    await expect.poll(() => page.locator('#count').textContent()).toMatch(/^[1-9]\d* of/);
  });

  test('each status and code is sent by its name alone, and the mock responds with it', async () => {
    const { page } = await open('errors/');
    const wrong = await page.evaluate(async () => {
      const failures: string[] = [];
      for (const button of document.querySelectorAll<HTMLButtonElement>('.errors .send')) {
        const row = button.closest('tr') as HTMLTableRowElement;
        const status = row.querySelector('th a')?.textContent ?? '';
        // Browsers keep this one to themselves.
        if (button.hidden || status === '407') continue;
        button.click();
        for (let tries = 0; tries < 400 && !row.querySelector('output .sent, output .problem'); tries++)
          await new Promise((resolve) => setTimeout(resolve, 5));
        const text = row.querySelector('output')?.textContent ?? '';
        const code = row.querySelector('td code')?.textContent ?? '';
        if (!text.startsWith(status)) failures.push(`${row.id}: ${text}`);
        if (/^[A-Z]\w+\.\d+$/.test(code) && !text.includes(code)) failures.push(`${row.id} lacks ${code}: ${text}`);
      }
      return failures;
    });
    expect(wrong).toEqual([]);
    expect(await page.locator('.errors .send:visible').count()).toBeGreaterThan(100);
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
    }
  });
});

test('samples name the address under which the page was requested', async () => {
  const { page } = await open('');
  expect(await page.locator('.quick-starts code').first().textContent()).toBe(site.url);
  const other = site.url.replace('127.0.0.1', 'localhost');
  const { page: renamed } = await visitAt(other);
  expect(await renamed.locator('.quick-starts').textContent()).not.toContain(site.url);
  await renamed.getByRole('button', { name: 'Send' }).first().click();
  await renamed.locator('output', { hasText: /^2\d\d / }).waitFor();
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

test('no page transfers more than 60 kB when it is opened first', async () => {
  for (const path of PAGES) {
    const fresh = await browser.newContext();
    expect(await measureTransfer(fresh, path), path).toBeLessThan(60_000);
    await fresh.close();
  }
});

test('printing leaves out what only a screen can use', async () => {
  const { page } = await open('discrepancies/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.locator('.discrepancies').first().isVisible()).toBe(true);
});

async function open(path: string): Promise<{ page: Page; problems: string[] }> {
  const visited = await visit(context, site.url, path);
  afterThisTest(() => visited.page.close());
  return visited;
}

async function visitAt(url: string): Promise<{ page: Page }> {
  const visited = await visit(context, url, '');
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

/** The bytes that a page takes over the wire. What the browser has in its cache counts as none. */
async function measureTransfer(fresh: BrowserContext, path: string): Promise<number> {
  const page = await fresh.newPage();
  const session = await fresh.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${site.url}/${path}`, { waitUntil: 'networkidle' });
  await page.close();
  return bytes;
}
