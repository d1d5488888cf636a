import { MOCK_COMMAND } from './mock.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';
import { watchFolders } from './shared/watch-folders.ts';

const HELP = `Usage: npm start -- [--port 4010] [--host 127.0.0.1] [--watch] [--log text|json] [--quiet]

Serves the docs portal and the mock on one port: the docs at /, each API's mock under /<name>.
The mock responds immediately; pages of the docs respond once they are built.

  --port <number>      the port to listen on (4010); 0 uses a free port
  --host <address>     the address to listen on (127.0.0.1)
  --watch              build the docs again when a description is saved, and reload open pages
  --log <text|json>    the format of the request log (text)
  --quiet              do not log requests
  -h, --help           print this help`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: MOCK_COMMAND.options,
  async run({ values, positionals: [extra] }) {
    if (extra !== undefined) throw new UserError(`\`${extra}\` is not an option; npm start serves every API. To choose, run npm run mock.`);
    const { runMock } = await import('./mock/server/run-mock.ts');
    const docs = Promise.withResolvers<LiveSite>();
    const listener = await runMock({ ...values, mounts: [] }, async (request) => (await docs.promise).fetch(request));
    const url = toReachableUrl(listener.url);
    const { LiveSite } = await import('./docs/site/live-site.ts');
    const site = new LiveSite({ mockUrl: url, isServedByMock: true, isLive: values.watch });
    docs.resolve(site);
    report(await site.firstProblem(), url);
    if (values.watch) watchFolders([{ path: 'specs', recursive: true }], async () => report(await site.rebuild(), url));
  },
});

type LiveSite = import('./docs/site/live-site.ts').LiveSite;

/** A server that listens on every address of a machine can be reached as localhost, but not as 0.0.0.0. */
function toReachableUrl(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|\[::\])(?=:)/, '//localhost');
}

function report(problem: string | undefined, url: string): void {
  if (problem === undefined) console.log(`Docs on ${url}`);
  else console.error(`Error: the docs were not built: ${problem}`);
}
