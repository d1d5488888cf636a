// In JavaScript, because it runs before everything else: when the modules of a command are in the cache, as JavaScript,
// Node does not load its TypeScript parser, which takes longer than loading the command.
import module from 'node:module';

module.enableCompileCache();
