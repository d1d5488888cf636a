import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../scripts/check.ts';
import { findWorkflowProblems } from '../../scripts/lint-workflows.ts';
import { listApis } from '../../scripts/openapi/list-apis.ts';

const GOOD = `on: push
permissions: {}
concurrency: one
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: ./.github/actions/mock
      - run: npm test
`;

interface Step {
  run?: string;
  name?: string;
}

const read = (path: string) => load(readFileSync(path, 'utf8'));
const readSteps = (path: string): Step[] =>
  Object.values((read(path) as { jobs: Record<string, { steps: Step[] }> }).jobs).flatMap(({ steps }) => steps);

// GitHub's validator remembers a file by its name.
const check = (name: string, source: string) => findWorkflowProblems(`.github/workflows/${name}.yml`, source);

describe('the workflow lint', () => {
  it('says nothing about a good workflow', async () => expect(await check('good', GOOD)).toEqual([]));

  it.each([
    ['an action by tag', '@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', '@v7', ':9: actions/checkout@v7 is not pinned'],
    ['a commit without its version', ' # v7.0.1', '', ':9: actions/checkout@3d3c'],
    ['no permissions', 'permissions: {}\n', '', 'permissions must be'],
    ['wide permissions', 'permissions: {}', 'permissions: write-all', 'permissions must be'],
    ['permission to write for all jobs', 'permissions: {}', 'permissions: { contents: write }', 'permissions must be'],
    ['no concurrency group', 'concurrency: one\n', '', 'no concurrency group'],
    ['no timeout', '    timeout-minutes: 5\n', '', 'the job test has no timeout-minutes'],
    ['a key that there is not', 'timeout-minutes: 5', 'timeout-minutes: 5\n    node: 24', ":8: Unexpected value 'node'"],
    ['an expression that there is not', 'npm test', `echo $\{{ github.evnt }}`, ':11: Context access might be invalid: evnt'],
    ['a job that there is not', 'timeout-minutes: 5', 'timeout-minutes: 5\n    needs: build', 'build'],
  ])('names %s', async (what, from, to, problem) => {
    expect((await check(what, GOOD.replace(from, to))).join('\n')).toContain(problem);
  });
});

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

describe('the action', () => {
  it('starts the mock and waits for it', async () => {
    const { runs } = read('.github/actions/mock/action.yml') as { runs: { steps: Step[] } };
    const script = runs.steps.find(({ name }) => name === 'Start the mock')?.run ?? '';
    const port = await findFreePort();
    const folder = mkdtempSync(join(tmpdir(), 'action-'));
    const env = { ...process.env, APIS: 'cbr hss', PORT: String(port), RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'output') };
    // The mock outlives the step; the test ends it, with the group of processes that it belongs to.
    const child = spawn('bash', ['-eo', 'pipefail', '-c', script], { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    const output = (await child.stdout.setEncoding('utf8').toArray()).join('');
    process.kill(-Number(child.pid));
    expect(output).toContain('{"status":"ok","apis":["cbr","hss"]}');
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain(`url=http://127.0.0.1:${port}\n`);
    rmSync(folder, { recursive: true });
  }, 15_000);
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
