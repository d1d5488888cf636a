import type { Document, Example, Ref } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';

/** Examples by their key. */
export type Examples = Map<string, Example>;

interface Holder {
  examples?: Record<string, Ref<Example>>;
}

/** The examples of a parameter or a media type. */
export function listExamples(document: Document, { examples = {} }: Holder): Examples {
  return new Map(Object.entries(examples).map(([key, example]) => [key, resolveRef(document, example)]));
}

/** The examples of an operation's request body. */
export function listRequestExamples(document: Document, { operation }: DescribedOperation): Examples {
  return listContentExamples(document, operation.requestBody && resolveRef(document, operation.requestBody));
}

/** The examples of the body of an operation's response. */
export function listResponseExamples(document: Document, { operation }: DescribedOperation, status: string): Examples {
  const response = operation.responses?.[status];
  return listContentExamples(document, response && resolveRef(document, response));
}

function listContentExamples(document: Document, body: { content?: Record<string, Holder> } | undefined): Examples {
  return new Map(Object.values(body?.content ?? {}).flatMap((media) => [...listExamples(document, media)]));
}
