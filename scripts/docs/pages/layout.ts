import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Assets } from './assets.ts';
import { contentSecurityPolicy, type PageKind } from './content-security-policy.ts';
import { type Html, html } from './html.ts';

/** What every page needs of the site. */
export interface Site {
  apis: BundledApi[];
  assets: Assets;
  /** Where readers reach the mock, without a slash at the end. */
  mockUrl: string;
  /** Where readers reach this site, without a slash at the end; only commands that they copy name it. */
  siteUrl: string;
  /** Whether pages reload when the site is built again. */
  isLive: boolean;
}

export interface Page {
  /** Where the page is below the site's root: `docs/cbr/index.html`. */
  path: string;
  title: string;
  description: string;
  kind: PageKind;
  main: Html;
  /** Its styles and scripts, if they are not those of our own pages. */
  head?: Html;
}

/** A whole page: head, navigation, the page's content, footer. Every link is relative, so that the site works below any path. */
export function renderPage(site: Site, page: Page): string {
  const root = rootOf(page.path);
  const { assets } = site;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page.kind, site.mockUrl)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}${assets.url('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${root}${assets.url('chrome.css')}">
${site.isLive ? html`<script type="module" src="${root}${assets.url('reload.js')}"></script>` : ''}
${
  page.head ??
  html`<link rel="stylesheet" href="${root}${assets.url('site.css')}">
<script type="module" src="${root}${assets.url('site.js')}"></script>`
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
  const link = (target: string, text: string) =>
    html`<a href="${root}${target}"${`${target}index.html` === path ? html` aria-current="page"` : ''}>${text}</a>`;
  return html`<header class="site-header">
<a class="brand" href="${root}">restore<span>-contracts</span></a>
<nav aria-label="Site">
${link('', 'Compare')}
${site.apis.map(({ name }) => link(`docs/${name}/`, name))}
${link('discrepancies/', 'Discrepancies')}
${link('errors/', 'Errors')}
</nav>
</header>`;
}

function renderFooter(): Html {
  return html`<footer class="site-footer"><p>Drawn from the OpenAPI descriptions of restore-contracts, Apache-2.0. Not a site of the providers.</p></footer>`;
}
