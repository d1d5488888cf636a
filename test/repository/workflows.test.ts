import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../scripts/check.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';

interface Step {
  run?: string;
}

const read = (path: string) => load(readFileSync(path, 'utf8'));
const readSteps = (path: string): Step[] =>
  Object.values((read(path) as { jobs: Record<string, { steps: Step[] }> }).jobs).flatMap(({ steps }) => steps);

describe('the workflows', () => {
  const { scripts } = read('package.json') as { scripts: Record<string, string> };
  const runs = globSync('.github/workflows/*.yml').flatMap((path) => readSteps(path).flatMap(({ run }) => run ?? []));

  it('run commands that the project has', () => {
    const names = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? ''));
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run for a pull request what the check runs, and the check all of it', () => {
    const steps = readSteps('.github/workflows/pull-request.yml').flatMap(({ run }) => run ?? []);
    const names = steps.flatMap((run) => /^npm (?:run (?:--silent )?)?([\w:-]+)/.exec(run)?.[1] ?? []).filter((name) => name !== 'ci');
    expect(names.toSorted()).toEqual(STEPS.map((step) => step.split(' ')[0]).toSorted());
  });

  it('have no lint that the check leaves out', () => {
    expect(Object.keys(scripts).filter((name) => name.startsWith('lint:') && !STEPS.includes(name))).toEqual([]);
  });
});

describe('the issue forms', () => {
  it.each(['page-changed', 'description-wrong'])('%s lists every API', (name) => {
    const { body } = read(`.github/ISSUE_TEMPLATE/${name}.yml`) as { body: { id: string; attributes: { options?: string[] } }[] };
    expect(body.find(({ id }) => id === 'api')?.attributes.options).toEqual(listApis().map((api) => api.name));
  });
});
