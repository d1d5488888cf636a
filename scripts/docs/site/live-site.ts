import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DocsOptions } from '../../docs.ts';
import { describeError } from '../../shared/user-error.ts';
import { createSite, type SiteHandler } from './serve-site.ts';

export type LiveSiteOptions = Required<Pick<DocsOptions, 'out' | 'mockUrl'>> & DocsOptions;

/** The site of a running server: requests wait for its first build, and it can be built again while it is served. */
export class LiveSite {
  #site: Promise<SiteHandler>;
  #options: LiveSiteOptions;
  #rebuilt = Promise.withResolvers<void>();

  constructor(options: LiveSiteOptions) {
    this.#options = options;
    this.#site = this.#build();
  }

  /** Answers from the newest build. `/.reload` answers once the site has been built again, which is what live pages wait for. */
  async answer(request: Request): Promise<Response | undefined> {
    if (this.#options.isLive && new URL(request.url).pathname === '/.reload') return this.#answerReload();
    const site = await this.#site.catch(answerProblem);
    return site(request);
  }

  /** Builds again; if that fails, the last build goes on being served. Returns what is wrong. */
  async rebuild(): Promise<string | undefined> {
    const site = this.#build();
    const problem = await site.then(() => undefined, describeError);
    if (problem !== undefined) return problem;
    this.#site = site;
    this.#rebuilt.resolve();
    this.#rebuilt = Promise.withResolvers();
    return undefined;
  }

  /** Resolves to what is wrong with the first build, if anything is. */
  async firstProblem(): Promise<string | undefined> {
    return this.#site.then(() => undefined, describeError);
  }

  async #build(): Promise<SiteHandler> {
    const { out, mockUrl } = this.#options;
    const worker = new Worker(new URL('build-worker.ts', import.meta.url), { workerData: this.#options });
    const [problem] = (await once(worker, 'message')) as [string | undefined];
    if (problem !== undefined) throw new Error(problem);
    return createSite(out, mockUrl);
  }

  async #answerReload(): Promise<Response> {
    await this.#rebuilt.promise;
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  }
}

/** Answers every request with what is wrong with the first build. */
function answerProblem(error: unknown): SiteHandler {
  return async () => new Response(`The docs were not built: ${describeError(error)}\n`, { status: 500 });
}
