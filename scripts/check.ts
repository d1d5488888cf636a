import { spawn } from 'node:child_process';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run check [-- step …]

Runs what a pull request must pass, the quickest first, and says of each step whether it passed and how long it took.
All steps run, even if one fails; what a failed one printed is shown. A step is a script of package.json, such as lint:specs.`;

/** The steps, as arguments of `npm run`, in the order of the time that they take. */
export const STEPS = [
  'lint:specs',
  'lint:workflows',
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

interface Outcome {
  passed: boolean;
  seconds: number;
  output: string;
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run({ positionals }) {
    const steps = positionals.length > 0 ? positionals : STEPS;
    const start = performance.now();
    const failed: string[] = [];
    for (const step of steps) {
      const { passed, seconds, output } = await runStep(step);
      console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  npm run ${step}`);
      if (passed) continue;
      failed.push(step);
      console.log(output.trimEnd().replace(/^/gm, '    '));
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (failed.length > 0) throw new UserError(`${failed.length} of ${steps.length} steps failed in ${seconds} s: ${failed.join(', ')}.`);
    console.log(`All ${steps.length} steps passed in ${seconds} s.`);
  },
});

async function runStep(step: string): Promise<Outcome> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', ...step.split(' ')], {
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
