import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adaptSource } from '../../scripts/build/adapt-source.ts';

const PATH = resolve('scripts/mock/engine/example.ts');
const PRISM = '@stoplight/prism-http/dist/mocker/index.js';
const prismRequire = createRequire(createRequire(PATH).resolve(PRISM));

describe('a source in the package of the mock', () => {
  it('requires the modules that Node would load, even if another package loads them', () => {
    const source = `const require = createRequire(import.meta.url);
const requireFromPrism = createRequire(require.resolve('${PRISM}'));
const both = [...requireFromPrism('json-schema-faker'), require('lodash'), createRequire(import.meta.url)('node:http')];`;
    expect(adaptSource(PATH, source).trim()).toBe(
      `const both = [...require("${prismRequire.resolve('json-schema-faker')}"), require("${createRequire(PATH).resolve('lodash')}"), require("node:http")];`,
    );
  });

  it.each([
    ['data-worker.ts', 'data-worker.js'],
    ['../../../generated/', '../generated/'],
    ['../../../package.json', '../package.json'],
  ])('finds %s at %s', (file, adapted) => {
    expect(adaptSource(PATH, `new URL('${file}', import.meta.url)`)).toBe(`new URL("${adapted}", import.meta.url)`);
  });

  it.each(['createRequire(base)', 'const require = createRequire(import.meta.url);\nrequire(name)', "import.meta.resolve('ajv')"])(
    'is refused if it has %j, which cannot be bundled',
    (source) =>
      expect(() => adaptSource(PATH, source)).toThrow(
        /^scripts\/mock\/engine\/example\.ts: the package cannot bundle `.*`; give `require` /,
      ),
  );
});
