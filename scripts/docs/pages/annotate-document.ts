import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Discrepancy, Document, Schema } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { listApiOperations } from '../model/api-operation.ts';
import { listDiscrepancies } from '../model/list-discrepancies.ts';
import { createSamples } from '../model/samples.ts';
import { type Html, html, renderInline } from './markup.ts';
import { renderSource } from './operation.ts';

/**
 * The document that the reference shows: descriptions with the discrepancies of their element and the source of their operation,
 * and operations with code samples. The bundle itself, which readers download, stays as it is.
 */
export async function annotateDocument(bundled: BundledApi, mockUrl: string): Promise<Document> {
  const document = structuredClone(bundled.document);
  const operations = listApiOperations({ ...bundled, document });
  for (const text of new Set(listTexts(document))) describeContent(document, text);
  for (const elements of listDiscrepancies(operations).values()) {
    for (const { hosts, example, discrepancies } of elements) {
      for (const host of new Set(hosts)) append(host, ...discrepancies.map((discrepancy) => renderNote(discrepancy, example)));
    }
  }
  for (const operation of operations) {
    const source = renderSource(operation);
    if (source) append(operation.operation, html`<aside class="source"><strong>Source</strong> ${source}</aside>`);
    operation.operation['x-codeSamples'] = await createSamples(operation, mockUrl);
  }
  return document;
}

type Text = Schema & Required<Pick<Schema, 'contentSchema'>>;

/** The schemas of texts that hold JSON. */
function* listTexts(node: unknown): Generator<Text> {
  if (typeof node !== 'object' || node === null) return;
  if ('contentSchema' in node) yield node as Text;
  for (const value of Object.values(node)) yield* listTexts(value);
}

/** Lists in the description of a text the properties of the JSON in it, which the reference does not show. */
function describeContent(document: Document, text: Text): void {
  const { properties = {} } = resolveRef(document, text.contentSchema);
  const items = Object.entries(properties).map(([name, property]) => {
    const { type, description = '' } = typeof property === 'boolean' ? {} : resolveRef(document, property);
    return `- \`${name}\`${type === undefined ? '' : `, ${[type].flat().join(' or ')}`}: ${description}`;
  });
  text.description = [text.description, items.join('\n')].filter(Boolean).join('\n\n');
}

/** Adds paragraphs to a description. Within one, no line may be blank: Markdown would end the block there. */
function append(host: { description?: string }, ...notes: Html[]): void {
  const paragraphs = notes.map((note) => note.toString().replace(/\s*\n\s*/g, ''));
  host.description = [host.description, ...paragraphs].filter(Boolean).join('\n\n');
}

function renderNote({ documented, described, reason, kind }: Discrepancy, example: string | undefined): Html {
  const subject = example === undefined ? '' : html`: example <code>${example}</code>`;
  const title = kind === 'example' ? 'Example value of this contract' : 'Differs from the provider’s documentation';
  return html`<aside class="discrepancy ${kind ?? ''}"><strong>${title}${subject}</strong><dl>
    <dt>Provider’s documentation</dt><dd>${renderInline(documented)}</dd>
    <dt>This contract</dt><dd>${renderInline(described)}</dd>
    <dt>Reason</dt><dd>${renderInline(reason)}</dd></dl></aside>`;
}
