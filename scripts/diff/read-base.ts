import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Document } from '../openapi/document.ts';
import { listApis } from '../openapi/list-apis.ts';
import { UserError } from '../shared/user-error.ts';
import type { Bundle } from './compare-bundles.ts';

/** The commit to compare with: the one that a ref names, or the merge base with main. */
export function findBase(ref: string | undefined): string {
  if (ref !== undefined) {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    if (commit === undefined)
      throw new UserError(`There is no commit \`${ref}\`; name a branch, a tag or a commit, such as \`origin/main\`, or two files.`);
    return commit.trim();
  }
  // A checkout in CI has no local branch main.
  const base = git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main');
  if (base === undefined) throw new UserError('There is no merge base with main; name a ref, such as `npm run diff -- v1.0.0`.');
  return base.trim();
}

/** Reads the bundles of a commit. */
export function readBundlesAt(commit: string): Map<string, Bundle> {
  return new Map(
    listNamesAt(commit).flatMap((name) => {
      const bundle = git('show', `${commit}:./generated/${name}/openapi.yaml`);
      return bundle === undefined ? [] : [[name, { document: load(bundle) as Document }] as const];
    }),
  );
}

function listNamesAt(commit: string): string[] {
  const config = git('show', `${commit}:./redocly.yaml`);
  if (config === undefined) return [];
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  try {
    writeFileSync(join(folder, 'redocly.yaml'), config);
    return listApis(join(folder, 'redocly.yaml')).map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The output of git, or undefined if it fails. */
function git(...args: string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (error) throw new UserError(`Git cannot be run: ${error.message}.`, { cause: error });
  return status === 0 ? stdout : undefined;
}
