// A process that runs the unmodified `prism` command as often as it is told to, since loading it takes longer than most comparisons.
// It reports each port, and each error that would end the process, which then fails one request only.
import { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** What the process reports to the test. */
export type Report = { port: number } | { failure: string };

const report = (message: Report) => process.send?.(message);

const { listen } = Server.prototype;
Server.prototype.listen = function (this: Server, ...args: unknown[]) {
  this.once('listening', () => report({ port: (this.address() as AddressInfo).port }));
  return Reflect.apply(listen, this, args);
} as typeof listen;

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => report({ failure: String(error) }));
}

const require = createRequire(import.meta.url);
const command = require.resolve('@stoplight/prism-cli/dist/index.js');

process.on('message', (args: string[]) => {
  process.argv = [process.execPath, command, ...args];
  // Both read the arguments when they are loaded.
  for (const path of Object.keys(require.cache)) if (path === command || /[\\/]yargs[\\/]/.test(path)) delete require.cache[path];
  require(command);
});
