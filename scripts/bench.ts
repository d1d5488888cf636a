import { readFileSync, writeFileSync } from 'node:fs';
import { compareDocs } from './bench/compare-docs.ts';
import { compareGenerate } from './bench/compare-generate.ts';
import { compareMocks } from './bench/compare-mocks.ts';
import { measureCalls } from './bench/measure-calls.ts';
import { measurePaint } from './bench/measure-paint.ts';
import { installPeers, listMissingPeers } from './bench/peers.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run bench -- [--install] [--write]

Compares the mock, the generator, the client and the docs with similar tools in one run, and prints tables with ratios.
Every figure is the median of alternating rounds. With all tools installed, the command takes about five minutes.

  --install    install the missing tools and data (mockoon, openapi-backend, GitHub's description) in a separate folder
  --write      write the tables to the page on performance
  -h, --help   print this help`;

const PAGE = 'scripts/docs/content/performance.md';
const SECTION = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { install: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  maxPositionals: 0,
  async run({ values: { install, write } }) {
    if (install && listMissingPeers().length > 0) installPeers();
    const missing = listMissingPeers();
    if (missing.length > 0) console.error(`Not measured: ${missing.join(', ')}. Add --install to install them.`);
    const tables = [
      await compareMocks((message) => console.error(message)),
      await measureCalls(),
      compareGenerate(),
      compareDocs(),
      await measurePaint(),
    ];
    const text = `${tables.join('\n\n')}\n`;
    console.log(text);
    if (write) writeSection(text);
  },
});

function writeSection(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  if (!SECTION.test(page))
    throw new UserError(`${PAGE} lacks the marks \`<!-- bench -->\` and \`<!-- /bench -->\`; the tables are written between them.`);
  writeFileSync(
    PAGE,
    page.replace(SECTION, (_, open: string, close: string) => `${open}\n${text}\n${close}`),
  );
}
