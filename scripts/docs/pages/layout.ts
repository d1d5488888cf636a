import { createHash } from 'node:crypto';
import { type Html, html, raw } from './markup.ts';
import { renderMenu } from './menu.ts';
import type { Site } from './site.ts';

/** The pages in the header, in its order: path below the site's root → name. */
export const PAGES = {
  '': 'Compare',
  'journeys/': 'Journeys',
  'errors/': 'Errors',
  'discrepancies/': 'Discrepancies',
  'mock/': 'Mock',
};

/** The pages in the footer. */
export const MORE_PAGES = { 'performance/': 'Performance', 'tools/': 'Other tools', 'changelog/': 'Changelog' };

// Runs before anything is laid out. A page that is reloaded or returned to is laid out as a whole, since it is scrolled to where it was.
const FIRST_SCRIPT = `if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') document.documentElement.classList.add('unpainted');`;
const FIRST_SCRIPT_HASH = createHash('sha256').update(FIRST_SCRIPT).digest('base64');

export interface Page {
  /** Where the page is below the site's root: `docs/cbr/index.html`. */
  path: string;
  title: string;
  description: string;
  main: Html;
  /** What is above the page in the site, for the breadcrumbs. */
  trail?: (Html | string)[];
  className?: string;
  /** The way to the site's root, if it is not relative to the path. */
  root?: string;
}

/** A whole page: head, navigation, the page's content, footer. Every link is relative, so that the site works below any path. */
export function renderPage(site: Site, page: Page): string {
  const { root = rootOf(page.path) } = page;
  const url = (name: string) => root + site.assetUrl(name);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(site.mockUrl)}">
<script>${raw(FIRST_SCRIPT)}</script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${site.isServedByMock ? html`<meta name="mock-url" content="${site.mockUrl}">` : ''}
<link rel="icon" href="${url('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${url('site.css')}">
<script type="module" src="${url('site.js')}"></script>
${page.root === undefined ? html`<link rel="alternate" type="text/markdown" href="index.md">` : ''}
${site.isLive ? html`<script type="module" src="${url('reload.js')}"></script>` : ''}
</head>
<body class="${page.className ?? 'own'}">
<a class="skip" href="#content">Skip to content</a>
${renderHeader(site, page, root)}
${renderTrail(page, root)}
${page.main}
${renderFooter(site, page)}
</body>
</html>
`.toString();
}

/** The way from a page to the site's root: `docs/cbr/index.html` → `../../`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function renderHeader(site: Site, { path }: Page, root: string): Html {
  const isReference = path.startsWith('docs/');
  return html`<header class="site-header">
<a class="brand" href="${root}">restore<span>-contracts</span></a>
<nav aria-label="Site">
<button type="button" popovertarget="menu" class="${isReference ? 'current' : ''}">APIs</button>
${Object.entries(PAGES).map(([target, name]) => html`<a href="${root}${target}"${renderCurrent(target, path)}>${name}</a>`)}
</nav>
<button type="button" class="open-search" data-index="${root}${site.assetUrl('search.json')}" data-root="${root}" hidden>Search <kbd>/</kbd></button>
<div popover id="menu">${renderMenu(site, root, path)}</div>
</header>`;
}

/** Marks the page of a link, or the section that the page is in. */
function renderCurrent(target: string, path: string): Html | string {
  if (`${target}index.html` === path) return html` aria-current="page"`;
  return target !== '' && path.startsWith(target) ? html` aria-current="true"` : '';
}

function renderTrail({ path, title, trail = [] }: Page, root: string): Html | string {
  if (path === 'index.html') return '';
  const items = [
    html`<a href="${root}">Home</a>`,
    ...trail,
    html`<span aria-current="page">${title.replace(/ · restore-contracts$/, '')}</span>`,
  ];
  return html`<nav class="trail" aria-label="Breadcrumbs"><ol>${items.map((item) => html`<li>${item}</li>`)}</ol></nav>`;
}

function renderFooter({ project: { version, repository }, builtOn }: Site, page: Page): Html {
  const { root = rootOf(page.path) } = page;
  return html`<footer class="site-footer"><nav aria-label="More">${Object.entries(MORE_PAGES).map(([path, name]) => html`<a href="${root}${path}">${name}</a> `)}</nav>
<p>restore-contracts ${version}, built on <time>${builtOn}</time> from its OpenAPI descriptions. Apache-2.0. Not operated by the providers.${
    repository === undefined ? '' : html` <a href="${repository}">Source</a>`
  }${page.root === undefined ? html` <a href="index.md">View as Markdown</a>` : ''}</p></footer>`;
}

/** The policy of a page: nothing but the site's own files, and requests to the mock. */
function renderPolicy(mockUrl: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'sha256-${FIRST_SCRIPT_HASH}'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${new URL(mockUrl).origin}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
