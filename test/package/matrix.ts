import { rmSync } from 'node:fs';
import { runWhenStarted } from '../../scripts/shared/command.ts';
import { UserError } from '../../scripts/shared/user-error.ts';
import { BUNDLERS, COMPILERS, MANAGERS, RUNNERS, RUNTIMES } from './matrix/rows.ts';
import { tryBundler, tryCompiler, tryManager, tryRunner, tryRuntime } from './matrix/try-rows.ts';
import { type Packages, packAll } from './packages.ts';

const HELP = `Usage: npm run matrix [-- row …]

Packs both packages and tries the tarballs on each supported runtime, with package managers at their strictest,
with compilers and bundlers and in test runners.
A word selects the rows whose name contains it: \`npm run matrix -- pnpm jest\`.
Installs the tools into temporary folders, at the versions in test/package/matrix/rows.ts, so it needs the registry.`;

interface Row {
  kind: string;
  name: string;
  try(packages: Packages): Promise<string | undefined>;
}

const ROWS: Row[] = [
  ...RUNTIMES.map((row) => ({ kind: 'runtime', name: row.name, try: (packages: Packages) => tryRuntime(packages, row) })),
  ...MANAGERS.map((row) => ({ kind: 'package manager', name: row.name, try: (packages: Packages) => tryManager(packages, row) })),
  ...COMPILERS.map((version) => ({
    kind: 'compiler',
    name: `TypeScript ${version}`,
    try: (packages: Packages) => tryCompiler(packages, version),
  })),
  ...BUNDLERS.map((row) => ({ kind: 'bundler', name: row.name, try: (packages: Packages) => tryBundler(packages, row) })),
  ...RUNNERS.map((row) => ({ kind: 'test runner', name: row.name, try: (packages: Packages) => tryRunner(packages, row) })),
];

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run({ positionals: words }) {
    const rows = ROWS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    if (rows.length === 0) throw new UserError(`No row is named so; the rows are ${ROWS.map(({ name }) => name).join('; ')}.`);
    const packages = await packAll();
    try {
      await tryRows(rows, packages);
    } finally {
      rmSync(packages.folder, { recursive: true });
    }
  },
});

async function tryRows(rows: Row[], packages: Packages): Promise<void> {
  const failed: string[] = [];
  console.log('| | | |\n| --- | --- | --- |');
  for (const row of rows) {
    const problem = await row.try(packages).catch((error: Error) => error.message);
    console.log(`| ${row.kind} | ${row.name} | ${problem === undefined ? 'passes' : 'FAILS'} |`);
    if (problem !== undefined) failed.push(`${row.name}: ${problem}`);
  }
  if (failed.length > 0) throw new UserError(failed.join('\n\n'));
}
