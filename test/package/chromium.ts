import chromiumForLinux from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Starts Chromium: CHROMIUM_PATH, else on Linux the one of @sparticuz/chromium, else an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  // Not the package's own arguments: they switch off web security, and with it what a page may read of the mock.
  const args = ['--no-sandbox'];
  const path = process.env.CHROMIUM_PATH;
  if (path !== undefined) return chromium.launch({ executablePath: path, args });
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args });
  return chromium.launch({ executablePath: await chromiumForLinux.executablePath(), args });
}
