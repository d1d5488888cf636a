// Resolves the package's name in samples, which are run as printed.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const name = specifier.match(/^restore-contracts\/([\w-]+)$/)?.[1];
    return name === undefined
      ? next(specifier, context)
      : next(new URL(`../../generated/${name}/client.ts`, import.meta.url).href, context);
  },
});
