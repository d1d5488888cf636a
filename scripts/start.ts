import { MOCK_COMMAND } from './mock.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';
import { watchFolders } from './shared/watch-folders.ts';

const HELP = `Usage: npm start -- [--port 4010] [--host 127.0.0.1] [--watch] [--log text|json] [--quiet]

Serves the docs portal and the mock on one port: the docs at /, each API's mock under /<name>.
The mock answers at once; the docs are built meanwhile, into dist/docs.

  --port <number>      where to listen (4010); 0 takes a free port
  --host <address>     what to listen on (127.0.0.1)
  --watch              build the docs again when a description is saved, and reload open pages
  --log <text|json>    how to log the mock's requests (text)
  --quiet              log no requests
  -h, --help           print this`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: MOCK_COMMAND.options,
  async run({ values, positionals: [extra] }) {
    if (extra !== undefined) throw new UserError(`\`${extra}\` is not an option; npm start serves every API. To choose, run npm run mock.`);
    const { runMock } = await import('./mock/server/run-mock.ts');
    const docs = Promise.withResolvers<LiveSite>();
    const { url } = await runMock({ ...values, mounts: [] }, async (request) => (await docs.promise).answer(request));
    const { LiveSite } = await import('./docs/site/live-site.ts');
    const site = new LiveSite({ out: 'dist/docs', mockUrl: url, isLive: values.watch });
    docs.resolve(site);
    report(await site.firstProblem(), url);
    if (values.watch) watchFolders([{ path: 'specs', recursive: true }], async () => report(await site.rebuild(), url));
  },
});

type LiveSite = import('./docs/site/live-site.ts').LiveSite;

function report(problem: string | undefined, url: string): void {
  if (problem === undefined) console.log(`Docs on ${url}`);
  else console.error(`Error: the docs were not built: ${problem}`);
}
