import { diffFiles, diffWithRef } from './diff/diff.ts';
import { renderDiff } from './diff/render-diff.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run diff -- [<git ref> | <old file> <new file>] [--json]

Compares the descriptions with the bundles at a git ref (the merge base with main), or one description with another, and prints
a Markdown table for each API that changed. The command does not change the working tree or the index.

Fails if a major change comes without a new major version in info.version. A major change that only corrects the description
against the provider is allowed if corrections.yaml beside the description lists it; CONTRIBUTING.md explains the format.

  --json           print JSON
  -h, --help       print this help`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { json: { type: 'boolean', default: false } },
  async run({ values: { json }, positionals: [first, second, ...rest] }) {
    if (rest.length > 0) throw new UserError('npm run diff takes one git ref or two files.');
    const result = first !== undefined && second !== undefined ? await diffFiles(first, second) : await diffWithRef(first);
    const failures = result.comparisons.flatMap((comparison) => (comparison.kind === 'compared' ? comparison.failures : []));
    console.log(json ? JSON.stringify(result, null, 2) : renderDiff(result));
    if (failures.length > 0) throw new UserError(failures.join('; '));
  },
});
