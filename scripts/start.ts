import { isDeepStrictEqual } from 'node:util';
import { MOCK_COMMAND } from './mock.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';
import { watchFolders } from './shared/watch-folders.ts';

const HELP = `Usage: npm start -- [--port 4010] [--host 127.0.0.1] [--no-lifecycle] [--watch] [--log text|json] [--quiet]

Serves the docs portal and the mock on one port: the docs at /, each API's mock under /<name>.
The mock responds immediately; the pages of the docs respond as soon as they are built.
The command also accepts the other options of npm run mock, such as --delay and --coverage.

  --port <number>      the port to listen on (4010); 0 uses a free port
  --host <address>     the address to listen on (127.0.0.1)
  --no-lifecycle       accept every restore, but do not change the state of its task, backup or disk
  --watch              rebuild the docs when a description is saved, and reload open pages
  --log <text|json>    the format of the request log (text)
  --quiet              do not log requests
  -h, --help           print this help`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { ...MOCK_COMMAND.options, lifecycle: { type: 'boolean', default: true } },
  async run({ values, positionals: [extra] }) {
    if (extra !== undefined)
      throw new UserError(`\`${extra}\` is not an option; npm start serves every API. To serve only some, use npm run mock.`);
    const { runMock } = await import('./mock/server/run-mock.ts');
    const docs = Promise.withResolvers<LiveSite>();
    const listener = await runMock({ ...values, mounts: [] }, async (request) => (await docs.promise).fetch(request));
    const url = toReachableUrl(listener.url);
    const { LiveSite } = await import('./docs/site/live-site.ts');
    const site = new LiveSite({ mockUrl: url, isServedByMock: true, isLive: values.watch });
    docs.resolve(site);
    const problem = await site.firstProblem();
    report(problem, url);
    if (problem === undefined && !values.watch) await warnOfStaleBundles(site);
    if (values.watch) watchFolders([{ path: 'specs', recursive: true }], async () => report(await site.rebuild(), url));
  },
});

type LiveSite = import('./docs/site/live-site.ts').LiveSite;

/** A server that listens on every address of a machine is reachable as localhost, but not as 0.0.0.0. */
function toReachableUrl(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|\[::\])(?=:)/, '//localhost');
}

/** Without --watch, the docs show the current descriptions, but the mock serves the bundles that were last generated from them. */
async function warnOfStaleBundles(site: LiveSite): Promise<void> {
  const { listApis } = await import('./openapi/list-apis.ts');
  const { loadBundles } = await import('./mock/description/mounts.ts');
  const bundles = loadBundles([]);
  const isStale = async (name: string) => {
    const bundle = bundles[name];
    const described = await site.fetch(new Request(`http://localhost/specs/${name}.json`));
    return !isDeepStrictEqual(await described?.json(), typeof bundle === 'function' ? bundle() : bundle);
  };
  const names = listApis().map(({ name }) => name);
  const results = await Promise.all(names.map(isStale));
  const stale = names.filter((_, index) => results[index]);
  if (stale.length === 0) return;
  console.error(
    `Warning: generated/ is older than the descriptions of ${stale.join(', ')}. The docs show the descriptions, but the mock serves generated/.`,
  );
  console.error('Run npm run generate, or start with --watch.');
}

function report(problem: string | undefined, url: string): void {
  if (problem === undefined) console.log(`Docs on ${url}`);
  else console.error(`Error: the docs could not be built: ${problem}`);
}
