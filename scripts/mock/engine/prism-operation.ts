import { transformOas3Operations } from '@stoplight/http-spec/oas3/operation';
import { bundleTarget, decycle } from '@stoplight/json';
import RefParser from '@stoplight/json-schema-ref-parser';
import type {
  HttpSecurityScheme,
  IHttpHeaderParam,
  IHttpOperation,
  IHttpOperationResponse,
  IHttpPathParam,
  IHttpQueryParam,
  IMediaTypeContent,
} from '@stoplight/types';
import type { Document } from '../../openapi/document.ts';
import type { Route } from '../description/list-routes.ts';

/** An operation in Prism's model, with what its loader always sets. */
export type PrismOperation = Omit<IHttpOperation, 'responses'> & {
  security: HttpSecurityScheme[][];
  request: { path: IHttpPathParam[]; query: IHttpQueryParam[]; headers: IHttpHeaderParam[] };
  responses: PrismResponse[];
};

type PrismResponse = Omit<IHttpOperationResponse, 'contents'> & { contents: PrismContent[] };
type PrismContent = IMediaTypeContent & Required<Pick<IMediaTypeContent, 'examples'>>;

/** Converts one operation of a document to Prism's model, in the steps of Prism's own loader. Changes the document. */
export async function readPrismOperation(document: Document, { path, method }: Route): Promise<PrismOperation> {
  const parser = new RefParser();
  const dereferenced = decycle(await parser.dereference(document as never)) as Record<string, unknown>;
  // The document has other operations only if this one refers to a part of them.
  const operation = transformOas3Operations(dereferenced).find((each) => each.path === path && each.method === method);
  const bundled = bundleTarget({ document: { ...dereferenced, __target__: operation }, path: '#/__target__', cloneDocument: false });
  return setDefaultExplode(bundled as PrismOperation);
}

/** In OpenAPI, `explode` is true by default for the style `form`. The `prism` command sets it while it lists the routes; the engine does not. */
function setDefaultExplode(operation: PrismOperation): PrismOperation {
  for (const param of operation.request.query) {
    if (param.style === 'form') (param as { explode?: boolean }).explode ??= true;
  }
  return operation;
}

/** The object in which the references of an operation's schemas are resolved. */
export function bundleOf(operation: PrismOperation): unknown {
  return (operation as { __bundled__?: unknown }).__bundled__;
}
