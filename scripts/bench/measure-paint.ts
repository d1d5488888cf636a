import type { Browser } from 'playwright-core';
import { renderDocs } from '../docs/site/build-docs.ts';
import { createSite } from '../docs/site/serve-site.ts';
import { createMock } from '../mock/create-mock.ts';
import { listen } from '../mock/server/listen.ts';
import { launchBrowser } from './launch-browser.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 15;

interface Conditions {
  name: string;
  /** How many times slower the processor is. */
  rate: number;
  /** In milliseconds and bytes per second. */
  network?: { offline: boolean; latency: number; downloadThroughput: number; uploadThroughput: number };
}

// Lighthouse has the same figures for a phone on a slow mobile network.
const CONDITIONS: Conditions[] = [
  { name: 'this machine', rate: 1 },
  { name: 'processor 4 × slower', rate: 4 },
  {
    name: 'processor 4 × slower, slow 4G',
    rate: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  },
];

/** Compares when the home page and the longest reference are first painted, in alternating rounds, and renders a table. */
export async function measurePaint(): Promise<string> {
  const files = await renderDocs();
  const longest = findLongestReference(files);
  const server = await listen(createMock({ documents: {} }), { port: 0, host: '127.0.0.1', fallback: createSite(files) });
  const browser = await launchBrowser();
  const rows: string[][] = [];
  for (const conditions of CONDITIONS) {
    const times: { home: number[]; reference: number[] } = { home: [], reference: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.home.push(await measureFirstPaint(browser, `${server.url}/`, conditions));
      times.reference.push(await measureFirstPaint(browser, `${server.url}/${longest}`, conditions));
    }
    const [home, reference] = [median(times.home), median(times.reference)];
    rows.push([conditions.name, String(Math.round(home)), String(Math.round(reference)), `${(reference / home).toFixed(2)} ×`]);
  }
  await Promise.all([browser.close(), server.close()]);
  return renderTable(['first paint', 'home page, ms', `/${longest}, ms`, 'ratio'], rows);
}

function findLongestReference(files: Map<string, { length: number }>): string {
  const references = [...files].filter(([path]) => /^docs\/.*\.html$/.test(path));
  const [[path] = ['']] = references.sort(([, a], [, b]) => b.length - a.length);
  return path.replace('index.html', '');
}

async function measureFirstPaint(browser: Browser, url: string, { rate, network }: Conditions): Promise<number> {
  // With a cache of its own.
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await page.goto(url);
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-paint')[0]?.startTime);
  const time = await paint.jsonValue();
  await context.close();
  return time ?? Number.NaN;
}
