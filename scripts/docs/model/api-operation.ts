import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Body, MediaType, Response } from '../../openapi/document.ts';
import { type DescribedOperation, listOperations } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** An operation with the API that it belongs to: what the docs list, compare and link to. */
export interface ApiOperation extends DescribedOperation {
  api: BundledApi;
  /** Its operationId, or its method and path if it has none. */
  name: string;
  /** Unique among the operations of all APIs and fit for an anchor: `cbr-restoreBackup`. */
  id: string;
  /** Its anchor on the page of its API: `restoreBackup`. */
  anchor: string;
}

/** The operations of an API, in the order of its description. */
export function listApiOperations(api: BundledApi): ApiOperation[] {
  return listOperations(api.document).map((described) => {
    const name = described.operation.operationId ?? `${described.method.toUpperCase()} ${described.path}`;
    return { ...described, api, name, id: toAnchor(api.name, name), anchor: toAnchor(name) };
  });
}

/** Joins names to one that can be an `id` and the fragment of a URL without escaping. */
export function toAnchor(...names: string[]): string {
  return names.map((name) => name.replace(/[^\w.-]+/g, '-')).join('-');
}

/** The responses of an operation: status → response. */
export function listResponses({ api, operation }: ApiOperation): [string, Response][] {
  return Object.entries(operation.responses ?? {}).map(([status, response]) => [status, resolveRef(api.document, response)]);
}

/** Whether a status is an error: `404`, `5XX`, or the `default` for all statuses that are not described. */
export function isError(status: string): boolean {
  return !/^[123]/.test(status);
}

/** The first media type of a body: its name and its description. */
export function firstContent(body: Body | undefined): [string, MediaType] | undefined {
  return Object.entries(body?.content ?? {})[0];
}

/** The title of an API without the publisher's name, which titles have in brackets, and the publisher. */
export function describeApi({ document }: BundledApi): { title: string; publisher: string } {
  const publisher = listOperations(document).find(({ operation }) => operation['x-source'])?.operation['x-source']?.publisher ?? '';
  return { title: document.info.title.replace(` (${publisher})`, ''), publisher };
}

/** The URL of the provider's documentation of an operation, if it is known. */
export function findSourceUrl({ operation }: DescribedOperation): string | undefined {
  return operation['x-source']?.url ?? operation.externalDocs?.url;
}

/** Whether the provider advises against every operation of an API. */
export function isDeprecated({ document }: BundledApi): boolean {
  const operations = listOperations(document);
  return operations.length > 0 && operations.every(({ operation }) => operation.deprecated === true);
}

/** Where the reference shows an operation, or a status of it: `docs/cbr/#restoreBackup-404`. */
export function linkToReference({ api, anchor }: ApiOperation, status?: string): string {
  return `docs/${api.name}/#${status === undefined ? anchor : toAnchor(anchor, status)}`;
}
