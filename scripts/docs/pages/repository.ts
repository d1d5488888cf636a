import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { ApiOperation } from '../model/api-operation.ts';
import { type Html, html } from './markup.ts';
import type { Site } from './site.ts';

/** A link to the description in the repository, if its address is known. */
export function renderSourceLink({ project: { repository } }: Site, { source }: BundledApi): Html | string {
  return repository === undefined || source === '' ? '' : html` · <a href="${repository}/blob/main/${source}">Source</a>`;
}

/** A link to the form for reporting a mistake of the description, filled in, if the repository's address is known. */
export function renderReport({ project: { repository } }: Site, api: BundledApi, operation?: ApiOperation): Html | string {
  if (repository === undefined) return '';
  const fields = new URLSearchParams({
    template: 'description-wrong.yml',
    api: api.name,
    version: api.document.info.version,
    ...(operation && { element: `${operation.method.toUpperCase()} ${operation.path}` }),
  });
  return html` · <a href="${repository}/issues/new?${fields.toString()}">Report a problem</a>`;
}
