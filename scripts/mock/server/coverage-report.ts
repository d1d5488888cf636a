import { accessSync, closeSync, constants, existsSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeError, UserError } from '../../shared/user-error.ts';
import { type Coverage, listCovered, mergeCoverage, summarizeCoverage, toPercent } from '../coverage/coverage.ts';
import { renderCoverage } from '../coverage/render-coverage.ts';
import { fetchText, isUrl } from '../description/fetch-text.ts';
import { readText } from '../description/load-document.ts';

/** The options for the coverage of a run, as typed by the user. */
export interface CoverageOptions {
  /** The output file. */
  coverage?: string | undefined;
  /** The percentage below which the command fails. */
  'coverage-threshold'?: string | undefined;
}

/** Whether the coverage of a run is asked for. Throws a `UserError` for a threshold that is not a percentage or a file that cannot be written. */
export function wantsCoverage({ coverage, 'coverage-threshold': threshold }: CoverageOptions): boolean {
  if (threshold !== undefined && !(/^\d+(\.\d+)?$/.test(threshold) && Number(threshold) <= 100)) {
    throw new UserError(`--coverage-threshold takes a percentage from 0 to 100, not \`${threshold}\`.`);
  }
  // At the end of a long test run, it would be too late.
  if (coverage !== undefined) tryToWrite(coverage, () => checkWritable(coverage));
  return coverage !== undefined || threshold !== undefined;
}

/** Prints the coverage of a run as a table, and writes it to a file. Throws a `UserError` if it is below the threshold. */
export function reportCoverage(coverage: Coverage, { coverage: file, 'coverage-threshold': threshold = '0' }: CoverageOptions): void {
  console.log(renderCoverage(coverage));
  if (file !== undefined) tryToWrite(file, () => writeFileSync(file, `${JSON.stringify(coverage, null, 2)}\n`));
  const percent = toPercent(summarizeCoverage(listCovered(coverage).map(({ operation }) => operation)).total);
  if (percent >= Number(threshold)) return;
  throw new UserError(`The contract coverage is ${percent}%, below the threshold of ${threshold}%.`);
}

/** Adds up the coverage of several runs: files that `--coverage` wrote, or the URL of a running mock's `/coverage`. */
export async function runCoverage(sources: string[], options: CoverageOptions): Promise<void> {
  wantsCoverage(options);
  if (sources.length === 0) throw new UserError('Name the coverage files, or the address of /coverage of a running mock.');
  reportCoverage(mergeCoverage(await Promise.all(sources.map(readCoverage))), options);
}

async function readCoverage(source: string): Promise<Coverage> {
  const coverage = parseCoverage(isUrl(source) ? await fetchText(source) : readText(source));
  if (coverage !== undefined) return coverage;
  throw new UserError(
    `${source} is not contract coverage; use a file that --coverage wrote, or the address of /coverage of a running mock.`,
  );
}

function parseCoverage(text: string): Coverage | undefined {
  try {
    const coverage = JSON.parse(text) as Coverage;
    // Other data fails in this sum, or the result is not a number.
    const operations = listCovered(coverage).map(({ operation }) => operation);
    const isComplete = operations.every(({ route, requests, refusals }) => route && Number.isFinite(requests) && refusals);
    return isComplete && Number.isFinite(coverage.unmatched) && summarizeCoverage(operations) ? coverage : undefined;
  } catch {
    return undefined;
  }
}

/** Creates nothing, so that an earlier coverage stays if the run fails. */
function checkWritable(file: string): void {
  if (existsSync(file)) closeSync(openSync(file, 'a'));
  else accessSync(dirname(file), constants.W_OK);
}

function tryToWrite(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(`Cannot write ${file}: ${describeError(error)}. Choose another file with --coverage.`, { cause: error });
  }
}
