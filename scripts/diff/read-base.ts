import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listApis } from '../openapi/list-apis.ts';
import { UserError } from '../shared/user-error.ts';

/** Files of bundles by the name of their API. */
export type Bundles = Map<string, string>;

/** The commit to compare with: the one that a ref names, or the merge base with main. */
export function findBase(ref: string | undefined): string {
  if (ref !== undefined) {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    if (commit === undefined)
      throw new UserError(`Git knows no commit \`${ref}\`; name a branch, a tag or a commit, such as \`origin/main\`.`);
    return commit.trim();
  }
  // A checkout of CI has no branch main of its own.
  const base = git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main');
  if (base === undefined) throw new UserError('There is no merge base with main; name a ref, such as `npm run diff -- v1.0.0`.');
  return base.trim();
}

/** Writes the bundles of a commit to a folder. */
export function writeBundlesAt(commit: string, folder: string): Bundles {
  const config = git('show', `${commit}:./redocly.yaml`);
  if (config === undefined) return new Map();
  mkdirSync(folder, { recursive: true });
  const configPath = join(folder, 'redocly.yaml');
  writeFileSync(configPath, config);
  return new Map(
    listApis(configPath).flatMap(({ name }) => {
      const bundle = git('show', `${commit}:./generated/${name}/openapi.yaml`);
      if (bundle === undefined) return [];
      writeFileSync(join(folder, `${name}.yaml`), bundle);
      return [[name, join(folder, `${name}.yaml`)] as const];
    }),
  );
}

/** What git prints, or undefined if it fails. */
function git(...args: string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (error) throw new UserError(`Git cannot be run: ${error.message}.`, { cause: error });
  return status === 0 ? stdout : undefined;
}
