import { existsSync } from 'node:fs';
import chromiumForLinux from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Starts Chromium, which reaches this machine only: CHROMIUM_PATH, else on Linux the one of @sparticuz/chromium, else an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  // Not the package's own arguments, which turn off features under test, such as web security.
  const args = [
    '--no-sandbox',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ];
  const path = process.env.CHROMIUM_PATH;
  if (path !== undefined && !existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, where nothing is.`);
  if (path !== undefined) return chromium.launch({ executablePath: path, args });
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args });
  return chromium.launch({ executablePath: await chromiumForLinux.executablePath(), args });
}
