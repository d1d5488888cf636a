import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../scripts/check.ts';

interface Job {
  strategy?: { matrix: { command: string[] } };
  steps: { run?: string }[];
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The commands of a workflow's steps, once for each command of a matrix. */
function listRuns(path: string): string[] {
  const { jobs } = load(readFileSync(path, 'utf8')) as { jobs: Record<string, Job> };
  return Object.values(jobs).flatMap(({ strategy, steps }) =>
    steps.flatMap(({ run = '' }) =>
      (strategy?.matrix.command ?? ['']).map((command) => run.replace('$' + '{{ matrix.command }}', command)),
    ),
  );
}

describe('the workflows', () => {
  it('run scripts that the project has', () => {
    const runs = globSync('.github/workflows/*.yml').flatMap(listRuns);
    const names = runs.flatMap((run) => /^npm run (?:--silent )?(\S+)/.exec(run)?.[1] ?? []);
    expect(names).toEqual(expect.arrayContaining(['check', 'docs', 'interop', 'bench', 'links']));
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run the whole check for a pull request: each step that the check skips there is a separate step', () => {
    const runs = listRuns('.github/workflows/check.yml');
    const checks = runs.filter((run) => /^npm run check\b/.test(run));
    expect(checks).toHaveLength(1);
    const skipped = checks.flatMap((run) => [...run.matchAll(/--skip (\S+)/g)].map(([, name]) => name));
    expect(skipped.filter((name) => !runs.some((run) => new RegExp(`^npm (run (--silent )?)?${name}\\b`).test(run)))).toEqual([]);
  });
});

describe('the check', () => {
  it('has a script for each of its steps, and each linter as a step', () => {
    const names = STEPS.map((step) => step.replace(/ .*/, ''));
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => name.startsWith('lint:') && !names.includes(name))).toEqual([]);
  });
});
