import { MIMEType } from 'node:util';
import type { MockRequest } from './request.ts';

/** A body that cannot be read as its media type says. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody';
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The body of a request as Prism's server reads it: parsed if it is JSON, else text; null if there is none.
 * Throws an `UnreadableBody` that says what is wrong with it.
 */
export function readBody(request: MockRequest): unknown {
  if (request.body === undefined || request.body.length === 0) return null;
  const text = decodeText(request.body);
  const contentType = request.header('content-type');
  if (contentType !== 'application/json' && !isJson(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableBody(`The body is not JSON: ${(error as Error).message}.`, { cause: error });
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new UnreadableBody('The body is not UTF-8.', { cause: error });
  }
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  try {
    return /^application\/(.+\+)?json$/.test(new MIMEType(contentType).essence);
  } catch (error) {
    throw new UnreadableBody(`The header Content-Type is not a media type: ${contentType}.`, { cause: error });
  }
}
