import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { listApis } from './openapi/list-apis.ts';
import { runWhenStarted } from './shared/command.ts';
import { UserError } from './shared/user-error.ts';

const HELP = `Usage: npm run build

Compiles the clients and the mock to dist/generated and dist/scripts, as ESM with declarations, and writes each bundle beside its
client as YAML and JSON. The package contains these two folders; dist/docs is the docs portal.`;

/** Creates the two folders of the package below `out`. Throws a `UserError` if something does not compile. */
export function build(out = 'dist'): void {
  for (const folder of ['generated', 'scripts']) rmSync(join(out, folder), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--outDir', out], { stdio: 'inherit' });
  if (status !== 0) throw new UserError('The package does not compile; see above.');
  nameCompiledModules(out);
  for (const { name } of listApis()) {
    const source = join('generated', name, 'openapi.yaml');
    const target = join(out, 'generated', name);
    copyFileSync(source, join(target, 'openapi.yaml'));
    writeFileSync(join(target, 'openapi.json'), JSON.stringify(load(readFileSync(source, 'utf8'))));
  }
}

/** tsc rewrites `./types.ts` to `./types.js` in code but not in declarations, where only tsc itself can resolve it to `types.d.ts`. */
function nameCompiledModules(out: string): void {
  for (const path of globSync(join(out, '{generated,scripts}/**/*.d.ts'))) {
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, source.replace(/(from |import\()(['"]\.[^'"]+)\.ts(?=['"])/g, '$1$2.js'));
  }
}

await runWhenStarted(import.meta.url, {
  help: HELP,
  options: {},
  async run() {
    build();
    console.log('Built dist/generated and dist/scripts.');
  },
});
