import type { ParseAs } from 'openapi-fetch';

/** What a call resolves to, with the data of a successful response or the error of any other. */
export interface SendResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** Reads a response as openapi-fetch does: errors as JSON if they are JSON, and as text otherwise. */
export async function readResponse(response: Response, method: string, parseAs: ParseAs): Promise<SendResult> {
  const { ok, status, headers } = response;
  const isEmpty = headers.get('content-length') === '0' && !headers.get('transfer-encoding')?.includes('chunked');
  if (status === 204 || method === 'HEAD' || isEmpty) return { [ok ? 'data' : 'error']: undefined, response };
  if (ok && parseAs !== 'json') return { data: parseAs === 'stream' ? response.body : await response[parseAs](), response };
  const text = await response.text();
  if (ok) return { data: text ? JSON.parse(text) : undefined, response };
  try {
    return { error: JSON.parse(text), response };
  } catch {
    return { error: text, response };
  }
}
