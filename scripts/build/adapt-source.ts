import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, posix, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { UserError } from '../shared/user-error.ts';

/** Lets esbuild bundle the modules that the sources load with `createRequire`, and adapts the URLs of files in the sources. */
export const sourceAdapter: Plugin = {
  name: 'source-adapter',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]scripts[\\/].*\.ts$/ }, ({ path }) => ({
      contents: adaptSource(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Changes a source for the package, where all scripts are in one folder, beside folders of the repository such as generated/. */
export function adaptSource(path: string, source: string): string {
  return adaptUrls(path, adaptRequires(path, source));
}

// A pattern that matches the names of functions.
const OWN_REQUIRE = String.raw`createRequire\(import\.meta\.url\)`;
const DECLARATION = /^const (\w+) = createRequire\((?:import\.meta\.url|(\w+)\.resolve\('([^']+)'\))\);$/gm;

/** Replaces calls of the result of `createRequire` with the plain `require` that esbuild bundles, with the path of the module that Node would load. */
function adaptRequires(path: string, source: string): string {
  const requires = new Map([[OWN_REQUIRE, createRequire(path)]]);
  let adapted = source.replace(DECLARATION, (_, name: string, base = OWN_REQUIRE, module?: string) => {
    const from = requires.get(base) as NodeJS.Require;
    requires.set(name, module === undefined ? from : createRequire(from.resolve(module)));
    return '';
  });
  for (const [name, from] of requires) {
    const call = new RegExp(String.raw`(?<!\w|\w\.)${name}\('([^']+)'\)`, 'g');
    adapted = adapted.replace(call, (_, module: string) => `require(${JSON.stringify(from.resolve(module))})`);
  }
  const left = new RegExp(String.raw`\b(createRequire|${[...requires.keys()].join('|')})\((?!").*|import\.meta\.(?!url\b).*`);
  const [unknown] = left.exec(adapted) ?? [];
  if (unknown === undefined) return adapted;
  throw new UserError(`${relative('.', path)}: the package cannot bundle \`${unknown}\`; give \`require\` the literal name of a module.`);
}

/** A script is a separate file in the package, so `data-worker.ts` becomes `data-worker.js`; other files keep their path in the repository. */
function adaptUrls(path: string, source: string): string {
  return source.replace(/new URL\('([^']+)', import\.meta\.url\)/g, (_, file: string) => {
    const target = relative('.', resolve(dirname(path), file)) + (file.endsWith('/') ? '/' : '');
    const adapted = file.endsWith('.ts') ? basename(file, '.ts').concat('.js') : posix.join('..', target);
    return `new URL(${JSON.stringify(adapted)}, import.meta.url)`;
  });
}
