import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node has it: the default export of a CommonJS module is all that it exports.
  test: { deps: { interopDefault: false } },
});
