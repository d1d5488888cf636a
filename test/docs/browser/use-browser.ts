import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, type Visit, visit } from '../browser.ts';
import { afterThisTest } from '../helpers.ts';

/** Chromium for the tests of a file, and a context in it. */
export interface UsedBrowser {
  browser: Browser;
  context: BrowserContext;
  /** Opens a page of the site until the end of the test. */
  open(path: string): Promise<Visit>;
}

/** Starts Chromium for the tests of a file. The result is filled before the first of them. */
export function useBrowser(site = inject('site')): UsedBrowser {
  const used = {
    async open(path) {
      const visited = await visit(await used.context.newPage(), site, path);
      afterThisTest(() => visited.page.close());
      return visited;
    },
  } as UsedBrowser;
  beforeAll(async () => {
    used.browser = await launchBrowser();
    used.context = await used.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    used.context.setDefaultTimeout(20_000);
  });
  afterAll(() => used.browser?.close());
  return used;
}
