import module from 'node:module';
import { renderFaults } from './mock/message/fault.ts';
import { defineCommand, runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

// Modules that are loaded from here on load faster the next time. Node 20 does not support it.
module.enableCompileCache?.();

const HELP = `Usage: npm run mock -- [api | name=file | name=url …] [options]
       npm run mock -- coverage <file | url> … [--coverage <file>] [--coverage-threshold <percent>]

Serves the named APIs, or all of them, as a validating mock, each under /<name>.
\`name=file\` mounts any OpenAPI 3 description, YAML or JSON, under /<name>, \`a/b=file\` under /a/b and \`/=file\` at the root.
GET /health responds when everything is ready, and lists the mounted APIs.
GET /coverage shows how much of the descriptions has been requested so far, as JSON or, with Accept: text/markdown, as a table.
\`coverage\` adds up the files that several runs wrote with --coverage, and prints the table.

  --port <number>      the port to listen on (4010); 0 uses a free port
  --host <address>     the address to listen on (127.0.0.1)
  --watch              reload a description when it is saved
  --dynamic            respond with random data from the schemas instead of examples
  --seed <text>        generate the same data for the same seed
  --ignore-examples    respond with fixed data from the schemas instead of examples
  --lifecycle          move a restore to its next documented state with each request for its state
  --no-exchanges       ignore the exchange that a request names or equals
  --delay <ms>         delay each response, by at most 60000 ms
  --fault <name>       simulate a fault of the connection for each request
  --errors             respond with 500 if a response does not match its description
  --coverage <file>    at the end, print the contract coverage and write it to a file as JSON
  --coverage-threshold <percent>   at the end, fail if the contract coverage is lower than this
  --max-body <bytes>   the maximum size of a request body (10485760)
  --no-cors            do not send CORS headers
  --log <text|json>    the format of the request log (text)
  --quiet              do not log requests
  -h, --help           print this help

A request chooses its response with the Prefer header: \`code=404\`, \`example=name\`, \`dynamic=true\`.
Without it, a request whose path, query or body has the name of an exchange, such as /backups/diskNotFound/restore, gets the response of the exchange.
\`delay=ms\` and \`fault=name\` in the Prefer header apply to one request. The faults are:

${renderFaults('  ')}`;

/** Serves the APIs until the process gets a signal. */
export const MOCK_COMMAND = defineCommand({
  help: HELP,
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    watch: { type: 'boolean', default: false },
    dynamic: { type: 'boolean', default: false },
    seed: { type: 'string' },
    'ignore-examples': { type: 'boolean', default: false },
    lifecycle: { type: 'boolean', default: false },
    exchanges: { type: 'boolean', default: true },
    delay: { type: 'string' },
    fault: { type: 'string' },
    errors: { type: 'boolean', default: false },
    coverage: { type: 'string' },
    'coverage-threshold': { type: 'string' },
    'max-body': { type: 'string' },
    cors: { type: 'boolean', default: true },
    log: { type: 'string', default: 'text' },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values, positionals }) {
    if (positionals[0] === 'coverage') {
      refuseServerOptions(values);
      const { runCoverage } = await import('./mock/server/coverage-report.ts');
      return runCoverage(positionals.slice(1), values);
    }
    const { runMock } = await import('./mock/server/run-mock.ts');
    await runMock({ ...values, mounts: positionals });
  },
});

/** `coverage` starts no mock, which is what the other options are for. */
function refuseServerOptions(values: Record<string, unknown>): void {
  const isUsed = (name: string) => name === 'coverage' || name === 'coverage-threshold';
  const defaults: Record<string, { type: string; default?: unknown }> = MOCK_COMMAND.options;
  const given = Object.keys(values).find((name) => !isUsed(name) && values[name] !== defaults[name]?.default);
  if (given === undefined) return;
  const option = values[given] === false ? `no-${given}` : given;
  throw new UserError(`\`coverage\` starts no mock, so it does not take --${option}; it takes --coverage and --coverage-threshold.`);
}

await runWhenStarted(import.meta.url, MOCK_COMMAND);
