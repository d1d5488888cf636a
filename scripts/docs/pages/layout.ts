import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { describeApi, isDeprecated } from '../model/api-operation.ts';
import { type Html, html, renderDeprecation } from './markup.ts';

/** Where readers reach what the pages mention, and what the pages do there. */
export interface SiteOptions {
  /** Where the mock is, without a slash at the end. */
  mockUrl: string;
  /** Where the site is, without a slash at the end. */
  siteUrl: string;
  /** Whether the mock serves the site, so that samples can name the address under which a reader requested the page. */
  isServedByMock: boolean;
  /** Whether pages reload when the site is built again. */
  isLive: boolean;
}

/** What every page needs of the site. */
export interface Site extends SiteOptions {
  apis: BundledApi[];
  /** Where a file of scripts/docs/browser is, relative to the site's root. */
  assetUrl(name: string): string;
}

/** An `own` page consists of our templates only; a `reference` page contains Redoc. */
type PageKind = 'own' | 'reference';

export interface Page {
  /** Where the page is below the site's root: `docs/cbr/index.html`. */
  path: string;
  title: string;
  description: string;
  kind: PageKind;
  main: Html;
  /** Its styles and scripts, if they are not those of our own pages. */
  head?: Html;
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
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(page.kind, site.mockUrl)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${site.isServedByMock ? html`<meta name="mock-url" content="${site.mockUrl}">` : ''}
<link rel="icon" href="${url('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${url('chrome.css')}">
${site.isLive ? html`<script type="module" src="${url('reload.js')}"></script>` : ''}
${
  page.head ??
  html`<link rel="stylesheet" href="${url('site.css')}">
<script type="module" src="${url('site.js')}"></script>`
}
</head>
<body class="${page.kind}">
<a class="skip" href="#content">Skip to the content</a>
${renderHeader(site, page.path, root)}
${page.main}
${page.kind === 'own' ? renderFooter() : ''}
</body>
</html>
`.toString();
}

/** The way from a page to the site's root: `docs/cbr/index.html` → `../../`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function renderHeader(site: Site, path: string, root: string): Html {
  const link = (target: string, content: Html | string) =>
    html`<a href="${root}${target}"${`${target}index.html` === path ? html` aria-current="page"` : ''}>${content}</a>`;
  const groups = Object.entries(Object.groupBy(site.apis, (api) => describeApi(api).publisher));
  const current = site.apis.find(({ name }) => path === `docs/${name}/index.html`);
  return html`<header class="site-header">
<a class="brand" href="${root}">restore<span>-contracts</span></a>
<nav aria-label="Site">
${link('', 'Compare')}
<button type="button" popovertarget="apis-menu" class="${current ? 'current' : ''}">${current?.name ?? 'APIs'}</button>
<div popover id="apis-menu">${groups.map(([publisher, apis = []]) => html`<p>${publisher}</p><ul>${apis.map((api) => html`<li>${link(`docs/${api.name}/`, renderMenuItem(api))}</li>`)}</ul>`)}</div>
${link('discrepancies/', 'Discrepancies')}
${link('errors/', 'Errors')}
</nav>
</header>`;
}

function renderMenuItem(api: BundledApi): Html {
  return html`${describeApi(api).title} <code>${api.name}</code> ${renderDeprecation(isDeprecated(api))}`;
}

function renderFooter(): Html {
  return html`<footer class="site-footer"><p>Generated from the OpenAPI descriptions of restore-contracts, Apache-2.0. Not a site of the providers.</p></footer>`;
}

/**
 * The policy of a page: nothing but the site's own files, and requests to the mock.
 * Redoc needs more: styled-components writes `<style>` elements and Redoc sets `style` attributes ('unsafe-inline' for styles only);
 * its icons are data: images and a data: font.
 * No page allows inline or evaluated scripts.
 */
function renderPolicy(kind: PageKind, mockUrl: string): string {
  const isReference = kind === 'reference';
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'${isReference ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    ...(isReference ? ['font-src data:'] : []),
    `connect-src 'self' ${new URL(mockUrl).origin}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
