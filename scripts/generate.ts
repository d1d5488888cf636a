import { generate } from './generate/generate.ts';
import { reportCheck, reportWritten } from './generate/report.ts';
import { watchDescriptions } from './generate/watch-descriptions.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run generate -- [api …] [--check] [--watch] [--config redocly.yaml] [--out generated]

Bundles the descriptions of the named APIs, or of all APIs in the configuration. For each API, it writes the bundle, openapi.yaml,
and a typed client, client.ts, to <out>/<api>/. It also writes the modules that the clients share, and index.ts, which exports
all clients.

  --check          write nothing; fail and list the files that are not up to date with the descriptions
  --watch          regenerate when a description is saved
  --config <file>  the Redocly configuration that lists the APIs (redocly.yaml)
  --out <folder>   the output folder (generated)
  -h, --help       print this help`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {
    check: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    config: { type: 'string', default: 'redocly.yaml' },
    out: { type: 'string', default: 'generated' },
  },
  async run({ values: { check, watch, config, out }, positionals: names }) {
    if (check && watch) throw new UserError('--check writes nothing and ends; leave out --check or --watch.');
    const options = { names, check, config, out };
    const result = await generate(options);
    if (check) return reportCheck(result, out);
    reportWritten(result);
    if (watch) watchDescriptions(options);
  },
});
