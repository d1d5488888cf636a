// The command of the package restore-contracts-mock. In the repository, `npm run mock` is the same.
import { MOCK_COMMAND } from './mock.ts';
import { runCommand } from './shared/command.ts';

await runCommand({ ...MOCK_COMMAND, help: MOCK_COMMAND.help.replaceAll('npm run mock --', 'restore-contracts-mock') });
