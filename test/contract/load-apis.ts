import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { bundleApis } from '../../scripts/openapi/bundle-apis.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { loadPage, type Page } from './page.ts';

/** An API with its description in one document and its pages. */
export interface TestedApi {
  name: string;
  document: Document;
  page: Page;
}

/** The folder of the committed bundles and clients. */
export const GENERATED = fileURLToPath(new URL('../../generated', import.meta.url));

/** The project's APIs, with the bundles that are committed. */
export function loadApis(): TestedApi[] {
  return listApis().map(({ name }) => ({ name, document: loadBundle(name), page: loadPage(name) }));
}

/** Reads the committed bundle of an API, as a new object each time. */
export function loadBundle(name: string): Document {
  return load(readFileSync(`${GENERATED}/${name}/openapi.yaml`, 'utf8')) as Document;
}

/** The configuration that lists the APIs of the fixture. */
export const FIXTURE_CONFIG = fileURLToPath(new URL('../fixtures/redocly.yaml', import.meta.url));

/** The APIs of the fixture, which have operations of every shape. */
export async function loadFixtures(): Promise<TestedApi[]> {
  const folder = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
  const apis = await bundleApis(FIXTURE_CONFIG);
  return apis.map(({ name, document }) => ({ name, document, page: loadPage(name, folder) }));
}
