// Every script of the package imports this first.
import { createRequire } from 'node:module';

// What is bundled requires the modules of Node.
export const require = createRequire(import.meta.url);

require('./check-node.cjs');
