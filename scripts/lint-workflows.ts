import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { findHouseProblems } from './lint-workflows/house-rules.ts';
import { loadValidator } from './lint-workflows/load-validator.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run lint:workflows

Checks the workflows and actions under .github with GitHub's own language service, and by this project's rules: actions pinned by
commit with the version beside it, least permissions, a concurrency group, and a timeout for each job.`;

/** Says what is wrong with a workflow or an action, each with its file and line. */
export async function findWorkflowProblems(path: string, source: string): Promise<string[]> {
  const { validate, TextDocument } = await loadValidator();
  const uri = pathToFileURL(resolve(path)).href;
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, source));
  const found = diagnostics.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
  return [...found, ...findHouseProblems(path, source, load(source))];
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
