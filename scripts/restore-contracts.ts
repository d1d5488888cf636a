#!/usr/bin/env node
// The command of the package. In the repository, `npm run mock` is the same.
import { createRequire } from 'node:module';
import { MOCK_COMMAND } from './mock.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

await runWhenStarted(import.meta.url, {
  ...MOCK_COMMAND,
  help: MOCK_COMMAND.help.replace('npm run mock --', 'restore-contracts mock'),
  async run({ values, positionals: [command, ...positionals] }) {
    if (command !== 'mock') throw new UserError('The only command is restore-contracts mock. Run it with --help to see its options.');
    await MOCK_COMMAND.run({ values, positionals }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ERR_MODULE_NOT_FOUND' ? describeMissing(error) : error;
    });
  },
});

/** The clients do not need the mock's packages, so npm does not install them by default. */
function describeMissing(cause: NodeJS.ErrnoException): UserError {
  const { peerDependencies } = createRequire(import.meta.url)('restore-contracts/package.json') as {
    peerDependencies: Record<string, string>;
  };
  const packages = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`);
  return new UserError(`The mock needs more packages; run npm install --save-dev ${packages.join(' ')}.`, { cause });
}
