// A plugin of Stryker, so that survivors can be looked into while the run, which may take hours, goes on.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { load } from 'js-yaml';

interface Position {
  line: number;
  column: number;
}

interface MutantResult {
  status: string;
  fileName: string;
  location: { start: Position; end: Position };
  replacement?: string;
}

/** A change of the code that makes no difference to anybody. */
interface Equivalent {
  path: string;
  /** The line of code in which the change is, or begins. */
  line: string;
  code: string;
  change: string;
  reason: string;
}

const EQUIVALENTS = load(readFileSync(new URL('equivalent.yaml', import.meta.url), 'utf8')) as Equivalent[];

/** Whether no test has noticed a change of the code, although it makes a difference. */
export function isSurvivor(result: MutantResult): boolean {
  if (result.status !== 'Survived' && result.status !== 'NoCoverage') return false;
  const { path, line, code, change } = describeChange(result);
  return !EQUIVALENTS.some((each) => each.path === path && each.line === line && each.code === code && each.change === change);
}

class SurvivorsReporter {
  onMutantTested(result: MutantResult): void {
    if (!isSurvivor(result)) return;
    const { path, code, change } = describeChange(result);
    console.log(`survived  ${path}:${result.location.start.line}  ${code}  →  ${change}`);
  }
}

/** Texts on one line, which stay the same when the code moves. */
function describeChange({ fileName, location: { start, end }, replacement = '' }: MutantResult): Omit<Equivalent, 'reason'> {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const text = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, end.column - 1)].join('\n').slice(start.column - 1);
  const [code, change] = [text, replacement].map((each) => each.replace(/\s+/g, ' ')) as [string, string];
  return { path: relative('.', fileName), line: lines[0]?.trim() ?? '', code, change };
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: SurvivorsReporter }];
