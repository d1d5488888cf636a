import { describeFetchFailure, UserError } from '../../shared/user-error.ts';

const LIMIT_MS = 10_000;

/** Whether the source of a description is a URL and not a path. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Fetches a description. Throws a `UserError` that names the URL and the reason if that fails or takes too long. */
export async function fetchText(url: string, limitMs = LIMIT_MS): Promise<string> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(limitMs),
      headers: { accept: 'application/yaml, application/json, */*' },
    });
    if (response.ok) return await response.text();
    throw new UserError(`Cannot fetch ${url}: the server responded with ${response.status}; check the URL.`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`Cannot fetch ${url}: ${describeFailure(error, limitMs)}`, { cause: error });
  }
}

function describeFailure(error: unknown, limitMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `the server did not respond within ${limitMs / 1000} s.`;
  return `${describeFetchFailure(error)}.`;
}
