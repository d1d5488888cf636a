import type { Document, SecurityScheme } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { OperationCall } from '../engine/operation-hook.ts';

type Reader = (call: OperationCall) => string | null | undefined;

/** Creates a function that returns the credentials of a request, which are the same text in every API that has them in the same places. */
export function createTokenReader(document: Document): (call: OperationCall) => string {
  const schemes = Object.values(document.components?.securitySchemes ?? {}).map((scheme) => resolveRef(document, scheme));
  const readers = schemes.map(createReader);
  return (call) => readers.map((read) => read(call) ?? '').join('\n');
}

function createReader({ type, in: place, name = '' }: SecurityScheme): Reader {
  if (type !== 'apiKey') return ({ request }) => request.header('authorization');
  if (place === 'query') return ({ target }) => target.query.get(name);
  const header = place === 'cookie' ? 'cookie' : name.toLowerCase();
  return ({ request }) => request.header(header);
}
