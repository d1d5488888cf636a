import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callMock } from './interop/call-mock.ts';
import { GENERATORS } from './interop/generators.ts';
import { installGenerators, type Outcome, tryGenerator } from './interop/run-generators.ts';
import { listApis } from './openapi/list-apis.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run interop

Generates a client from every bundle with other generators, compiles each client with strict settings, and calls
the mock with one of them.
Installs the generators into a temporary folder, at the versions in scripts/interop/generators.ts, so it needs the registry.
Fails if a generator cannot read a bundle, or its client does not compile.`;

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  maxPositionals: 0,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'interop-'));
    try {
      await installGenerators(folder);
      const outcomes: Outcome[] = [];
      for (const generator of GENERATORS) {
        for (const { name } of listApis()) outcomes.push(await tryGenerator(generator, name, folder));
      }
      console.log(renderOutcomes(outcomes));
      const problems = outcomes.flatMap(describeProblem);
      if (problems.length > 0) throw new UserError(problems.join('; '));
      await callMock(folder);
      console.log('\nThe mock responds as expected to the client of @hey-api/openapi-ts.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

function describeProblem({ generator, api, problem }: Outcome): string[] {
  return problem === undefined ? [] : [`${generator.name} ${generator.version} with ${api}: ${problem}`];
}

function renderOutcomes(outcomes: Outcome[]): string {
  const apis = listApis().map(({ name }) => name);
  const rows = GENERATORS.map((generator) => {
    const cells = outcomes.filter((outcome) => outcome.generator === generator).map(({ problem }) => problem ?? 'compiles');
    return `| ${generator.name} ${generator.version} | ${cells.join(' | ')} |`;
  });
  return [`| Generator | ${apis.join(' | ')} |`, `| --- |${' --- |'.repeat(apis.length)}`, ...rows].join('\n');
}
