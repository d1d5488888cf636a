import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UserError } from '../shared/user-error.ts';
import type { Bundles } from './read-base.ts';

export const IMPACTS = ['major', 'minor', 'patch'] as const;
export type Impact = (typeof IMPACTS)[number];

/** A change as `redocly diff` reports it. */
export interface Change {
  /** JSON pointer of the element. */
  path: string;
  property?: string;
  kind: 'added' | 'modified' | 'removed';
  impact: Impact;
  verdicts: { message: string }[];
}

/** How an API differs from its base. */
export type Comparison =
  | { name: string; kind: 'added' | 'removed' }
  | { name: string; kind: 'compared'; changes: Change[]; versions: { base: string; revision: string } };

/** Compares bundles by the name of their API. `folder` is for temporary files. */
export async function compareBundles(base: Bundles, revision: Bundles, folder: string): Promise<Comparison[]> {
  // Not in the project's redocly.yaml, since the @redocly/openapi-core that bundles refuses the name.
  const config = join(folder, 'redocly.yaml');
  writeFileSync(config, 'telemetry: off\nextends: [diff-recommended]\n');
  const names = [...new Set([...revision.keys(), ...base.keys()])];
  return Promise.all(
    names.map(async (name) => {
      const before = base.get(name);
      const now = revision.get(name);
      if (before === undefined) return { name, kind: 'added' };
      if (now === undefined) return { name, kind: 'removed' };
      const { changes, infoVersions } = await diffWithRedocly(name, before, now, config);
      return { name, kind: 'compared', changes, versions: infoVersions };
    }),
  );
}

async function diffWithRedocly(
  name: string,
  base: string,
  revision: string,
  config: string,
): Promise<{ changes: Change[]; infoVersions: { base: string; revision: string } }> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  // Which changes fail is decided in this project: Redocly would also ask for a new version after a change of wording.
  const args = ['diff', base, revision, `--config=${config}`, '--format=json', '--fail-on=none'];
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_SUPPRESS_NOTIFICATIONS: 'true' };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), child.stderr.setEncoding('utf8').toArray()]);
  try {
    return JSON.parse(stdout.join(''));
  } catch (error) {
    throw new UserError(`${name}: redocly diff failed: ${stderr.join('').trim()}`, { cause: error });
  }
}
