import { MIMEType } from 'node:util';
import type { MockRequest } from '../message/request.ts';

/** A body that cannot be read as its media type says. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body of a request as Prism's server reads it: parsed if it is JSON, else text; null if there is none.
 * Throws an `UnreadableBody` that says what is wrong with it.
 */
export function readBody(request: MockRequest): unknown {
  if (request.body === undefined || request.body.length === 0) return null;
  const contentType = request.header('content-type');
  if (contentType === 'application/json') return parseJson(decode(request.body, utf8));
  const { isJson, charset } = readContentType(contentType);
  const text = decode(request.body, charset === undefined ? utf8 : findDecoder(charset));
  return isJson ? parseJson(text) : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableBody(`The body is not JSON: ${withoutExcerpt(error as Error)}.`, { cause: error });
  }
}

/** What is wrong with it, without the piece of the body that V8 quotes: it may be secret, and the message goes into the log. */
function withoutExcerpt({ message }: Error): string {
  return message.replace(/, (\.\.\.)?".*"(\.\.\.)? is not valid JSON$/s, '');
}

function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new UnreadableBody(`The body is not ${decoder.encoding.toUpperCase()}.`, { cause: error });
  }
}

function findDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch (error) {
    throw new UnreadableBody(`The header Content-Type names the charset ${charset}, which is unknown.`, { cause: error });
  }
}

function readContentType(contentType: string | undefined): { isJson: boolean; charset?: string } {
  if (contentType === undefined) return { isJson: false };
  try {
    const { essence, params } = new MIMEType(contentType);
    const charset = params.get('charset');
    return { isJson: /^application\/(.+\+)?json$/.test(essence), ...(charset && { charset }) };
  } catch (error) {
    throw new UnreadableBody(`The header Content-Type is not a media type: ${contentType}.`, { cause: error });
  }
}
