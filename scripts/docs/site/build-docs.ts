import { resolve } from 'node:path';
import { bundleApis } from '../../openapi/bundle-apis.ts';
import { UserError } from '../../shared/user-error.ts';
import { readProject } from '../model/project.ts';
import type { SiteOptions } from '../pages/site.ts';
import { renderSite, type SiteFiles } from './render-site.ts';
import { writeSite } from './write-site.ts';

export interface DocsOptions extends Partial<SiteOptions> {
  /** The Redocly configuration that lists the APIs. */
  config?: string;
}

/** Renders the site from the descriptions as they are now. Throws a `UserError` that names each problem with its file and place. */
export async function renderDocs(options: DocsOptions = {}): Promise<SiteFiles> {
  const { config, mockUrl = 'http://localhost:4010', siteUrl = mockUrl, isServedByMock = false, isLive = false } = options;
  const urls = { mockUrl: readUrl('--mock-url', mockUrl), siteUrl: readUrl('--site-url', siteUrl) };
  const builtOn = new Date().toISOString().slice(0, 10);
  return renderSite(await bundleApis(config), { ...urls, isServedByMock, isLive, project: readProject(), builtOn });
}

/** Renders the site and writes it to a folder; nothing is written if it throws a `UserError`. */
export async function buildDocs({ out = 'dist/docs', ...options }: DocsOptions & { out?: string } = {}): Promise<{ files: number }> {
  const files = await renderDocs(options);
  await writeSite(resolve(out), files);
  return { files: files.size };
}

/** A URL that paths can be appended to. */
function readUrl(option: string, value: string): string {
  const url = URL.parse(value);
  if (!/^https?:$/.test(url?.protocol ?? '') || url?.search || url?.hash) {
    throw new UserError(`${option} takes an http or https URL without query and fragment, not \`${value}\`.`);
  }
  return value.replace(/\/+$/, '');
}
