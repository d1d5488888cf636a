import { spawn } from 'node:child_process';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run check [-- step …] [--skip step]

Runs the steps that a pull request must pass, the fastest first, and prints the result and the time of each step.
All steps run, even if one fails, and the output of a failed step is printed. A name also selects every step that begins with it:
\`lint\` selects all linters. In GitHub Actions, linters also annotate the lines of the pull request.

  --skip <step>   leave out a step; can be given several times
  -h, --help      print this help`;

/** The steps that a pull request must pass, as arguments of `npm run`, the fastest first. This is the only list of these steps. */
export const STEPS = [
  'lint:workflows',
  'lint:specs',
  'lint:code',
  'lint:imports',
  'docs',
  'generate -- --check',
  'lint:rules',
  'diff',
  'build',
  'lint:types',
  'test',
];

const ANNOTATIONS: Record<string, string> = {
  'lint:code': ' -- --reporter=github',
  'lint:specs': ' -- --format=github-actions',
  'lint:rules': ' -- --format=github-actions',
};

interface Outcome {
  passed: boolean;
  seconds: number;
  output: string;
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { skip: { type: 'string', multiple: true, default: [] } },
  async run({ values: { skip }, positionals }) {
    const skipped = skip.flatMap(findSteps);
    const selected = positionals.length > 0 ? positionals.flatMap(findSteps) : STEPS;
    const steps = STEPS.filter((step) => selected.includes(step) && !skipped.includes(step));
    if (steps.length === 0) throw new UserError('No step is left to run; skip fewer steps.');
    await runSteps(steps);
  },
});

function findSteps(name: string): string[] {
  const found = STEPS.filter((step) => nameStep(step) === name || step.startsWith(`${name}:`));
  if (found.length === 0) throw new UserError(`There is no step \`${name}\`; the steps are ${STEPS.map(nameStep).join(', ')}.`);
  return found;
}

function nameStep(step: string): string {
  return step.replace(/ .*/, '');
}

async function runSteps(steps: string[]): Promise<void> {
  const start = performance.now();
  const failed: string[] = [];
  for (const step of steps) {
    const { passed, seconds, output } = await runStep(step);
    console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  npm run ${step}`);
    if (passed) continue;
    failed.push(nameStep(step));
    // Not indented: GitHub finds annotations at the start of a line.
    console.log(`${output.trimEnd()}\n`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const summary = `${steps.length - failed.length} passed, ${failed.length} failed in ${seconds} s`;
  if (failed.length > 0) throw new UserError(`${summary}: ${failed.join(', ')}.`);
  console.log(`${summary}.`);
}

async function runStep(step: string): Promise<Outcome> {
  const start = performance.now();
  const script = step + (process.env.GITHUB_ACTIONS ? (ANNOTATIONS[step] ?? '') : '');
  const child = spawn('npm', ['run', '--silent', ...script.split(' ')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { passed: code === 0, seconds: (performance.now() - start) / 1000, output };
}
