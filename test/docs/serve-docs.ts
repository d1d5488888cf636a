import { renderDocs } from '../../scripts/docs/site/build-docs.ts';
import { createSite, type SiteHandler } from '../../scripts/docs/site/serve-site.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';

/** Serves the docs and the mock on a free port; the docs below `prefix` if one is given, built when they are first requested. With `lifecycle`, restores advance to their end. */
export async function serveDocs(prefix = '', lifecycle = false): Promise<Listener> {
  let docs: Promise<SiteHandler> | undefined;
  const fallback = async (request: Request) => {
    const { pathname, origin, search } = new URL(request.url);
    if (!pathname.startsWith(`${prefix}/`)) return undefined;
    docs ??= build();
    return (await docs)(new Request(`${origin}${pathname.slice(prefix.length)}${search}`, request));
  };
  const listener = await listen(createMock({ lifecycle }), { port: 0, host: '127.0.0.1', fallback });
  const url = listener.url + prefix;
  const build = async () => createSite(await renderDocs({ mockUrl: listener.url, siteUrl: url, isServedByMock: prefix === '' }));
  return { ...listener, url };
}
