import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Discrepancy, Document, Operation } from '../../openapi/document.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { html } from '../pages/html.ts';
import { renderInline } from '../pages/markdown.ts';
import { walkElements } from './list-discrepancies.ts';
import { createSamples, type SampleOptions } from './samples.ts';

/**
 * The document that the reference shows: descriptions with the discrepancies of their element and the source of their operation,
 * and operations with code samples. The bundle itself, which readers download, stays as it is.
 */
export async function annotateDocument(bundled: BundledApi, options: SampleOptions): Promise<Document> {
  const document = structuredClone(bundled.document);
  const api = { ...bundled, document };
  for (const { hosts, place, discrepancies } of walkElements(api)) {
    const notes = discrepancies.map((discrepancy) => renderNote(discrepancy, place)).join('\n\n');
    for (const host of new Set(hosts)) host.description = [host.description, notes].filter(Boolean).join('\n\n');
  }
  for (const entry of listOperations(api.document)) {
    entry.operation.description = [entry.operation.description, renderSource(entry.operation)].filter(Boolean).join('\n\n');
    entry.operation['x-codeSamples'] = await createSamples(api, entry, options);
  }
  return document;
}

// No blank line may stand in these: Markdown would end the block there.
function renderNote({ documented, described, reason }: Discrepancy, place: string): string {
  const example = place.match(/example (\S+)$/)?.[1];
  const title = example === undefined ? 'Differs from the page' : `Differs from the page: example ${example}`;
  return joinLines(html`<aside class="discrepancy"><strong>${title}</strong><dl>
    <dt>The page says</dt><dd>${renderInline(documented)}</dd>
    <dt>Described here</dt><dd>${renderInline(described)}</dd>
    <dt>Why</dt><dd>${renderInline(reason)}</dd></dl></aside>`);
}

function renderSource({ 'x-source': source }: Operation): string {
  if (source === undefined) return '';
  return joinLines(
    html`<aside class="source"><strong>Source</strong> <cite>${source.title}</cite>, ${source.document}, ${source.publisher}</aside>`,
  );
}

function joinLines(markup: { toString(): string }): string {
  return markup.toString().replace(/\s*\n\s*/g, '');
}
