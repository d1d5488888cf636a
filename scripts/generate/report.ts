import { join } from 'node:path';
import { describeError } from '../shared/user-error.ts';
import type { GenerateResult } from './generate.ts';

/** Prints the files that a run wrote, and each problem on a separate line. */
export function reportWritten({ stale, names, problems }: GenerateResult): void {
  for (const path of stale) console.log(path);
  console.log(`Generated ${countOf(names, 'API')}: ${stale.length === 0 ? 'nothing' : countOf(stale, 'file')} changed.`);
  for (const problem of problems) reportProblem(describeError(problem));
}

/** Prints the result of a check. */
export function reportCheck({ stale, names, problems }: GenerateResult, out: string): void {
  const paths = stale.map((path) => join(out, path)).join(', ');
  if (stale.length === 0) console.log(`${out}/ is up to date with the descriptions (${countOf(names, 'API')}).`);
  else reportProblem(`Not up to date with the descriptions: ${paths}. Run npm run generate and commit the result.`);
  for (const problem of problems) reportProblem(describeError(problem));
}

function reportProblem(message: string): void {
  console.error(`Error: ${message}`);
  process.exitCode = 1;
}

function countOf(things: unknown[], noun: string): string {
  return `${things.length} ${noun}${things.length === 1 ? '' : 's'}`;
}
