import { readFileSync } from 'node:fs';
import { stringifyYaml } from '@redocly/openapi-core';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { renderDiscrepanciesMarkdown } from '../markdown/discrepancies.ts';
import { renderErrorsMarkdown } from '../markdown/errors.ts';
import { renderHomeMarkdown, renderLlms } from '../markdown/home.ts';
import { renderJourneyMarkdown, renderJourneysMarkdown } from '../markdown/journeys.ts';
import { renderReferenceMarkdown } from '../markdown/reference.ts';
import { describeOperations } from '../model/describe-operation.ts';
import { listJourneys } from '../model/journeys.ts';
import { listChanges, type Project, readChangelog } from '../model/project.ts';
import type { Download } from '../pages/apis.ts';
import { renderDiscrepancies } from '../pages/discrepancies.ts';
import { renderDocument } from '../pages/document.ts';
import { renderErrors } from '../pages/errors.ts';
import { renderHome } from '../pages/home.ts';
import { renderJourney, renderJourneys } from '../pages/journeys.ts';
import { renderNotFound } from '../pages/not-found.ts';
import { renderReference } from '../pages/reference.ts';
import type { Site, SiteOptions } from '../pages/site.ts';
import { type Assets, nameAssets, readAssets } from './assets.ts';
import { renderSearchIndex } from './search-index.ts';

/** The files of a site: path below its root → content. */
export type SiteFiles = Map<string, string>;

export interface RenderOptions extends SiteOptions {
  project: Project;
  builtOn: string;
}

/** Renders every file of the site. */
export async function renderSite(apis: BundledApi[], options: RenderOptions): Promise<SiteFiles> {
  const changelog = readChangelog();
  const changes = listChanges(
    changelog,
    apis.map(({ name }) => name),
  );
  const documents = { mock: readContent('mock'), performance: readContent('performance'), tools: readContent('tools'), changelog };
  const views = apis.flatMap(describeOperations);
  const facts = { ...options, apis, views, journeys: listJourneys(apis, views), changes };
  const assets = nameAssets(new Map([...(await readAssets()), ['search.json', renderSearchIndex(facts, documents)]]));
  const site: Site = { ...facts, assetUrl: (name) => findUrl(assets, name) };
  const bundles = apis.flatMap(renderBundles);
  const downloads = bundles.map(({ content, ...download }): Download => ({ ...download, bytes: Buffer.byteLength(content) }));
  const pages: [string, string][] = [
    ['index.html', renderHome(site, downloads)],
    ['index.md', renderHomeMarkdown(site)],
    ['discrepancies/index.html', renderDiscrepancies(site)],
    ['discrepancies/index.md', renderDiscrepanciesMarkdown(site)],
    ['errors/index.html', renderErrors(site)],
    ['errors/index.md', renderErrorsMarkdown(site)],
    ['journeys/index.html', renderJourneys(site)],
    ['journeys/index.md', renderJourneysMarkdown(site)],
    ...site.journeys.flatMap((journey): [string, string][] => [
      [`journeys/${journey.api.name}/index.html`, renderJourney(site, journey)],
      [`journeys/${journey.api.name}/index.md`, renderJourneyMarkdown(journey, site.mockUrl)],
    ]),
    ['404.html', renderNotFound(site)],
    ['llms.txt', renderLlms(site)],
    ...Object.entries(documents).flatMap(([name, text]): [string, string][] => [
      [`${name}/index.html`, renderDocument(site, `${name}/index.html`, text)],
      [`${name}/index.md`, text],
    ]),
    ...apis.flatMap((api): [string, string][] => [
      [`docs/${api.name}/index.html`, renderReference(site, api)],
      [`docs/${api.name}/index.md`, renderReferenceMarkdown(site, api)],
    ]),
  ];
  return new Map([...pages, ...bundles.map(({ path, content }): [string, string] => [path, content]), ...assets.files]);
}

function findUrl({ urls }: Assets, name: string): string {
  const url = urls.get(name);
  if (url === undefined) throw new Error(`There is no asset ${name}.`);
  return url;
}

function readContent(name: string): string {
  return readFileSync(new URL(`../content/${name}.md`, import.meta.url), 'utf8');
}

function renderBundles({ name, document }: BundledApi): (Omit<Download, 'bytes'> & { content: string })[] {
  return [
    { api: name, format: 'YAML', path: `specs/${name}.yaml`, content: stringifyYaml(document, { noRefs: true, lineWidth: -1 }) },
    { api: name, format: 'JSON', path: `specs/${name}.json`, content: `${JSON.stringify(document, null, 2)}\n` },
  ];
}
