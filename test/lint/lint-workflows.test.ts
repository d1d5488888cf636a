import { describe, expect, it } from 'vitest';
import { findWorkflowProblems } from '../../scripts/lint-workflows.ts';

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

// GitHub's validator remembers a file by its name.
const check = (name: string, source: string) => findWorkflowProblems(`.github/workflows/${name}.yml`, source);

describe('the workflow lint', () => {
  it('finds nothing in a valid workflow', async () => expect(await check('good', GOOD)).toEqual([]));

  it.each([
    ['an action by tag', '@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', '@v7', ':9: actions/checkout@v7 is not pinned'],
    ['a commit without its version', ' # v7.0.1', '', ':9: actions/checkout@3d3c'],
    ['no permissions', 'permissions: {}\n', '', 'permissions must be'],
    ['wide permissions', 'permissions: {}', 'permissions: write-all', 'permissions must be'],
    ['permission to write for all jobs', 'permissions: {}', 'permissions: { contents: write }', 'permissions must be'],
    [
      'a job with all permissions',
      'timeout-minutes: 5',
      'timeout-minutes: 5\n    permissions: write-all',
      'the job test has all permissions',
    ],
    ['no concurrency group', 'concurrency: one\n', '', 'no concurrency group'],
    ['no timeout', '    timeout-minutes: 5\n', '', 'the job test has no timeout-minutes'],
    ['an unknown key', 'timeout-minutes: 5', 'timeout-minutes: 5\n    node: 24', ":8: Unexpected value 'node'"],
    ['an unknown context', 'npm test', `echo $\{{ github.evnt }}`, ':11: Context access might be invalid: evnt'],
    ['an unknown job', 'timeout-minutes: 5', 'timeout-minutes: 5\n    needs: build', 'build'],
    ['YAML that cannot be parsed', 'concurrency: one', 'concurrency: [', ':4: Flow sequence'],
  ])('names %s', async (what, from, to, problem) => {
    expect((await check(what, GOOD.replace(from, to))).join('\n')).toContain(problem);
  });
});
