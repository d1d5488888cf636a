import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describeError } from '../../shared/user-error.ts';
import type { DocsOptions } from './build-docs.ts';
import type { BuildResult } from './build-worker.ts';
import { createSite, type SiteHandler } from './serve-site.ts';

/** The site of a running server: requests wait for its first build, and it can be built again while it is served. */
export class LiveSite {
  #site: Promise<SiteHandler>;
  #options: DocsOptions;
  #rebuilt = Promise.withResolvers<void>();

  constructor(options: DocsOptions) {
    this.#options = options;
    this.#site = this.#build();
  }

  /** Responds from the newest build. `/.reload` responds once the site has been built again, which is what live pages wait for. */
  async fetch(request: Request): Promise<Response | undefined> {
    if (this.#options.isLive && new URL(request.url).pathname === '/.reload') return this.#waitForRebuild();
    const site = await this.#site.catch(reportProblem);
    return site(request);
  }

  /** Builds the site again; if that fails, the last build remains. Returns the problem, if there is one. */
  async rebuild(): Promise<string | undefined> {
    const site = this.#build();
    const problem = await site.then(() => undefined, describeError);
    if (problem !== undefined) return problem;
    this.#site = site;
    this.#rebuilt.resolve();
    this.#rebuilt = Promise.withResolvers();
    return undefined;
  }

  /** Resolves to the problem of the first build, if there is one. */
  async firstProblem(): Promise<string | undefined> {
    return this.#site.then(() => undefined, describeError);
  }

  async #build(): Promise<SiteHandler> {
    const worker = new Worker(new URL('build-worker.ts', import.meta.url), { workerData: this.#options });
    const [result] = (await once(worker, 'message')) as [BuildResult];
    if ('problem' in result) throw new Error(result.problem);
    return createSite(result.files);
  }

  async #waitForRebuild(): Promise<Response> {
    await this.#rebuilt.promise;
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  }
}

/** Responds to every request with the problem of the first build. */
function reportProblem(error: unknown): SiteHandler {
  return async () => new Response(`The docs could not be built: ${describeError(error)}\n`, { status: 500 });
}
