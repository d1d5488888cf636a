import { stringifyYaml } from '@redocly/openapi-core';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { annotateDocument } from '../pages/annotate-document.ts';
import type { Download } from '../pages/apis.ts';
import { renderDiscrepancies } from '../pages/discrepancies.ts';
import { renderErrors } from '../pages/errors.ts';
import { renderHome } from '../pages/home.ts';
import type { Site, SiteOptions } from '../pages/layout.ts';
import { renderNotFound } from '../pages/not-found.ts';
import { renderReference } from '../pages/reference.ts';
import { type Assets, nameAssets, readAssets } from './assets.ts';

/** The files of a site: path below its root → content. */
export type SiteFiles = Map<string, string>;

/** Renders every file of the site. */
export async function renderSite(apis: BundledApi[], options: SiteOptions): Promise<SiteFiles> {
  const assets = await collectAssets(apis, options);
  const site: Site = { ...options, apis, assetUrl: (name) => findUrl(assets, name) };
  const bundles = apis.flatMap(renderBundles);
  const downloads = bundles.map(({ content, ...download }): Download => ({ ...download, bytes: Buffer.byteLength(content) }));
  const pages: [string, string][] = [
    ['index.html', await renderHome(site, downloads)],
    ['discrepancies/index.html', renderDiscrepancies(site)],
    ['errors/index.html', renderErrors(site)],
    ['404.html', renderNotFound(site)],
    ...apis.map((api): [string, string] => [`docs/${api.name}/index.html`, renderReference(site, api)]),
  ];
  return new Map([...pages, ...bundles.map(({ path, content }): [string, string] => [path, content]), ...assets.files]);
}

async function collectAssets(apis: BundledApi[], { mockUrl }: SiteOptions): Promise<Assets> {
  const definitions = apis.map(async (api): Promise<[string, string]> => {
    return [`${api.name}.json`, JSON.stringify(await annotateDocument(api, mockUrl))];
  });
  return nameAssets(new Map([...readAssets(), ...(await Promise.all(definitions))]));
}

function findUrl({ urls }: Assets, name: string): string {
  const url = urls.get(name);
  if (url === undefined) throw new Error(`There is no asset ${name}.`);
  return url;
}

function renderBundles({ name, document }: BundledApi): (Omit<Download, 'bytes'> & { content: string })[] {
  return [
    { api: name, format: 'YAML', path: `specs/${name}.yaml`, content: stringifyYaml(document, { noRefs: true, lineWidth: -1 }) },
    { api: name, format: 'JSON', path: `specs/${name}.json`, content: `${JSON.stringify(document, null, 2)}\n` },
  ];
}
