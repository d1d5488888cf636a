import { parentPort, workerData } from 'node:worker_threads';
import { describeError, UserError } from '../../shared/user-error.ts';
import { renderDocs } from './build-docs.ts';
import type { SiteFiles } from './render-site.ts';

/** The message that the worker posts: the site, or the user's mistake. */
export type BuildResult = { files: SiteFiles } | { problem: string };

// Renders the site in a thread of its own, so that the mock can respond meanwhile.
parentPort?.postMessage(await render());

async function render(): Promise<BuildResult> {
  try {
    return { files: await renderDocs(workerData) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: describeError(error) };
  }
}
