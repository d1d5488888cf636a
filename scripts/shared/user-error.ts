/** A mistake that the user can fix. Its message is one line that names the thing and the remedy; commands print it without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
}

/** The message of anything that was thrown, on one line. */
export function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/\s*\n\s*/g, ' ');
}

/** Why `fetch` failed to get a response: its error has the reason in its cause, which has no message if several addresses were tried. */
export function describeFetchFailure(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as (Error & { code?: string }) | undefined) : undefined;
  return describeError(cause?.message || cause?.code || error);
}
