// Loaded into the `prism` command. It reports the port, and each error that would end the process, which then fails one request only.
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the command reports to the test. */
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
