import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { parseAccept } from 'hono/utils/accept';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';

/** Answers a request for a page or file of the site; undefined if it has none of that path. */
export type SiteHandler = (request: Request) => Promise<Response | undefined>;

interface SiteFile {
  encodings: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
  etag: string;
}

type Encoding = 'br' | 'gzip' | 'identity';

const SUFFIXES: Record<string, Encoding> = { '.br': 'br', '.gz': 'gzip' };
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.yaml': 'application/yaml',
};

/** Serves a folder that `buildDocs` wrote, from memory. `mockUrl` is where the pages may send requests. */
export async function createSite(folder: string, mockUrl: string): Promise<SiteHandler> {
  const files = await readFiles(folder);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname, search } = new URL(request.url);
    if (files.has(`${pathname}/index.html`.slice(1))) {
      return new Response(null, { status: 308, headers: { Location: `${pathname}/${search}` } });
    }
    const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const file = files.get(path);
    return file && answer(request, path, file, mockUrl);
  };
}

function answer(request: Request, path: string, { encodings, etag }: SiteFile, mockUrl: string): Response {
  const headers = new Headers({
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': `${contentSecurityPolicy(path.startsWith('docs/') ? 'reference' : 'own', mockUrl)}; frame-ancestors 'none'`,
    ETag: etag,
    'Referrer-Policy': 'no-referrer',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  if (hasTag(request.headers.get('If-None-Match') ?? '', etag)) return new Response(null, { status: 304, headers });
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding') ?? '', encodings);
  const body = encodings[encoding];
  headers.set('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
  headers.set('Content-Length', String(body?.length ?? 0));
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : (body ?? null), { headers });
}

/** Weak tags, since the tag is that of the content and the same for each of its encodings. */
function hasTag(header: string, etag: string): boolean {
  return header === '*' || header.split(/\s*,\s*/).includes(etag);
}

function chooseEncoding(header: string, encodings: SiteFile['encodings']): Encoding {
  const accepted = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  const isAccepted = (encoding: Encoding) => encodings[encoding] !== undefined && (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(isAccepted) ?? 'identity';
}

async function readFiles(folder: string): Promise<Map<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, SiteFile>();
  for (const path of paths.sort()) {
    const encoding = SUFFIXES[extname(path)] ?? 'identity';
    const name = relative(folder, encoding === 'identity' ? path : path.slice(0, -extname(path).length)).replaceAll(sep, '/');
    const content = new Uint8Array(await readFile(path));
    const file = files.get(name) ?? { encodings: {}, etag: '' };
    file.encodings[encoding] = content;
    if (encoding === 'identity') file.etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    files.set(name, file);
  }
  return files;
}
