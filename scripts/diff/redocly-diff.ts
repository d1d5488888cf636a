import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../shared/user-error.ts';
import { SETTINGS } from './redocly-plugin.ts';

export const IMPACTS = ['major', 'minor', 'patch'] as const;
export type Impact = (typeof IMPACTS)[number];

/** A change as `redocly diff` reports it. */
export interface RedoclyChange {
  /** JSON pointer of the element. */
  path: string;
  property?: string;
  kind: 'added' | 'modified' | 'removed';
  impact: Impact;
  verdicts: { message: string }[];
}

/** The report of `redocly diff` about two files. */
export interface RedoclyReport {
  changes: RedoclyChange[];
  infoVersions: { base?: string; revision?: string };
}

const PLUGIN = fileURLToPath(new URL('redocly-plugin.ts', import.meta.url));

/** Writes the configuration of `redocly diff` to a folder and returns its path. */
export function writeDiffConfig(folder: string): string {
  // Not in the project's redocly.yaml, since the @redocly/openapi-core that bundles refuses unknown settings.
  const config = join(folder, 'redocly.yaml');
  writeFileSync(config, JSON.stringify({ telemetry: 'off', extends: ['diff-recommended'], plugins: [PLUGIN], diff: SETTINGS }));
  return config;
}

/** Compares two descriptions. Throws a `UserError` if Redocly cannot. */
export async function diffWithRedocly(name: string, base: string, revision: string, config: string): Promise<RedoclyReport> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  // Which changes fail is decided in this project: Redocly would also ask for a new version after a change of wording.
  const args = ['diff', base, revision, `--config=${config}`, '--format=json', '--fail-on=none'];
  const env = { ...process.env, NO_COLOR: '1', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_SUPPRESS_NOTIFICATIONS: 'true' };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new UserError(`${name}: redocly diff failed: ${stderr.join('').trim()}`);
  return JSON.parse(stdout.join(''));
}
