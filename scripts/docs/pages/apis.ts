import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type ApiOperation, describeApi, isDeprecated, linkToReference, listApiOperations } from '../model/api-operation.ts';
import { type Html, html, renderDeprecation } from './markup.ts';
import { renderSource } from './operation.ts';

/** A bundle that readers can download. */
export interface Download {
  api: string;
  format: 'YAML' | 'JSON';
  /** Below the site's root. */
  path: string;
  bytes: number;
}

const COLUMNS = ['API', 'Version', 'Bundle', 'Operations and sources'];

/** The APIs with their version and bundles, and each operation with the text that it was transcribed from. */
export function renderApis(apis: BundledApi[], downloads: Download[]): Html {
  return html`<section aria-labelledby="apis">
<h2 id="apis">All APIs</h2>
<p class="note">A bundle is the description of an API in one file, for code generators, Prism and other OpenAPI tools.</p>
<table class="cards downloads" role="table">
<thead role="rowgroup"><tr role="row">${COLUMNS.map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">${apis.map((api) =>
    renderApi(
      api,
      downloads.filter((download) => download.api === api.name),
    ),
  )}</tbody>
</table>
</section>`;
}

function renderApi(api: BundledApi, downloads: Download[]): Html {
  const { title, publisher } = describeApi(api);
  return html`<tr role="row">
<th role="rowheader" scope="row"><a href="docs/${api.name}/">${title}</a> ${renderDeprecation(isDeprecated(api))}<span class="publisher">${[publisher, api.name].filter(Boolean).join(' · ')}</span></th>
<td role="cell" data-label="${COLUMNS[1]}">${api.document.info.version}</td>
<td role="cell" data-label="${COLUMNS[2]}">${downloads.map(renderDownload)}</td>
<td role="cell" data-label="${COLUMNS[3]}"><ul>${listApiOperations(api).map(renderOperation)}</ul></td>
</tr>`;
}

function renderDownload({ path, format, bytes }: Download): Html {
  const size = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(bytes / 1000);
  return html`<a class="download" href="${path}" download>${format} <span>${size}</span></a> `;
}

function renderOperation(operation: ApiOperation): Html {
  const { summary = operation.name, deprecated } = operation.operation;
  const source = renderSource(operation);
  return html`<li><a href="${linkToReference(operation)}">${summary}</a> ${renderDeprecation(deprecated)}${source && html`<span class="publisher">${source}</span>`}</li>`;
}
