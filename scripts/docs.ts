import { relative } from 'node:path';
import { buildDocs } from './docs/site/build-docs.ts';
import { runWhenStarted } from './shared/command.ts';

const HELP = `Usage: npm run docs -- [--out dist/docs] [--mock-url http://localhost:4010] [--site-url <url>] [--config redocly.yaml]

Builds the docs portal, a static site, from the descriptions of the APIs in the configuration.

  --out <folder>    the output folder (dist/docs), which is new or contains only an earlier build
  --mock-url <url>  the public URL of the mock that the samples call (http://localhost:4010)
  --site-url <url>  the public URL of the site, for the commands that load a bundle (the mock's URL)
  --config <file>   the Redocly configuration that lists the APIs (redocly.yaml)
  -h, --help        print this help`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {
    out: { type: 'string', default: 'dist/docs' },
    'mock-url': { type: 'string' },
    'site-url': { type: 'string' },
    config: { type: 'string', default: 'redocly.yaml' },
  },
  maxPositionals: 0,
  async run({ values: { out, config, 'mock-url': mockUrl, 'site-url': siteUrl } }) {
    const { files } = await buildDocs({ config, out, ...(mockUrl && { mockUrl }), ...(siteUrl && { siteUrl }) });
    console.log(`Built ${files} files in ${relative('.', out) || '.'}/.`);
  },
});
