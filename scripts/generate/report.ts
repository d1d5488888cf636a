import { join } from 'node:path';
import { UserError } from '../shared/user-error.ts';
import type { GenerateResult } from './generate.ts';

/** Prints what a run wrote. */
export function reportWritten({ stale, names }: GenerateResult): void {
  for (const path of stale) console.log(path);
  console.log(`Generated ${countOf(names, 'API')}: ${stale.length === 0 ? 'nothing' : countOf(stale, 'file')} changed.`);
}

/** Prints that a check found nothing. Throws a `UserError` that names the stale files otherwise. */
export function reportCheck({ stale, names }: GenerateResult, out: string): void {
  if (stale.length > 0) {
    const paths = stale.map((path) => join(out, path)).join(', ');
    throw new UserError(`Not up to date with the descriptions: ${paths}. Run npm run generate and commit the result.`);
  }
  console.log(`${out}/ is up to date with the descriptions (${countOf(names, 'API')}).`);
}

function countOf(things: unknown[], noun: string): string {
  return `${things.length} ${noun}${things.length === 1 ? '' : 's'}`;
}
