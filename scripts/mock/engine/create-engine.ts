import type { PrismHttpInstance } from '@stoplight/prism-http';
import { loadFactory, loadRouter, loadValidator } from './prism-modules.ts';
import { silentLogger } from './silent-logger.ts';
import { mockStatically } from './static-mocker.ts';

/** The checks that Prism's `mock` command turns on. */
export const CHECKS = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
} as const;

let engine: PrismHttpInstance | undefined;

/** Creates Prism's engine without its generators of random data; once, since it has no state. */
export function createEngine(): PrismHttpInstance {
  engine ??= assembleEngine(mockStatically);
  return engine;
}

/** Puts Prism's engine together with a function that chooses and creates the response. */
export function assembleEngine(mock: typeof mockStatically): PrismHttpInstance {
  const { validateInput, validateOutput, validateSecurity } = loadValidator();
  const forward = () => {
    throw new Error('The mock forwards no requests.');
  };
  return loadFactory()(
    { ...CHECKS, mock: { dynamic: false } },
    {
      route: loadRouter(),
      validateInput,
      validateOutput,
      // Its type lacks a part of the request that its code returns.
      validateSecurity: validateSecurity as never,
      mock,
      forward,
      logger: silentLogger,
    },
  ) as PrismHttpInstance;
}
