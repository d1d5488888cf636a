import { cpSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { listApis } from '../openapi/list-apis.ts';

const DESCRIBED_APIS = 'mock/handlers/described-apis.d.ts';

/**
 * Copies the declarations that those of the package's exports refer to, once for `import` and once for `require`:
 * to TypeScript, a declaration describes a module of the kind that the next package.json names.
 * They include the types of all operations, so that handlers are typed.
 */
export function copyMockTypes(compiled: string, out: string): void {
  const apis = listApis().map(({ name }) => name);
  const declarations = listDeclarations(join(compiled, 'scripts/mock/index.d.ts')).map((path) => relative(join(compiled, 'scripts'), path));
  for (const kind of ['import', 'require']) {
    for (const path of declarations.filter((each) => !each.startsWith('..')))
      cpSync(join(compiled, 'scripts', path), join(out, kind, path));
    for (const api of apis) cpSync(join(compiled, 'generated', api, 'types.d.ts'), join(out, kind, 'generated', `${api}.d.ts`));
    writeFileSync(join(out, kind, DESCRIBED_APIS), renderDescribedApis(apis));
  }
  writeFileSync(join(out, 'require/package.json'), '{ "type": "commonjs" }\n');
}

function renderDescribedApis(apis: string[]): string {
  const operations = apis.map((api) => `  '${api}': import('../../generated/${api}.js').operations;\n`);
  return `/** The operations of each API. */\nexport interface DescribedApis {\n${operations.join('')}}\n`;
}

function listDeclarations(index: string): string[] {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
  return ts
    .createProgram([index], options)
    .getSourceFiles()
    .map(({ fileName }) => fileName);
}
