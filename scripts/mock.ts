import module from 'node:module';
import { defineCommand, runWhenStarted } from './shared/command.ts';

// What is loaded from here on starts faster the next time. Node 20 cannot do it.
module.enableCompileCache?.();

const HELP = `Usage: npm run mock -- [api | name=file …] [options]

Serves the APIs (all, unless some are named) as a validating mock, each under /<name>.
\`name=file\` mounts any OpenAPI 3 description, YAML or JSON, under /<name>. GET /health lists what is mounted.

  --port <number>      where to listen (4010); 0 takes a free port
  --host <address>     what to listen on (127.0.0.1)
  --watch              serve the descriptions as they are saved
  --log <text|json>    how to log requests (text)
  --quiet              log no requests
  -h, --help           print this

A request chooses its answer with the header Prefer: \`code=404\`, \`example=name\`, \`dynamic=true\`.`;

/** Serves the APIs until the process is told to end. */
export const MOCK_COMMAND = defineCommand({
  help: HELP,
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    watch: { type: 'boolean', default: false },
    log: { type: 'string', default: 'text' },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values, positionals }) {
    const { runMock } = await import('./mock/server/run-mock.ts');
    await runMock({ ...values, mounts: positionals });
  },
});

await runWhenStarted(import.meta.url, MOCK_COMMAND);
