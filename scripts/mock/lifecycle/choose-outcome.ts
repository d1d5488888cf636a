import type { OperationCall } from '../engine/operation-hook.ts';
import { readPreferHeader } from '../engine/preferences.ts';

/**
 * The outcome that a restore asks for: with `Prefer: outcome=…`, or by its name as a value in the path, the query or the body.
 * The first one if it asks for none; `undefined` if it prefers one that does not exist.
 */
export function chooseOutcome(names: string[], { request, target, body }: OperationCall): string | undefined {
  const { outcome } = readPreferHeader(request);
  if (outcome !== undefined) return names.find((name) => name === outcome);
  const values = new Set([...target.path.split('/').map(decodeURIComponent), ...target.query.values()]);
  return names.find((name) => values.has(name) || hasString(body, name)) ?? names[0];
}

// A deeper body could overflow the stack.
const MAX_DEPTH = 100;

function hasString(value: unknown, text: string, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return value === text;
  return Object.values(value).some((child) => hasString(child, text, depth + 1));
}
