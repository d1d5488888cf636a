import { runWhenStarted } from '../../scripts/shared/command.ts';
import { UserError } from '../../scripts/shared/user-error.ts';
import { loadApis } from '../contract/load-apis.ts';
import { loadChecks } from './check-document.ts';
import { listMutations } from './list-mutations.ts';
import { mutateCode } from './mutate-code.ts';
import { renderReport } from './report.ts';
import { type Outcome, runMutation } from './run-mutations.ts';
import { sample } from './sample.ts';

const HELP = `Usage: npm run mutate -- [api … | code [path …]] [--count 1500] [--seed 1]

Changes the described contracts in one place at a time and runs the checks that a pull request must pass on each change: the
comparison with the pages, examples and schemas, redocly lint, the project's Spectral rules. Prints the changes that survived, and the
failures that do not name the element. Fails below 98% of failed changes, or 97% of failures that name the element.

\`code\` changes the code of the mock, the generator and the clients instead, or of the paths that follow, in \`--count\` of its
lines (300), and runs the tests of the same folder that reach them. Fails below 85% of failed changes.

  --count <n>      how many changes to try, drawn evenly over APIs and families, or files; 0 for all (1500)
  --seed <n>       another draw (1)
  -h, --help       print this help`;

const MIN_FAILED = 0.98;
const MIN_NAMED = 0.97;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
  async run({ values, positionals: names }) {
    const isCode = names[0] === 'code';
    const [count, seed] = [readNumber('count', values.count ?? (isCode ? '300' : '1500')), readNumber('seed', values.seed)];
    if (isCode) return mutateCode(names.slice(1), count, seed);
    const apis = loadApis().filter(({ name }) => names.length === 0 || names.includes(name));
    const unknown = names.find((name) => !apis.some((api) => api.name === name));
    if (unknown !== undefined)
      throw new UserError(
        `There is no API \`${unknown}\`; there are ${loadApis()
          .map(({ name }) => name)
          .join(', ')}.`,
      );
    const all = apis.flatMap((api) => listMutations(api.document).map((mutation) => ({ api, mutation })));
    const chosen = sample(all, count || all.length, seed, ({ api, mutation }) => `${api.name} ${mutation.family}`);
    const checks = await loadChecks();
    const outcomes: Outcome[] = [];
    for (const { api, mutation } of chosen) outcomes.push(await runMutation(api, mutation, checks));
    console.log(renderReport(outcomes));
    requireHeld(outcomes);
  },
});

function readNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new UserError(`--${option} is \`${value}\`; give a whole number.`);
  return Number(value);
}

function requireHeld(outcomes: Outcome[]): void {
  const failed = outcomes.filter(({ check }) => check !== undefined);
  const named = failed.filter(({ isNamed }) => isNamed);
  if (failed.length < MIN_FAILED * outcomes.length) throw new UserError(`Fewer than ${MIN_FAILED * 100}% of the mutations fail a check.`);
  if (named.length < MIN_NAMED * failed.length) throw new UserError(`Fewer than ${MIN_NAMED * 100}% of the failures name the element.`);
}
