import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { referenceFragment } from '../model/reference-link.ts';
import { type Html, html } from './html.ts';

/** A bundle that readers can download. */
export interface Download {
  api: string;
  format: 'YAML' | 'JSON';
  /** Below the site's root. */
  path: string;
  bytes: number;
}

/** The bundles with their version and size, and the documents that they transcribe. */
export function renderDownloads(apis: BundledApi[], downloads: Download[]): Html {
  return html`<section aria-labelledby="bundles">
<h2 id="bundles">Bundles</h2>
<p class="note">Each API in one file, as the generators, Prism and any other OpenAPI tool take it.</p>
<table class="cards downloads" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">API</th><th role="columnheader" scope="col">Version</th><th role="columnheader" scope="col">Download</th><th role="columnheader" scope="col">Source document</th></tr></thead>
<tbody role="rowgroup">${apis.map(
    (api) => html`<tr role="row">
<th role="rowheader" scope="row"><a href="docs/${api.name}/">${api.document.info.title}</a></th>
<td role="cell" data-label="Version">${api.document.info.version}</td>
<td role="cell" data-label="Download">${downloads.filter((download) => download.api === api.name).map(renderDownload)}</td>
<td role="cell" data-label="Source document">${renderSources(api)}</td>
</tr>`,
  )}</tbody>
</table>
</section>`;
}

function renderDownload({ path, format, bytes }: Download): Html {
  const size = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(bytes / 1000);
  return html`<a class="download" href="${path}" download>${format} <span>${size}</span></a> `;
}

/** The titles of the documents, each a link to the provider's page, or to the operation that shows its source if the address is not known. */
function renderSources(api: BundledApi): Html[] {
  return listOperations(api.document).flatMap((entry) => {
    const { 'x-source': source, externalDocs } = entry.operation;
    if (source === undefined) return [];
    const href = externalDocs?.url ?? `docs/${api.name}/${referenceFragment(entry)}`;
    return [
      html`<p><a href="${href}"><cite>${source.title}</cite></a><span class="publisher">${source.document}, ${source.publisher}</span></p>`,
    ];
  });
}
