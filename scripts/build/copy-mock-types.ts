import { cpSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Copies the declarations that those of the package's exports refer to, once for `import` and once for `require`:
 * to TypeScript, a declaration describes a module of the kind that the next package.json names.
 */
export function copyMockTypes(compiled: string, out: string): void {
  const declarations = listDeclarations(join(compiled, 'mock/index.d.ts')).map((path) => relative(compiled, path));
  for (const kind of ['import', 'require']) {
    for (const path of declarations.filter((each) => !each.startsWith('..'))) cpSync(join(compiled, path), join(out, kind, path));
  }
  writeFileSync(join(out, 'require/package.json'), '{ "type": "commonjs" }\n');
}

function listDeclarations(index: string): string[] {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
  return ts
    .createProgram([index], options)
    .getSourceFiles()
    .map(({ fileName }) => fileName);
}
