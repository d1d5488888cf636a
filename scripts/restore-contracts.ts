#!/usr/bin/env node
// The command of the package. In the repository, `npm run mock` does the same.
import { createRequire } from 'node:module';
import { MOCK_COMMAND } from './mock.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

await runWhenStarted(import.meta.url, {
  ...MOCK_COMMAND,
  help: MOCK_COMMAND.help.replace('npm run mock --', 'restore-contracts mock'),
  async run({ values, positionals: [command, ...positionals] }) {
    if (command !== 'mock')
      throw new UserError('restore-contracts takes one command: restore-contracts mock. Add --help to see what it takes.');
    await MOCK_COMMAND.run({ values, positionals }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ERR_MODULE_NOT_FOUND' ? describeMissing(error) : error;
    });
  },
});

/** The clients do without the mock's packages, so npm does not install them unasked. */
function describeMissing(cause: NodeJS.ErrnoException): UserError {
  const { peerDependencies } = createRequire(import.meta.url)('restore-contracts/package.json') as {
    peerDependencies: Record<string, string>;
  };
  const packages = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`);
  return new UserError(`The mock needs packages of its own; run npm install --save-dev ${packages.join(' ')}.`, { cause });
}
