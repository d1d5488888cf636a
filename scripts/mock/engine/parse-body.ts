import { MIMEType } from 'node:util';
import type { MockRequest } from '../message/request.ts';

/** A body that cannot be parsed as its media type. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody';
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/**
 * Returns the body of a request in the form in which Prism's server passes it to its engine: parsed if it is JSON, else text; null if there is none.
 * Throws an `UnreadableBody` that states the problem.
 */
export function parseBody(request: MockRequest): unknown {
  if (request.body === undefined || request.body.length === 0) return null;
  const contentType = request.header('content-type');
  if (contentType === 'application/json') return parseJson(decode(request.body, strictUtf8));
  const { essence, charset } = parseContentType(contentType);
  const isJson = /^application\/(.+\+)?json$/.test(essence);
  const text = decode(request.body, charset === null ? findDecoder(essence, isJson) : createDecoder(charset));
  return isJson ? parseJson(text) : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableBody(`The body is not JSON: ${removeExcerpt(error as Error)}.`);
  }
}

/** Removes the part of the body that V8 quotes in its message: it may be secret, and the message goes to the log. */
function removeExcerpt({ message }: Error): string {
  return message.replace(/, (\.\.\.)?".*"(\.\.\.)? is not valid JSON$/s, '');
}

function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnreadableBody(`The body is not ${decoder.encoding.toUpperCase()}.`);
  }
}

/** Only a body that is text by its media type can be in the wrong charset. Prism reads every other body, such as an image, as UTF-8 too. */
function findDecoder(essence: string, isJson: boolean): TextDecoder {
  return isJson || essence.startsWith('text/') || essence === 'application/x-www-form-urlencoded' ? strictUtf8 : lenientUtf8;
}

function createDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new UnreadableBody(`The Content-Type header names the charset ${charset}, which is unknown.`);
  }
}

function parseContentType(contentType: string | undefined): { essence: string; charset: string | null } {
  if (contentType === undefined) return { essence: '', charset: null };
  try {
    const { essence, params } = new MIMEType(contentType);
    return { essence, charset: params.get('charset') || null };
  } catch {
    throw new UnreadableBody(`The Content-Type header is not a media type: ${contentType}.`);
  }
}
