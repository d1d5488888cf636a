import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type Page, renderPage, rootOf, type Site } from './layout.ts';
import { html, renderBlocks } from './markup.ts';

/** An API's reference: Redoc, which the page's script starts on the annotated document; without scripts, where to look instead. */
export function renderReference(site: Site, { name, document }: BundledApi): string {
  const path = `docs/${name}/index.html`;
  const root = rootOf(path);
  const url = (asset: string) => root + site.assetUrl(asset);
  const definition = url(`${name}.json`);
  const page: Page = {
    path,
    kind: 'reference',
    title: `${document.info.title} · restore-contracts`,
    description: document.info.summary ?? document.info.title,
    head: html`<link rel="stylesheet" href="${url('reference.css')}">
<link rel="preload" href="${definition}" as="fetch" crossorigin>
<link rel="modulepreload" href="${url('redoc.js')}">
<script type="module" src="${url('reference.js')}"></script>`,
    main: html`<main id="content"><div id="redoc" data-script="${url('redoc.js')}" data-definition="${definition}">
<div class="loading"><h1>${document.info.title}</h1>${renderBlocks(document.info.description ?? '')}
<noscript><p>The reference needs JavaScript. Without it, see the <a href="${root}specs/${name}.yaml">bundle</a>.</p></noscript></div>
</div></main>`,
  };
  return renderPage(site, page);
}
