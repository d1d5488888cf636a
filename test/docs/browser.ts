import type { Page } from 'playwright-core';

export { launchBrowser } from '../../scripts/bench/launch-browser.ts';

export interface Visit {
  page: Page;
  /** Errors on the console, exceptions, and requests to other servers. */
  problems: string[];
}

/** Opens a page of a site and collects what goes wrong. */
export async function visit(page: Page, site: string, path: string): Promise<Visit> {
  const problems: string[] = [];
  const isOwn = (url: string) => url.startsWith(`${new URL(site).origin}/`) || /^(data|blob):/.test(url);
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => isOwn(request.url()) || problems.push(`requests ${request.url()}`));
  await page.goto(`${site}/${path}`);
  return { page, problems };
}
