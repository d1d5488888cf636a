/** A mistake that the user can fix. Its message is one line that names the thing and the remedy; commands print it without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
}

/** The message of anything that was thrown, on one line. */
export function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/\s*\n\s*/g, ' ');
}
