import { type ApiOperation, describeApi, findSourceUrl, linkToReference } from '../model/api-operation.ts';
import { type Html, html, renderDeprecation, renderUrl } from './markup.ts';

/** The row that names an operation above its rows in a table: API, what the operation does, its call and its source. */
export function renderOperationHead(operation: ApiOperation, columns: number, note: Html | string = ''): Html {
  const { api, method, path, name } = operation;
  const { summary = name, deprecated } = operation.operation;
  const { title, publisher } = describeApi(api);
  const source = renderSource(operation);
  return html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${columns}"><h2>${title}: <a href="../${linkToReference(operation)}">${summary}</a> ${renderDeprecation(deprecated)}</h2>
<p class="publisher">${[publisher, `${api.name} ${name}`].filter(Boolean).join(' · ')} · <code>${method.toUpperCase()} ${renderUrl(path)}</code></p>${source && html`<p class="publisher">Source: ${source}</p>`}${note}</th></tr>`;
}

/** The text that an operation was transcribed from, with a link to it if its address is known. */
export function renderSource(operation: ApiOperation): Html | undefined {
  const source = operation.operation['x-source'];
  if (source === undefined) return undefined;
  const url = findSourceUrl(operation);
  const title = html`<cite>${source.title}</cite>`;
  const { externalDocs } = operation.operation;
  const other =
    externalDocs && externalDocs.url !== url
      ? html`. <a href="${externalDocs.url}">${externalDocs.description ?? externalDocs.url}</a>`
      : '';
  return html`${url === undefined ? title : html`<a href="${url}">${title}</a>`}, ${source.document}, ${source.publisher}${other}`;
}
