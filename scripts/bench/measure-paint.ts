import chromiumForLinux from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { renderDocs } from '../docs/site/build-docs.ts';
import { createSite } from '../docs/site/serve-site.ts';
import { createMock } from '../mock/create-mock.ts';
import { listen } from '../mock/server/listen.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 15;
/** What is emulated: a phone's processor, and that on a slow mobile network, with the figures that Lighthouse has for it. */
const NETWORKS = [undefined, { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }];

/** Measures when the home page and the longest reference are first painted, in alternating rounds, and renders a table. */
export async function measurePaint(): Promise<string> {
  const files = await renderDocs();
  const references = [...files].filter(([path]) => /^docs\/.*\.html$/.test(path));
  const [longest = ''] = references.reduce((a, b) => (b[1].length > a[1].length ? b : a));
  const paths = ['', longest.replace('index.html', '')];
  const server = await listen(createMock({ documents: {} }), { port: 0, host: '127.0.0.1', fallback: createSite(files) });
  const browser = await launchBrowser();
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of paths) {
      for (const [index, network] of NETWORKS.entries()) {
        const key = `${path} ${index}`;
        times.set(key, [...(times.get(key) ?? []), await measureFirstPaint(browser, `${server.url}/${path}`, network)]);
      }
    }
  }
  await Promise.all([browser.close(), server.close()]);
  const rows = paths.map((path) => [
    `/${path}`,
    ...NETWORKS.flatMap((_, index) => {
      const time = (page: string) => median(times.get(`${page} ${index}`) ?? []);
      return [String(Math.round(time(path))), `${(time(path) / time('')).toFixed(2)} ×`];
    }),
  ]);
  return renderTable(['first paint, processor 4 × slower', 'ms', 'to home', 'and on slow 4G, ms', 'to home'], rows);
}

async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromiumForLinux.executablePath()),
    args: ['--no-sandbox'],
  });
}

async function measureFirstPaint(browser: Browser, url: string, network: (typeof NETWORKS)[number]): Promise<number> {
  // With a cache of its own.
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await page.goto(url);
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-paint')[0]?.startTime);
  const time = await paint.jsonValue();
  await context.close();
  return time ?? Number.NaN;
}
