import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { loadValidator } from './lint/load-validator.ts';
import { findPolicyProblems } from './lint/workflow-policy.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run lint:workflows

Checks the workflows and actions under .github with GitHub's own language service and against this project's security policy: actions
pinned by commit with the version beside it, least permissions, a concurrency group, and a timeout for each job.

  -h, --help   print this help`;

/** Lists the problems of a workflow or an action, each with its file and, if known, its line. */
export async function findWorkflowProblems(path: string, source: string): Promise<string[]> {
  const { validate, TextDocument } = await loadValidator();
  const uri = pathToFileURL(resolve(path)).href;
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, source));
  const found = diagnostics.map(({ message, range }) => {
    // Below its first line, a message repeats the source.
    const [problem] = (typeof message === 'string' ? message : message.value).split('\n', 1);
    return `${path}:${range.start.line + 1}: ${problem}`;
  });
  return [...found, ...findPolicyProblems(path, source, parse(source))];
}

/** The content of the YAML; undefined if it cannot be parsed, which the validator reports. */
function parse(source: string): unknown {
  try {
    return load(source);
  } catch {
    return undefined;
  }
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run() {
    const paths = globSync('.github/{workflows,actions}/**/*.{yml,yaml}').sort();
    const problems = await Promise.all(paths.map((path) => findWorkflowProblems(path, readFileSync(path, 'utf8'))));
    for (const problem of problems.flat()) console.error(problem);
    if (problems.flat().length > 0) throw new UserError(`${problems.flat().length} problems in ${paths.length} workflows and actions.`);
    console.log(`Checked ${paths.length} workflows and actions.`);
  },
});
