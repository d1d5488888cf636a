import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterEach, expect, it } from 'vitest';
import rules from '../../scripts/lint/import-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
afterEach(() => rmSync(folder, { recursive: true }));

/** The report on a project of these files, each with the path that it imports. */
async function lint(files: Record<string, string>): Promise<string> {
  for (const [path, imported] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), imported === '' ? 'export type A = 1;' : `export type { A } from '${imported}';`);
  }
  const { forbidden, options } = rules;
  const { output } = await cruise(['.'], { ...options, baseDir: folder, ruleSet: { forbidden }, validate: true, outputType: 'err' });
  return String(output);
}

it('allows imports from lower layers and within a folder', async () => {
  const report = await lint({
    'scripts/shared/a.ts': '',
    'scripts/openapi/a.ts': '../shared/a.ts',
    'scripts/mock/message/a.ts': '../../openapi/a.ts',
    'scripts/mock/create-mock.ts': './message/a.ts',
    'scripts/mock/server/b.ts': '../create-mock.ts',
    'scripts/mock/server/a.ts': './b.ts',
    'scripts/mock/index.ts': './server/a.ts',
    'scripts/bench/a.ts': '../mock/index.ts',
    'scripts/bench.ts': './bench/a.ts',
    'scripts/start.ts': './bench.ts',
    'test/mock/a.test.ts': '../../scripts/start.ts',
  });
  expect(report).toContain('no dependency violations found (11 modules, 10 dependencies cruised)');
});

it.each([
  ['a circle of types', 'scripts/mock/engine/a.ts', 'scripts/mock/engine/b.ts', './a.ts', 'circular import'],
  ['a lower folder that imports a higher one', 'scripts/openapi/a.ts', 'scripts/mock/index.ts', '', 'scripts/openapi may not'],
  ['two folders of one layer', 'scripts/docs/model/a.ts', 'scripts/generate/b.ts', '', 'scripts/docs may not'],
  ['a folder that imports a command', 'scripts/docs/site/a.ts', 'scripts/docs.ts', '', 'scripts/docs may not'],
  ['the runtime of the clients', 'scripts/client/a.ts', 'scripts/shared/b.ts', '', 'scripts/client may not'],
  ['a higher layer of the mock', 'scripts/mock/description/a.ts', 'scripts/mock/create-mock.ts', '', 'scripts/mock/description may not'],
  ['a higher layer of the docs', 'scripts/docs/pages/a.ts', 'scripts/docs/site/b.ts', '', 'scripts/docs/pages may not'],
  ['a script that imports a test', 'scripts/bench.ts', 'test/a.ts', '', 'scripts may not'],
  ['generated code that imports a script', 'generated/a.ts', 'scripts/client/b.ts', '', 'generated may not'],
  ['a browser in a unit test', 'test/openapi/a.test.ts', 'test/docs/browser.ts', '', 'browser outside the project docs'],
  ['a folder without a layer', 'scripts/new/a.ts', 'scripts/shared/b.ts', '', 'scripts/ has a folder without a layer'],
])('refuses %s', async (_what, path, imported, itsImport, problem) => {
  const specifier = '../'.repeat(path.split('/').length - 1) + imported;
  expect(await lint({ [path]: specifier, [imported]: itsImport })).toContain(`error ${problem}`);
});
