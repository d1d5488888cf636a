import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UserError } from '../shared/user-error.ts';

/** Compiles the clients, and with them the declarations of the mock, into a folder. Throws a `UserError` if something does not compile. */
export function compile(out: string): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--outDir', out], { stdio: 'inherit' });
  if (status !== 0) throw new UserError('The packages do not compile; see above.');
  nameCompiledModules(out);
}

/** tsc rewrites `./types.ts` to `./types.js` in code but not in declarations, where only tsc itself can resolve it to `types.d.ts`. */
function nameCompiledModules(out: string): void {
  for (const path of globSync(join(out, '{generated,scripts}/**/*.d.ts'))) {
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, source.replace(/(from |import\()(['"]\.[^'"]+)\.ts(?=['"])/g, '$1$2.js'));
  }
}
