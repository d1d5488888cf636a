// The parts of Prism that the ordinary request needs, loaded one by one: Prism's index also loads its data generators,
// which take longer than everything else here together.
import { createRequire } from 'node:module';
import { transformOas3Operations } from '@stoplight/http-spec/oas3/operation';
import { bundleTarget, decycle } from '@stoplight/json';
import RefParser from '@stoplight/json-schema-ref-parser';
import type { IHttpOperation as PrismOperation } from '@stoplight/types';
import type { Document } from '../../openapi/document.ts';
import type { Route } from './route-index.ts';

export { stripReadOnlyProperties, stripWriteOnlyProperties } from '@stoplight/prism-http/dist/utils/filterRequiredProperties.js';
export type { PrismOperation };

// Required, since Node and bundlers differ on what `import` makes of the default export of a CommonJS module.
const require = createRequire(import.meta.url);
const {
  default: negotiator,
}: typeof import('@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js') = require('@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js');
const {
  default: route,
}: typeof import('@stoplight/prism-http/dist/router/index.js') = require('@stoplight/prism-http/dist/router/index.js');

/** Reads one operation of a document into Prism's form, in the steps of Prism's own loader. Changes the document. */
export async function readPrismOperation(document: Document, { path, method }: Route): Promise<PrismOperation> {
  const parser = new RefParser();
  const dereferenced = decycle(await parser.dereference(document as never)) as Record<string, unknown>;
  // There are others only where this one refers to a part of theirs.
  const operation = transformOas3Operations(dereferenced).find((each) => each.path === path && each.method === method);
  return bundleTarget({
    document: { ...dereferenced, __target__: operation },
    path: '#/__target__',
    cloneDocument: false,
  }) as PrismOperation;
}

/** The route that Prism chooses among these for a request, if any. */
export function routeWithPrism<R extends Route>(routes: R[], method: string, path: string): R | undefined {
  const result = route({ resources: routes as never, input: { method: method as never, url: { path } } });
  return result._tag === 'Right' ? (result.right as unknown as R) : undefined;
}

/** What the references in an operation's schemas point into. */
export function bundleOf(operation: PrismOperation): unknown {
  return (operation as { __bundled__?: unknown }).__bundled__;
}

/** Takes what Prism writes while it works; what matters is in its answer. */
export const silentLogger = (() => {
  const write = () => {};
  const logger = { debug: write, info: write, success: write, warn: write, error: write, fatal: write, trace: write, child: () => logger };
  return logger as never;
})();

/** What Prism would answer a valid request that accepts `mediaTypes`: status, media type and example; `undefined` if it must generate data first. */
export function negotiateExample(operation: PrismOperation, mediaTypes: string[] | undefined): NegotiatedExample | undefined {
  const result = negotiate(operation, mediaTypes);
  if (result === undefined || result._tag === 'Left') return undefined;
  const { code, mediaType, bodyExample, schema, headers = [] } = result.right;
  const value = bodyExample && 'value' in bodyExample ? bodyExample.value : undefined;
  // Prism complains of an answer without a media type where the description has one.
  const isBare = operation.responses.some((response) => response.code === code && !response.contents?.length);
  if (headers.length > 0 || operation.deprecated || (mediaType === undefined && !isBare) || (value === undefined && schema !== undefined))
    return undefined;
  return { status: Number(code), mediaType, schema, value };
}

function negotiate(operation: PrismOperation, mediaTypes: string[] | undefined) {
  try {
    return negotiator.negotiateOptionsForValidRequest(operation, { dynamic: false, ...(mediaTypes && { mediaTypes }) })(silentLogger);
  } catch {
    // It throws if it must parse what is no media type.
    return undefined;
  }
}

export interface NegotiatedExample {
  status: number;
  mediaType: string | undefined;
  schema: object | undefined;
  /** Absent if the response has no body. */
  value: unknown;
}
