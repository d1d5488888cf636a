import { readdirSync } from 'node:fs';
import type { Setting } from './journey/setting.ts';
import { createMock } from './mock/index.ts';
import { runWhenStarted } from './shared/command.ts';
import { describeError, describeFetchFailure, UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run journey -- <api> [options]

Makes all calls from the token to the end of a restore with the clients of this project, and prints each step.
The code of each journey is in scripts/journey/<api>.ts. Without --url, it runs against a mock in the same process.

  --url <url>        the URL of a running mock, such as http://localhost:4010, started with --lifecycle or npm start
  --outcome <name>   how the restore ends, such as restoreFails; for an unknown name, the mock lists all outcomes
  --interval <ms>    milliseconds between two polls (200)
  -h, --help         print this help`;

interface Options {
  url?: string | undefined;
  outcome?: string | undefined;
  interval: string;
}

/** Runs the journey of an API. Throws a `UserError` if there is none, or if the restore fails. */
export async function runJourney(api: string | undefined, { url, outcome, interval }: Options, report: Setting['report']): Promise<void> {
  const names = readdirSync(new URL('journey/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  const apis = names.filter((name) => name !== 'setting');
  if (api === undefined || !apis.includes(api)) throw new UserError(`Name the API of a journey: ${apis.join(', ')}.`);
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new UserError(`--url takes an http or https URL, not \`${url}\`.`);
  if (!/^\d+$/.test(interval)) throw new UserError(`--interval takes a whole number of milliseconds, not \`${interval}\`.`);
  const { restore } = (await import(`./journey/${api}.ts`)) as { restore(setting: Setting): Promise<void> };
  const headers: Setting['headers'] = outcome === undefined ? {} : { prefer: `outcome=${outcome}` };
  await restore({ connect: createConnector(url), interval: Number(interval), headers, report }).catch((error: unknown) => {
    const isUnreachable = url !== undefined && error instanceof TypeError && error.message === 'fetch failed';
    const reason = isUnreachable ? `No mock is running at ${url}: ${describeFetchFailure(error)}.` : describeError(error);
    throw new UserError(reason, { cause: error });
  });
}

function createConnector(url: string | undefined): Setting['connect'] {
  if (url !== undefined) return (api) => ({ baseUrl: `${url.replace(/\/$/, '')}/${api}` });
  const { fetch } = createMock({ lifecycle: true });
  return (api) => ({ baseUrl: `http://mock.test/${api}`, fetch });
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: { url: { type: 'string' }, outcome: { type: 'string' }, interval: { type: 'string', default: '200' } },
  maxPositionals: 1,
  run: ({ values, positionals: [api] }) => runJourney(api, values, (line) => console.log(line)),
});
