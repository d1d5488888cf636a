import { relative, resolve } from 'node:path';
import { renderSite } from './docs/site/render-site.ts';
import { writeSite } from './docs/site/write-site.ts';
import { bundleApis } from './openapi/bundle-apis.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run docs -- [--out dist/docs] [--mock-url http://localhost:4010] [--site-url <url>] [--config redocly.yaml]

Builds the docs portal, a static site, from the descriptions of the APIs in the configuration.

  --out <folder>    where to write (dist/docs): a new folder, or one that holds nothing but an earlier build
  --mock-url <url>  where readers reach the mock that the samples call (http://localhost:4010)
  --site-url <url>  where readers reach the site, for the commands that load a bundle (the mock's URL)
  --config <file>   the Redocly configuration that lists the APIs (redocly.yaml)
  -h, --help        print this`;

export interface DocsOptions {
  config?: string;
  out?: string;
  mockUrl?: string;
  siteUrl?: string;
  /** Whether pages reload when the server says that the site was built again. */
  isLive?: boolean;
}

/** Builds the site from the descriptions as they are now. Throws a `UserError` that names each problem with its file and place; then nothing is written. */
export async function buildDocs({
  config,
  out = 'dist/docs',
  mockUrl = 'http://localhost:4010',
  siteUrl = mockUrl,
  isLive = false,
}: DocsOptions = {}): Promise<{ files: number }> {
  const options = { mockUrl: readUrl('--mock-url', mockUrl), siteUrl: readUrl('--site-url', siteUrl), isLive };
  const files = await renderSite(await bundleApis(config), options);
  await writeSite(resolve(out), files);
  return { files: files.size };
}

/** A URL to which paths can be added. */
function readUrl(option: string, value: string): string {
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) throw new UserError(`${option} takes an http or https URL, not \`${value}\`.`);
  return value.replace(/\/+$/, '');
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {
    out: { type: 'string', default: 'dist/docs' },
    'mock-url': { type: 'string' },
    'site-url': { type: 'string' },
    config: { type: 'string', default: 'redocly.yaml' },
  },
  async run({ values: { out, config, 'mock-url': mockUrl, 'site-url': siteUrl }, positionals: [extra] }) {
    if (extra !== undefined) throw new UserError(`\`${extra}\` is not an option. Run the command with --help to see its options.`);
    const { files } = await buildDocs({ config, out, ...(mockUrl && { mockUrl }), ...(siteUrl && { siteUrl }) });
    console.log(`Built ${files} files in ${relative('.', out) || '.'}/.`);
  },
});
