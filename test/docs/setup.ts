import chromiumForLinux from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { serveDocs } from './serve-docs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the docs and the mock, and the URL of those whose restores go on to their end. */
    site: string;
    lifecycleSite: string;
  }
}

/** Before all tests of the project `docs`: serves the docs once for all of them, and unpacks Chromium, since of two tests that unpack it at the same time, one may start an incomplete copy. */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  if (process.platform === 'linux' && process.env.CHROMIUM_PATH === undefined) await chromiumForLinux.executablePath();
  const [site, lifecycleSite] = await Promise.all([serveDocs(), serveDocs('', true)]);
  project.provide('site', site.url);
  project.provide('lifecycleSite', lifecycleSite.url);
  return () => Promise.all([site.close(), lifecycleSite.close()]);
}
