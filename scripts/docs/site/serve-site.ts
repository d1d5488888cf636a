import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { serveStatic } from 'hono/serve-static';
import { mimes } from 'hono/utils/mime';
import type { SiteFiles } from './render-site.ts';

/** Responds to a request for a page or file of the site; undefined if the site has none at that path. */
export type SiteHandler = (request: Request) => Promise<Response | undefined>;

/** Serves a rendered site from memory. For an unknown path, a browser gets the site's 404 page and other clients get no body. */
export function createSite(files: SiteFiles): SiteHandler {
  const site = createApp(files);
  return async (request) => {
    const response = await site.fetch(request);
    return response.status === 404 && !response.headers.get('Content-Type')?.startsWith('text/html') ? undefined : response;
  };
}

function createApp(files: SiteFiles): Hono {
  const app = new Hono();
  const compressOnce = createCompressor(files);
  app.use(
    compress({ contentTypeFilter: /^(text\/|image\/svg|application\/(json|yaml))/ }),
    etag(),
    // Each page states in a tag what it may load and run, for hosts that set no headers. Only `frame-ancestors` needs a header.
    secureHeaders({ contentSecurityPolicy: { frameAncestors: ["'none'"] }, strictTransportSecurity: false }),
    async ({ req: { path, url }, redirect }, next) => {
      if (!files.has(`${path}/index.html`.slice(1))) return next();
      // The location has no host, since a mock behind a proxy does not know it.
      return redirect(`${path}/${new URL(url).search}`, 308);
    },
    serveStatic({
      join: (_, path) => path.slice(1).replace(/(^|\/)$/, '$1index.html'),
      // A browser that takes Brotli gets what Hono looks for under this suffix; others get what the middleware compresses for them.
      precompressed: true,
      getContent: async (path, { req }) => files.get(path) ?? (req.path.endsWith('.br') ? null : compressOnce(path)),
      mimes: { ...mimes, yaml: 'application/yaml', md: 'text/markdown; charset=utf-8' },
      onFound: (path, { header }) =>
        header('Cache-Control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.notFound((context) => {
    const type = accepts(context, {
      header: 'Accept',
      supports: ['application/problem+json', 'text/html'],
      default: 'application/problem+json',
    });
    const page = files.get('404.html');
    const isPage = ['GET', 'HEAD'].includes(context.req.method) && type === 'text/html' && page !== undefined;
    return isPage ? context.html(page, 404) : context.body(null, 404);
  });
  return app;
}

/** Compresses a file when it is first requested with `.br` added to its path: to a third less than gzip, and without a delay from then on. */
function createCompressor(files: SiteFiles): (path: string) => Promise<Buffer<ArrayBuffer>> | null {
  const compressed = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  return (path) => {
    const text = path.endsWith('.br') ? files.get(path.slice(0, -'.br'.length)) : undefined;
    if (text === undefined) return null;
    // Of the default quality, which is higher, a long page would take a second.
    const pending = compressed.get(path) ?? promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    compressed.set(path, pending);
    return pending;
  };
}
