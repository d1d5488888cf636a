import { listErrors } from './compile-schema.ts';
import { createEngine } from './create-engine.ts';
import { loadNegotiator, loadPreferParser, loadProblems, loadSampler, loadSchemaValidator } from './prism-modules.ts';

const DRAFTS = ['http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2020-12/schema'];

const STEPS = [
  loadNegotiator,
  loadProblems,
  loadSampler,
  loadPreferParser,
  loadSchemaValidator,
  createEngine,
  // The first schema of a draft also compiles the meta-schema.
  ...DRAFTS.flatMap(($schema) => [
    () => loadSchemaValidator().validateAgainstSchema(1, { $schema, type: 'string' } as never, false, 0),
    () => listErrors({ $schema, type: 'string' }, 1),
  ]),
];

let warmUp: Promise<void> | undefined;

/** Loads the parts of Prism that the fast path does not need, in steps between which requests are handled. */
export function warmUpEngine(): Promise<void> {
  warmUp ??= (async () => {
    for (const step of STEPS) {
      step();
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  return warmUp;
}
