import { compareWithRef } from './diff/compare-with-ref.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run diff [-- <git ref>]

Compares the descriptions with the bundles at a git ref (the merge base with main) by \`redocly diff\`, and prints a Markdown
table for each API that changed. Fails if a major change comes without a new major version in info.version.
The working tree and the index are left alone.

  -h, --help           print this`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run({ positionals: [ref, ...rest] }) {
    if (rest.length > 0) throw new UserError('npm run diff takes one git ref.');
    const { report, failures } = await compareWithRef(ref);
    console.log(report);
    if (failures.length > 0) throw new UserError(failures.join('; '));
  },
});
