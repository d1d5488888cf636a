import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Visit, visit } from '../browser.ts';
import { findViolations } from './find-violations.ts';
import { useBrowser } from './use-browser.ts';

interface Layout {
  width: number;
  colorScheme: 'light' | 'dark';
}

const site = inject('site');
// The list for language models names each page, which is another test.
const list = await (await fetch(`${site}/llms.txt`)).text();
const pages = [...list.matchAll(/\((\S+)index\.md\)/g)].map(([, url = '']) => url.slice(site.length + 1));
const LAYOUTS: Layout[] = [390, 1600].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
// Axe takes seconds for a long page, so it tests one element of each shape in a layout, and every element in this mode.
const AXE_LAYOUTS = LAYOUTS.slice(1, 3).map((layout) => ({
  layout,
  ...(process.env.MODE !== 'every-element' && { tested: new Set<string>() }),
}));
const used = useBrowser();

test('the pages are those of the site', () => {
  expect(pages).toEqual(expect.arrayContaining(['', 'errors/', 'docs/cbr/', 'journeys/cbr/']));
});

describe.each([...pages, 'no-such-page'])('/%s', (path) => {
  let context: BrowserContext;
  let visited: Visit;
  let transferred = 0;

  beforeAll(async () => {
    // A context of its own, so that nothing is in the cache.
    context = await used.browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      transferred += encodedDataLength;
    });
    visited = await visit(page, site, path);
  });

  afterAll(() => context.close());

  test('renders without requests to other servers and without errors', () => {
    const expected = path === 'no-such-page' ? [expect.stringContaining('404')] : [];
    expect(visited.problems).toEqual(expected);
  });

  test('has each id once', async () => {
    const ids = await visited.page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(LAYOUTS)('follows the colours of the system and fits a screen of $width px in $colorScheme', async (layout) => {
    await apply(layout);
    const isLight = () => visited.page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)');
    await expect.poll(isLight).toBe(layout.colorScheme === 'light');
    expect(await visited.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });

  test.each(AXE_LAYOUTS)('has nothing that axe finds on $layout.width px in $layout.colorScheme', async ({ layout, tested }) => {
    await apply(layout);
    expect(await findViolations(visited.page, tested)).toEqual([]);
  });

  // At the end, when what the page loads after its first frame has arrived.
  test('transfers at most 60 kB when it is opened first', async () => {
    await visited.page.waitForLoadState('networkidle');
    expect(transferred).toBeGreaterThan(1_000);
    expect(transferred).toBeLessThan(60_000);
  });

  async function apply({ width, colorScheme }: Layout): Promise<void> {
    await visited.page.setViewportSize({ width, height: 900 });
    await visited.page.emulateMedia({ colorScheme });
  }
});
