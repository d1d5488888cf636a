import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SCRIPTS = ['site', 'reload'];
const STYLES = [
  'base',
  'header',
  'menu',
  'comparison',
  'matrix',
  'choices',
  'fields',
  'bodies',
  'quick-starts',
  'lists',
  'cards',
  'reference',
  'try-it',
  'search',
  'document',
  'journeys',
  'print',
];

/** Files that pages share. */
export interface Assets {
  /** Name → path below the site's root. */
  urls: Map<string, string>;
  /** Path below the site's root → content. */
  files: Map<string, string>;
}

/** Names files (`site.css`) by their content (`assets/site.<hash>.css`), so that browsers can cache them without a time limit. */
export function nameAssets(contents: Map<string, string>): Assets {
  const assets: Assets = { urls: new Map(), files: new Map() };
  for (const [name, content] of contents) {
    const extension = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const url = `assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    assets.urls.set(name, url);
    assets.files.set(url, content);
  }
  return assets;
}

/** The styles and scripts of the pages: name → content. */
export async function readAssets(): Promise<[name: string, content: string][]> {
  const { outputFiles } = await build({
    entryPoints: [...SCRIPTS.map((name) => ({ in: locate(`${name}.ts`), out: name })), { in: 'site.css', out: 'site' }],
    plugins: [
      {
        name: 'styles',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^site\.css$/ }, ({ path }) => ({ path, namespace: 'styles' }));
          onLoad({ filter: /.*/, namespace: 'styles' }, () => ({ contents: readStyles(), loader: 'css' }));
        },
      },
    ],
    bundle: true,
    minify: true,
    format: 'esm',
    // The styles use syntax that esbuild would otherwise rewrite for older browsers.
    target: 'esnext',
    outdir: '/',
    write: false,
  });
  const scripts = outputFiles.map(({ path, text }): [string, string] => [path.slice(path.lastIndexOf('/') + 1), text]);
  return [...scripts, ['favicon.svg', readFileSync(locate('favicon.svg'), 'utf8')]];
}

function readStyles(): string {
  return STYLES.map((name) => readFileSync(locate(`styles/${name}.css`), 'utf8')).join('\n');
}

function locate(name: string): string {
  return fileURLToPath(new URL(`../browser/${name}`, import.meta.url));
}
