import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ASSETS = ['chrome.css', 'favicon.svg', 'reference.css', 'reference.js', 'reload.js', 'site.js'];
const STYLES = ['base', 'comparison', 'matrix', 'choices', 'fields', 'bodies', 'quick-starts', 'lists', 'cards', 'print'];
// The script that `redocly build-docs --inlineBundle` puts into each page.
const REDOC = '@redocly/cli/lib/chunks/redoc.standalone.js';
// Redoc loads its maker's logo from a server of its own, and leaves it out if it does not load. This site sends no request to another server.
const LOGOS = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/g;

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
export function readAssets(): [name: string, content: string][] {
  return [
    ...ASSETS.map((name): [string, string] => [name, readAsset(name)]),
    ['site.css', STYLES.map((name) => readAsset(`styles/${name}.css`)).join('\n')],
    ['redoc.js', readRedoc()],
  ];
}

function readAsset(name: string): string {
  return readFileSync(new URL(`../browser/${name}`, import.meta.url), 'utf8');
}

/** Redoc's script, as a module that exports `init`, without the images of other servers. */
function readRedoc(): string {
  const source = readFileSync(fileURLToPath(import.meta.resolve(REDOC)), 'utf8');
  const script = source.replace(LOGOS, 'data:,');
  if (script === source) throw new Error(`${REDOC} no longer contains the logos that this build removes; check how it shows them now.`);
  return script;
}
