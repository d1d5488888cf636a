import { readFileSync } from 'node:fs';
import { stringifyYaml } from '@redocly/openapi-core';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { annotateDocument } from '../model/annotate-document.ts';
import { Assets } from '../pages/assets.ts';
import { renderDiscrepancies } from '../pages/discrepancies.ts';
import type { Download } from '../pages/downloads.ts';
import { renderErrors } from '../pages/errors.ts';
import { renderHome } from '../pages/home.ts';
import type { Site } from '../pages/layout.ts';
import { renderReference } from '../pages/reference.ts';
import { readRedoc } from './redoc.ts';

export type SiteOptions = Pick<Site, 'mockUrl' | 'siteUrl' | 'isLive'>;

const ASSETS = ['chrome.css', 'favicon.svg', 'reference.css', 'reference.js', 'reload.js', 'site.js'];
const STYLES = ['base', 'comparison', 'matrix', 'choices', 'fields', 'bodies', 'quick-starts', 'lists', 'cards', 'print'];

/** Every file of the site: path below its root → content. */
export async function renderSite(apis: BundledApi[], options: SiteOptions): Promise<Map<string, Buffer>> {
  const site: Site = { ...options, apis, assets: await collectAssets(apis, options) };
  const bundles = apis.flatMap(renderBundles);
  const downloads = bundles.map(({ content, ...download }): Download => ({ ...download, bytes: content.length }));
  const pages: [string, string][] = [
    ['index.html', await renderHome(site, downloads)],
    ['discrepancies/index.html', renderDiscrepancies(site)],
    ['errors/index.html', renderErrors(site)],
    ...apis.map((api): [string, string] => [`docs/${api.name}/index.html`, renderReference(site, api)]),
  ];
  return new Map([
    ...pages.map(([path, page]): [string, Buffer] => [path, Buffer.from(page)]),
    ...bundles.map(({ path, content }): [string, Buffer] => [path, content]),
    ...site.assets.files,
  ]);
}

async function collectAssets(apis: BundledApi[], options: SiteOptions): Promise<Assets> {
  const assets = new Assets();
  for (const name of ASSETS) assets.add(name, readAsset(name));
  assets.add('site.css', STYLES.map((name) => readAsset(`styles/${name}.css`)).join('\n'));
  assets.add('redoc.js', readRedoc());
  for (const api of apis) {
    assets.add(`${api.name}.json`, JSON.stringify(await annotateDocument(api, options)));
  }
  return assets;
}

function readAsset(name: string): string {
  return readFileSync(new URL(`../browser/${name}`, import.meta.url), 'utf8');
}

function renderBundles({ name, document }: BundledApi): (Omit<Download, 'bytes'> & { content: Buffer })[] {
  const yaml = stringifyYaml(document, { noRefs: true, lineWidth: -1 });
  return [
    { api: name, format: 'YAML', path: `specs/${name}.yaml`, content: Buffer.from(yaml) },
    { api: name, format: 'JSON', path: `specs/${name}.json`, content: Buffer.from(`${JSON.stringify(document, null, 2)}\n`) },
  ];
}
